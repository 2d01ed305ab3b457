/** Every payload through every way in that needs no page. */
import { expect, test } from 'vitest';
import { longestText, meetingFromText } from '@/lib/invitations/text/meeting';
import { noteFigures } from '../trust/figures';
import { mixed, payloads } from './corpus/all';
import { tryAll, type Way } from './trial';
import { meetingFaults, waysIn } from './ways/reading';

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

/** They are read in the background, where no worker can be started: their length alone bounds the time. */
const selected: Way = {
  name: 'selected words, as many as are read',
  try: (text) => meetingFaults(meetingFromText(text.repeat(Math.ceil(longestText / (text.length || 1))), 'selection')),
};

test('the longest selected words of any kind are read in a fraction of a second', async () => {
  const chosen = process.env.FUZZ_RUNS ? payloads : mixed(6, 1);
  const { trials, acted, faults } = await tryAll([selected], chosen);
  noteFigures('payloads', 'in Node, selected words of the greatest length', {
    payloads: chosen.length,
    tried: trials,
    acted,
  });
  expect(faults).toEqual([]);
}, 120_000);
