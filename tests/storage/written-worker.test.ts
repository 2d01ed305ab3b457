/** The worker that holds all that was written: it finds, lists and guards names, and follows what changes. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FromWorker, Kind, Questions, ToWorker } from '@/lib/extension-pages/written-messages';
import { openDatabase } from '@/lib/storage/database';
import type { Database } from '@/lib/storage/records/record-type';
import { factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
let tell: (message: ToWorker) => void = () => undefined;
const answered: FromWorker[] = [];

beforeAll(async () => {
  vi.stubGlobal('postMessage', (message: FromWorker) => void answered.push(message));
  ({ hear: tell } = await import('@/lib/extension-pages/written-work'));
  database = openDatabase();
  await database.open();
  await writeFor(database, 'Frailty pathway', 'Whether to go on before winter');
});
afterAll(() => database.delete());

let count = 0;

/** What the worker answers to a question. */
async function ask<K extends Kind>(type: K, question: Questions[K]['ask']): Promise<unknown> {
  count += 1;
  const id = count;
  tell({ type, id, ...question } as unknown as ToWorker);
  await expect.poll(() => answered.find((one) => one.id === id)).toBeDefined();
  return answered.find((one) => one.id === id)?.answer;
}

const find = (words: string) => ask('find', { words, base: 'page#' });

test('words are found in what was written, with an address on our page', async () => {
  expect(await find('winter')).toMatchObject([{ id: 'meeting:typed:frailty pathway' }]);
  expect(await find('')).toEqual([]);
  const [first] = (await find('frailty')) as { href: string }[];
  expect(first?.href).toMatch(/^page#\/meetings\//);
});

test('after a change everything is read anew', async () => {
  await writeFor(database, 'Crisis line', 'Who answers in the summer');
  expect(await find('summer')).toEqual([]);
  tell({ type: 'changed' });
  expect(await find('summer')).toMatchObject([{ id: 'meeting:typed:crisis line' }]);
});

test('the list of everything is filtered', async () => {
  const context = { self: [], now: '2026-11-24T10:00', decisionQuestions: ['agreed'], reviewQuestions: [] };
  const filter = { by: 'date' as const, words: 'winter' };
  expect(await ask('history', { filter, context })).toEqual(['typed:frailty pathway']);
});

test('no name of anybody met is offered to a web search', async () => {
  await database.table('preparations').put({ ...factsOf('Beds'), people: ['Ada Okafor'] });
  tell({ type: 'changed' });
  const webWords = (typed: string) => ask('webWords', { typed, guideHits: 0, here: [] });
  expect(await webWords('okafor parking')).toBe('parking');
  expect(await webWords('winter')).toBeUndefined();
});
