import { expect, test } from 'vitest';
import { resources } from '@/content/index';
import { corrections, editDistance, withPrefix } from '@/lib/search/spelling';
import { freeAsked, isFree, minutesAsked, minutesNeeded } from '@/lib/search/time-needed';
import { stem, wordsOf } from '@/lib/search/words';

test.each([
  ['leader', 'leadership'],
  ['prioritise', 'prioritization'],
  ['behaviour', 'behaviors'],
  ['apology', 'apologising'],
  ['negotiate', 'negotiators'],
  ['plan', 'planning'],
  ['communities', 'community'],
  ['paediatric', 'pediatric'],
])('“%s” and “%s” are one word', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each([
  ['bus', 'bias'],
  ['busy', 'business'],
  ['patient', 'path'],
  ['trust', 'trial'],
])('“%s” and “%s” are not', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test('words lose case, accents and apostrophes, and nothing else', () => {
  expect(wordsOf('The King’s Fund: Brené’s 1-2-4 ÉQUIPE')).toEqual([
    'the',
    'kings',
    'fund',
    'brenes',
    '1',
    '2',
    '4',
    'equipe',
  ]);
});

test.each([
  ['trust', 'trust', 0],
  ['trsut', 'trust', 1],
  ['negociation', 'negotiation', 1],
  ['inteligence', 'intelligence', 1],
  ['abc', 'xyz', 3],
])('from “%s” to “%s” is an edit distance of %i', (a, b, count) => {
  expect(editDistance(a, b, 2)).toBe(count);
  expect(editDistance(b, a, 2)).toBe(count);
});

const known = ['conflict', 'conflicts', 'fund', 'leadership', 'negotiation', 'trust', 'truth'];

test.each([
  ['negociation', ['negotiation']],
  ['confilct', ['conflict']],
  ['trsut', ['trust']],
  ['leadrshp', ['leadership']],
  ['fud', []],
  ['fudn', ['fund']],
  ['find', []],
  ['xyzzy', []],
  ['me', []],
  ['n'.repeat(5000), []],
])('corrects “%s”', (word, expected) => {
  expect(corrections(word, known)).toEqual(expected);
});

test('finds all words that begin so', () => {
  expect(withPrefix('tru', known)).toEqual(['trust', 'truth']);
  expect(withPrefix('z', known)).toEqual([]);
});

test.each([
  ['12 minutes', 12],
  ['5-20 minutes per item', 5],
  ['summary 5 minutes; report 80 pages', 5],
  ['24 pages', 48],
  ['about 8 hours (from memory)', 480],
  ['book-length', 360],
  ['usually 4-6 sessions of an hour', 60],
  ['four short modules (from memory)', undefined],
  [undefined, undefined],
])('“%s” takes %s minutes', (time, minutes) => {
  expect(minutesNeeded(time)).toBe(minutes);
});

test('nearly every length in the guide can be read', () => {
  const said = resources.filter(({ time }) => time);
  expect(said.filter(({ time }) => minutesNeeded(time) === undefined).map(({ id }) => id)).toEqual([
    'cochrane-evidence-essentials',
  ]);
});

test.each([
  ['short video under 10 minutes', 10, 'video'],
  ['half an hour on trust', 30, 'on trust'],
  ['one hour team exercise', 60, 'team exercise'],
  ['two-hour workshop', 120, 'workshop'],
  ['quick self assessment', 30, 'self assessment'],
  ['something for my lunch break', 40, 'something for my'],
  ['trust', undefined, 'trust'],
  ['an hourglass', undefined, 'an hourglass'],
])('“%s” asks for %s minutes', (query, minutes, rest) => {
  const asked = minutesAsked(query);
  expect(asked.minutes).toBe(minutes);
  expect(asked.rest.replace(/\s+/g, ' ').trim()).toBe(rest);
});

test.each([
  ['free course', true],
  ['coaching at no cost', true],
  ['freedom to speak up', false],
  ['carefree', false],
])('does “%s” ask for something free? %s', (query, free) => {
  expect(freeAsked(query).free).toBe(free);
});

test.each([
  ['free', true],
  ['free (account needed)', true],
  ['paid; free through libraries', true],
  ['was free', false],
  ['abstract free', false],
  ['paid', false],
])('is “%s” free? %s', (cost, free) => {
  expect(isFree(cost)).toBe(free);
});
