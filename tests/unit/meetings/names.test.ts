import { expect, test } from 'vitest';
import {
  isFormOfAddress,
  isUnspaced,
  kindOfName,
  mentionsIn,
  nameKey,
  speaksAlone,
  tellingWords,
  wordsOfNames,
} from '@/lib/meetings/names';
import { organisationsIn } from '@/lib/meetings/organisations';

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
  ['김철수에게 보낸다', '김철수', true],
  ['이영희에게 보낸다', '김철수', false],
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

test.each([
  ['Ann', 'always'],
  ['ann', 'always'],
  ['will', 'with-capital'],
  ['chair', 'with-capital'],
  ['van', 'never'],
  ['the', 'never'],
  ['a', 'never'],
  ['', 'never'],
])('“%s” can stand for its bearer alone: %s', (part, expected) => expect(speaksAlone(part)).toBe(expected));

test('words that tell of a person, and those of a text that may', () => {
  expect(tellingWords('Dr Jan van der Berg (HARBOUR - H1A)')).toEqual(['jan', 'berg']);
  expect(tellingWords('Ann Ann A.')).toEqual(['ann']);
  expect(tellingWords('王')).toEqual(['王']);
  expect(wordsOfNames('Then ask Carl’s team. Ann knows, and may ask A of the Board')).toEqual([
    'then',
    'carl',
    'ann',
    'board',
  ]);
  expect(wordsOfNames('nothing here')).toEqual([]);
  expect([isUnspaced('山田'), isUnspaced('한'), isUnspaced('Ann')]).toEqual([true, true, false]);
});

test.each([
  ['dr', true],
  ['mbe', true],
  ['ann', false],
])('“%s” is a form of address: %s', (part, expected) => expect(isFormOfAddress(part)).toBe(expected));

test.each([
  ['LEE, Ann (HARBOUR TRUST - R1A)', ['HARBOUR TRUST']],
  ['Ann Lee [ Harbour Trust ]', ['Harbour Trust']],
  ['Ann Lee (she/her) (Harbour)', ['Harbour']],
  ['Ann Lee (External)', []],
  ['Ann Lee (HARBOUR - Trust)', ['HARBOUR - Trust']],
  ['Ann Lee (X - A)', ['X - A']],
  ['Ann Lee', []],
])('the organisations of “%s”', (name, expected) => expect(organisationsIn(name)).toEqual(expected));
