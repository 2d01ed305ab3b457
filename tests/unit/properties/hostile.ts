/** Text as somebody would write it who means harm, or whose program is broken. */
import fc from 'fast-check';

const parts = fc.constantFrom(
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['<script>', '<img src=x onerror=a()>', '&lt;', '&#0;', '&#x110000;', ']]>', '<!--', '\u0000', '\u202e', '\u2066'],
  ...[
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u0301',
    'ﷺ',
    '👩‍⚕️',
    'zооm.us',
    '%E0%A4%A',
    '%',
    '%00',
    '../',
    '//',
    '\\',
  ],
  ...['=1+1', '@SUM(A1)', '"', "'", '`', '{{a}}', '](javascript:a)', 'javascript:a', 'data:text/html,a'],
  ...['https://zoom.us/j/1', 'https://zoom.us@evil.example/j/1', 'https://www.google.com/url?q=', 'https://[::1]/'],
  ...[
    'BEGIN:VEVENT',
    'END:VCALENDAR',
    'DTSTART:',
    'RRULE:FREQ=SECONDLY',
    'Subject: ',
    'When: ',
    'Where: ',
    'Attendees: ',
  ],
  ...[
    '24 November 2026',
    '10:00',
    '31/02/2026',
    '99:99',
    '-1',
    '1e999',
    'NaN',
    '0x10',
    '٢٠٢٦',
    '午後',
    'every',
    'UTC+99:99',
  ],
  ...['\n', '\r\n', '\r', '\t', ' ', '\u2028', ', ', '; ', ': ', ' - ', '(', '<', '[', '|', '___________'],
);

/** A run of one thing: what a pattern that is wrong spends its time on. */
const run = fc.tuple(parts, fc.integer({ min: 20, max: 400 })).map(([part, times]) => part.repeat(times));

export const hostile = fc
  .array(fc.oneof({ weight: 6, arbitrary: parts }, fc.string({ unit: 'binary', maxLength: 30 }), run), {
    maxLength: 25,
  })
  .map((all) => all.join(''));

/** Any value that a message, a file or a policy may hold, also under names that objects inherit. */
export const anyValue = fc.anything({
  key: fc.oneof(hostile, fc.constantFrom('title', 'url', 'resources', 'id', 'when', '__proto__')),
  values: [hostile, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 4,
});
