import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesIn } from '@/lib/suggestions/passages';
import { jargonIn, type Suggestion, suggest } from '@/lib/suggestions/suggest';
import { aMeeting } from './a-meeting';

const pieces = fc.constantFrom(
  'We need to agree ',
  'whether ',
  'Please bring ',
  'attached',
  'The Board ',
  'will decide ',
  'From: ',
  '31 people waiting',
  '\n',
  '- ',
  '| ',
  '\t',
  '(',
  '. ',
  '> ',
  '____________\n',
  '\u202e',
  '\u200b',
  '\ud800',
  'https://',
  'Kind regards\n',
);
const notes = fc
  .array(
    fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 })),
    { maxLength: 200 },
  )
  .map((parts) => parts.join('').slice(0, 8000));

const all = (description: string, title: string): Suggestion[] => {
  const { agreeing, why, decides, read, asked } = suggest(aMeeting({ description, title: title.slice(0, 500) }), []);
  return [...agreeing, ...why, ...decides.named, ...read, ...asked];
};

test('no text makes it throw; what it suggests is short and visible', () => {
  fc.assert(
    fc.property(notes, fc.string({ maxLength: 500 }), (description, title) => {
      for (const { text } of all(description, title)) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(text.isWellFormed()).toBe(true);
      }
      jargonIn(description);
    }),
  );
});

test('a passage is one line, its white space single', () => {
  fc.assert(
    fc.property(notes, (description) => {
      for (const { text, intro = '', cells = [] } of passagesIn(description, []))
        for (const line of [text, intro, ...cells]) expect(line).not.toMatch(/[^\S ]| {2}|^ | $/);
    }),
  );
});

const squeezed = (text: string) => text.replace(/[\s\u200b\u202e]/g, '');

test('a quote of the notes stands in the notes, word for word', () => {
  const words = fc.constantFrom(
    'We need to agree ',
    'who ',
    'pays ',
    'Please bring ',
    'your plan',
    '. ',
    '\n',
    '40 people wait',
    ', ',
    '- ',
    'Report attached',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const description = parts.join('');
      for (const { text, source, quote } of all(description, 'x'))
        if (quote && source === 'invite') expect(squeezed(description)).toContain(squeezed(text));
    }),
  );
});

/** Least of several runs: what the work costs when the computer does nothing else. */
function leastMilliseconds(work: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 40 && least > enough; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

test('8,000 characters of anything take less than 20 ms', { timeout: 60_000 }, () => {
  all('We need to agree who pays.', 'warm');
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })), (unit) => {
      const description = unit.repeat(Math.ceil(8000 / unit.length)).slice(0, 8000);
      const title = description.slice(0, 500);
      expect(leastMilliseconds(() => all(description, title), 20)).toBeLessThan(20);
    }),
    { numRuns: 60 },
  );
});
