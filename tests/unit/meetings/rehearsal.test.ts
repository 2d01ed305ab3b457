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

test('asking for help keeps its own lines, and is told from a conversation', () => {
  const lines = { need: ' An hour ', from: 'Ann Lee', by: 'Friday', because: 'She did it', fact: 'not this' };
  const made = newRehearsal('help', lines, 'r2', '2026-11-26T09:00:00.000Z');
  expect(made).toEqual({
    id: 'r2',
    madeAt: '2026-11-26T09:00:00.000Z',
    revision: Date.parse('2026-11-26T09:00:00.000Z'),
    kind: 'help',
    need: 'An hour',
    from: 'Ann Lee',
    by: 'Friday',
    because: 'She did it',
  });
  expect(Rehearsal.parse(made)).toEqual(made);
  expect(rehearsalText(made)).toBe('What I need: An hour\nFrom whom: Ann Lee\nBy when: Friday\nWhy them: She did it');
  expect(newRehearsal('help', {}, 'r3', '2026-11-26T09:00:00.000Z')).toMatchObject({ need: '', because: '' });
});

test('a line is cut to what is kept, and a kind that is none is refused', () => {
  const long = newRehearsal('conversation', { fact: 'x'.repeat(900) }, 'r4', '2026-11-26T09:00:00.000Z');
  expect(linesOf(long).fact).toHaveLength(500);
  for (const wrong of [
    { kind: 'speech' },
    { id: '' },
    { id: 'x'.repeat(61) },
    { fact: 'x'.repeat(501) },
    { madeAt: 'today' },
    { revision: -1 },
  ])
    expect(Rehearsal.safeParse({ ...long, ...wrong }).success).toBe(false);
});

test.each([
  ['one word of several', { fact: '', effect: 'x' }, true],
  ['white space', { fact: ' \n' }, false],
  ['no line', {}, false],
])('there is something to keep: %s', (_what, lines, expected) => {
  expect(hasWords(lines)).toBe(expected);
});

test.each([
  ['need', 'More respect, soon', 'more respect'],
  ['effect', 'It is always so', 'always'],
  ['ask', 'Try harder', 'try harder'],
])('a hint on %s “%s” quotes the word', (field, text, word) => {
  expect(hintOn(field, text)).toContain(`“${word}”`);
});
