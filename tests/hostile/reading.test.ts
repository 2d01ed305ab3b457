/** Every payload through every way in that needs no page. */
import { expect, test } from 'vitest';
import { noteFigures } from '../trust/figures';
import { payloads } from './corpus/all';
import { tryAll } from './trial';
import { waysIn } from './ways/reading';

test('there are at least 500 payloads, each with a name and a text of its own', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  expect(new Set(payloads.map(({ name }) => name)).size).toBe(payloads.length);
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
});

test('every payload, by every way in without a page', async () => {
  const { trials, acted, faults } = await tryAll(waysIn, payloads);
  noteFigures('payloads', 'in Node, read', { payloads: payloads.length, tried: trials, acted });
  expect(faults).toEqual([]);
}, 120_000);
