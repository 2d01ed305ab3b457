/** Every payload through every way out that needs no page of ours, each read again as another program would. */
import { expect, test } from 'vitest';
import { noteFigures } from '../trust/figures';
import { payloads } from './corpus/all';
import { tryAll } from './trial';
import { waysOut } from './ways/writing';

test('every payload, by every way out', async () => {
  const { trials, acted, faults } = await tryAll(waysOut, payloads);
  noteFigures('payloads', 'in Node, written', { payloads: payloads.length, tried: trials, acted });
  expect(faults).toEqual([]);
}, 120_000);
