import { expect, test } from 'vitest';
import { hasWords, hintOn, linesOf, newRehearsal, Rehearsal, rehearsalText } from '@/lib/meetings/rehearsal';

test.each([
  ['fact', 'You always come late', /“always” is easy to argue with/],
  ['fact', 'He was rude to the ward', /“rude” judges/],
  ['fact', 'She doesn’t care about the rota', /in their mind/],
  ['effect', 'You made me look foolish', /blame/],
  ['ask', 'Please communicate better', /How would you both know/],
  ['from', 'The whole team', /A group seldom answers/],
  ['by', 'ASAP', /Which day/],
])('a hint on %s “%s”', (field, text, hint) => {
  expect(hintOn(field, text)).toMatch(hint);
});

test.each([
  ['fact', 'On Monday and Tuesday the list came after ten'],
  ['fact', 'The crude figures were shown twice'],
  ['effect', 'Two people waited four hours'],
  ['ask', 'Send the list by nine, or tell me by eight that it is late'],
  ['from', 'Ann Lee'],
  ['constructor', 'always'],
])('none on %s “%s”', (field, text) => {
  expect(hintOn(field, text)).toBe('');
});

test('a rehearsal keeps its lines, trimmed and well-formed, and is copied without empty ones', () => {
  const made = newRehearsal(
    'conversation',
    { fact: ' The list came late \ud83d', effect: '', ask: 'By nine?' },
    'r1',
    '2026-11-26T09:00:00.000Z',
  );
  expect(Rehearsal.parse(made)).toEqual(made);
  expect(linesOf(made)).toEqual({ fact: 'The list came late \ufffd', effect: '', ask: 'By nine?' });
  expect(rehearsalText(made)).toBe('Fact: The list came late \ufffd\nAsk: By nine?');
  expect(hasWords({ need: ' ', by: '' })).toBe(false);
});
