import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingsInCalendar, meetingsInFile } from '@/lib/invitations/ics/file';
import { Meeting } from '@/lib/meetings/meeting';

const reader = { timeZone: 'Europe/London', today: '2026-11-23' };
const file = (body: string, head = '') =>
  `BEGIN:VCALENDAR\nVERSION:2.0\n${head}${body}\nEND:VCALENDAR\n`.replaceAll('\n', '\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
const only = (...lines: string[]) => meetingsInCalendar(file(event(...lines)), reader).meetings[0];

test('an invitation as Outlook attaches it', () => {
  const meeting = only(
    'UID:abc-123',
    'SUMMARY:Frailty pathway pilot: go or no go',
    'DTSTART;TZID=GMT Standard Time:20261124T100000',
    'DTEND;TZID=GMT Standard Time:20261124T113000',
    'LOCATION:Microsoft Teams Meeting',
    'ORGANIZER;CN="Priya Raman":mailto:priya@trust.example',
    'ATTENDEE;CN=Tom Okafor;ROLE=REQ-PARTICIPANT:mailto:tom@council.example',
    'ATTENDEE;CN=Oak room;CUTYPE=ROOM:mailto:oak@trust.example',
    'ATTENDEE:mailto:sam.lee@trust.example',
    'DESCRIPTION:We need a decision.\\nBring figures\\, please.',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3aabc/0',
  );
  expect(meeting).toMatchObject({
    id: 'file:abc-123',
    seriesId: 'file:abc-123',
    calendar: 'file',
    title: 'Frailty pathway pilot: go or no go',
    when: {
      text: 'Tuesday 24 November 2026, 10:00 to 11:30',
      start: '2026-11-24T10:00',
      end: '2026-11-24T11:30',
      timeZone: 'Europe/London',
      allDay: false,
    },
    place: 'Microsoft Teams Meeting',
    organiser: { name: 'Priya Raman', organisation: 'trust.example' },
    attendeeCount: 3,
    organisationCount: 2,
    description: 'We need a decision.\nBring figures, please.',
    link: 'https://teams.microsoft.com/l/meetup-join/19%3aabc/0',
    missing: [],
  });
  expect(JSON.stringify(meeting)).not.toContain('@');
});

test('a time in UTC is shown as the clocks here will show it', () => {
  const start = 'DTSTART:20260624T090000Z';
  expect(only('SUMMARY:T', start, 'DURATION:PT45M')?.when).toMatchObject({
    start: '2026-06-24T10:00',
    end: '2026-06-24T10:45',
    timeZone: 'Europe/London',
  });
});

test('a zone that only the file knows is kept as it is', () => {
  expect(only('SUMMARY:T', 'DTSTART;TZID=Our Time:20261124T100000')?.when).toMatchObject({
    start: '2026-11-24T10:00',
    timeZone: 'Our Time',
  });
});

test('whole days, and their last day', () => {
  const day = (start: string, end: string) =>
    only('SUMMARY:T', `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`)?.when;
  expect(day('20261124', '20261125')).toEqual({
    text: 'Tuesday 24 November 2026',
    start: '2026-11-24',
    allDay: true,
  });
  expect(day('20261124', '20261127')).toMatchObject({ start: '2026-11-24', end: '2026-11-26' });
});

test('a series, and one meeting of it', () => {
  const { meetings } = meetingsInCalendar(
    file(
      [
        event('UID:s', 'SUMMARY:Rota', 'DTSTART:20261110T100000', 'RRULE:FREQ=WEEKLY'),
        event('UID:s', 'SUMMARY:Rota, moved', 'DTSTART:20261125T140000', 'RECURRENCE-ID:20261124T100000'),
      ].join('\n'),
    ),
    reader,
  );
  expect(meetings.map(({ id, seriesId, recurring }) => [id, seriesId, recurring])).toEqual([
    ['file:s:2026-11-24T10:00', 'file:s', true],
    ['file:s', 'file:s', true],
  ]);
  expect(meetings[1]?.when.text).toBe('First on Tuesday 10 November 2026, 10:00');
});

test('what is cancelled says so in its first word', () => {
  expect(only('SUMMARY:Pilot', 'DTSTART:20261124T100000', 'STATUS:CANCELLED')?.title).toBe('Cancelled: Pilot');
  const cancel = meetingsInCalendar(file(event('SUMMARY:Canceled: Pilot'), 'METHOD:CANCEL\n'), reader);
  expect(cancel.meetings[0]?.title).toBe('Canceled: Pilot');
});

test('several meetings: the next comes first, past ones last', () => {
  const days = ['20260101', '20261201', '20261123', '20260601'];
  const { meetings } = meetingsInCalendar(
    file(days.map((day) => event(`UID:${day}`, `SUMMARY:${day}`, `DTSTART:${day}T100000`)).join('\n')),
    reader,
  );
  expect(meetings.map(({ title }) => title)).toEqual(['20261123', '20261201', '20260601', '20260101']);
});

test('an entry that cannot be read is counted, and the others are there', () => {
  const { meetings, unreadable } = meetingsInCalendar(
    file([event('DESCRIPTION:nothing else'), event('SUMMARY:Good', 'DTSTART:20261399T990000')].join('\n')),
    reader,
  );
  expect(meetings.map(({ title, when }) => [title, when.start])).toEqual([['Good', undefined]]);
  expect(unreadable).toBe(1);
});

test.each([
  ['', /not a calendar file/],
  ['<html>', /not a calendar file/],
  ['BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', /damaged/],
  ['BEGIN:VCALENDAR\nno colon here\nEND:VCALENDAR', /damaged/],
  [file(''), /no meeting in this/],
  [file('BEGIN:VTODO\nSUMMARY:x\nEND:VTODO'), /no meeting in this/],
])('%j is refused with a remedy', (text, problem) => {
  expect(() => meetingsInCalendar(text, reader)).toThrow(problem);
});

test('a file over 10 MB is not opened', async () => {
  await expect(meetingsInFile(new Blob([new Uint8Array(10_000_001)]), reader)).rejects.toThrow(/10 MB/);
  const small = new Blob([file(event('SUMMARY:T', 'DTSTART:20261124T100000Z'))]);
  expect((await meetingsInFile(small, reader)).meetings).toHaveLength(1);
});

test('hostile values give a sound meeting or a sentence', () => {
  const names = [
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'LOCATION',
    'ORGANIZER;CN=x',
    'ATTENDEE',
    'RRULE',
    'UID',
    'URL',
    'DURATION',
  ];
  const line = fc
    .tuple(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 2000 }))
    .map((two) => two.join(':'));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      try {
        for (const meeting of meetingsInCalendar(file(event('SUMMARY:T', ...lines)), reader).meetings)
          expect(Meeting.safeParse(meeting).error).toBeUndefined();
      } catch (problem) {
        expect(String(problem)).toMatch(/Choose|choose|Save it again/);
      }
    }),
  );
  expect(only('SUMMARY:T', 'URL:javascript:alert(1)')?.link).toBeUndefined();
});
