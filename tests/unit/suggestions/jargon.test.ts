import { expect, test } from 'vitest';
import { type Jargon, jargonIn } from '@/lib/suggestions/suggest';

test('short forms of the field are found once, in the order of the text', () => {
  expect(jargonIn('Agree with AMHPs and the ICB; the ICB pays').map(({ short }) => short)).toEqual(['AMHP', 'ICB']);
  expect(jargonIn('an AMHP')).toEqual([{ short: 'AMHP', long: ['Approved mental health professional'] }]);
});

test('those that everybody knows and those explained in the text are left out', () => {
  expect(jargonIn('NHS and A&E')).toEqual([]);
  expect(jargonIn('an approved mental health professional (AMHP)')).toEqual([]);
  expect(jargonIn('no arc, no icb')).toEqual([]);
});

test('a form that stands for two things has both', () => {
  const known = [
    { term: 'CD', expansion: 'Clinical director' },
    { term: 'CD', expansion: 'Controlled drug' },
  ];
  const expected: Jargon[] = [{ short: 'CD', long: ['Clinical director', 'Controlled drug'] }];
  expect(jargonIn('ask the CD', known)).toEqual(expected);
});

test('what a body has become since is not part of what its short form stands for', () => {
  const known = [{ term: 'AHSN', expansion: 'Academic health science network, now a health innovation network' }];
  expect(jargonIn('the AHSN', known)).toEqual([{ short: 'AHSN', long: ['Academic health science network'] }]);
});
