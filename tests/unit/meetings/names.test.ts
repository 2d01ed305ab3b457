import { expect, test } from 'vitest';
import { kindOfName, mentionsIn, nameKey } from '@/lib/meetings/names';

test.each([
  ['Ann Lee', 'LEE, Ann (HARBOUR TRUST - H1A)'],
  ['Ann Lee', 'Dr Ann M. Lee [UK]'],
  ['Ann Lee', 'ann.lee'],
  ['Ann O’Neill', "O'NEILL, Ann"],
  ['Siân Pugh', 'Sian Pugh'],
  ['Prof. Ann Lee MBE', 'Ann Lee'],
])('%s is %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Ann Lee', 'Ann Leigh'],
  ['Ann', 'Ann Lee'],
  ['山田太郎', '山田花子'],
])('%s is not %s', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test.each([
  ['Ann Lee', 'person'],
  ['Hall, Grace (Frailty Team)', 'person'],
  ['Chief nurse', 'person'],
  ['Moorside, Oak room', 'room'],
  ['Boardroom 2', 'room'],
  ['Frailty Team', 'list'],
  ['TEAM, Im1 (NHS ENGLAND - X26)', 'list'],
  ['DL Place Partnership', 'list'],
  ['All Staff', 'list'],
] as const)('%s is a %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});

test.each([
  ['I will send Carl’s figures', 'Carl Berg', true],
  ['i will send carl the figures', 'Carl Berg', true],
  ['Ring Dr Berg', 'BERG, Carl (HARBOUR - H1A)', true],
  ["Ask O'Neill", 'Ann O’Neill', true],
  ['I will send the figures', 'Will Smith', false],
  ['Then Will sends the figures', 'Will Smith', true],
  ['Speak of the van', 'Jan van der Berg', false],
  ['資料を山田太郎に送る', '山田太郎', true],
  ['Carlton needs it', 'Carl Berg', false],
  ['Tell the frailty team', 'Frailty Team', true],
  ['A team needs it', 'Frailty Team', false],
])('“%s” and %s: %s', (text, name, speaks) => {
  expect(mentionsIn(text).of(name)).toBe(speaks);
});

test('an everyday word is surely a name only with a capital letter within a sentence', () => {
  expect(mentionsIn('May figures first').surelyOf('Theresa May')).toBe(false);
  expect(mentionsIn('Then ask May').surelyOf('Theresa May')).toBe(true);
  expect(mentionsIn('ask carl').surelyOf('Carl Berg')).toBe(false);
  expect(mentionsIn('Carl needs it').surelyOf('Carl Berg')).toBe(true);
});
