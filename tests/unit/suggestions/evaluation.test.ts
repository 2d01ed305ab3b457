import { expect, test } from 'vitest';
import { readJsonLines } from '@/tests/evaluation/json-lines';
import { LabelledInvite } from '@/tests/evaluation/labelled-invite';
import { judge } from '@/tests/evaluation/suggestions';

const folder = 'tests/evaluation/examples';
const sets = ['own', 'own-second', 'own-third', 'own-fourth', 'own-fifth'];
const invites = sets.flatMap((set) => readJsonLines(`${folder}/invites-${set}.jsonl`, LabelledInvite));
const figures = judge(invites);

test('there are at least forty marked invitations of our own', () => {
  expect(invites.length).toBeGreaterThanOrEqual(40);
  expect(new Set(invites.map(({ id }) => id)).size).toBe(invites.length);
});

test.each([
  ['agreeing', 0.9, 0.7],
  ['why', 0.85, 0.6],
  ['decides', 0.9, 0.6],
  ['read', 0.9, 0.6],
  ['asked', 0.9, 0.6],
] as const)('of %s, quotes are right at least %d of the time and found at least %d', (field, precision, recall) => {
  expect(figures[field].precision).toBeGreaterThanOrEqual(precision);
  expect(figures[field].recall).toBeGreaterThanOrEqual(recall);
  expect(figures[field].silence).toBeGreaterThanOrEqual(0.95);
});

test('who is called missing is missing three times of four', () => {
  expect(figures.missing.precision).toBeGreaterThanOrEqual(0.75);
});
