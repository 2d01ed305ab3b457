/** What is read, copied, restored and checked piece by piece is whole, however many pieces there are. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Database } from '@/lib/storage/records/record-type';
import { emptyDatabase, factsOf, readBack } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { copyOfAll, deleteEverything } = await import('@/lib/storage/backup');
const { recordTypes } = await import('@/lib/storage/database');
const { findDamaged } = await import('@/lib/storage/quarantine');
const { storedNames } = await import('@/lib/storage/looking-back');
const { planRestore } = await import('@/lib/storage/restore-plan');
const { openCopy } = await import('@/lib/storage/opened-copy');
const { readCopyFile, copyParts, recordLines } = await import('@/lib/storage/copy-file');

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = '2026-11-24T10:00:00.000Z';
const pause = () => Promise.resolve();
const many = 1203;
const place = (n: number) => String(n).padStart(4, '0');
const fill = () =>
  database
    .table('preparations')
    .bulkPut(Array.from({ length: many }, (_, n) => ({ ...factsOf(`M${place(n)}`), people: [`Person ${place(n)}x`] })));

test('all records are in a copy, once, and come back', async () => {
  await fill();
  const copy = (await copyOfAll(database, at)).join('');
  const titles = JSON.parse(copy).records.preparations.map(({ title }: { title: string }) => title);
  expect([titles.length, new Set(titles).size]).toEqual([many, many]);
  await deleteEverything(database);
  await readBack(database, copy);
  expect(await database.table('preparations').count()).toBe(many);
  const plan = await planRestore(database, await openCopy(database, copy, at, pause), 'merge');
  expect(plan.kinds.find(({ table }) => table === 'preparations')).toMatchObject({ same: many, fresh: 0, taken: 0 });
});

test('damaged records are found in every piece, and names too', async () => {
  await fill();
  const damaged = [0, 199, 200, 201, 600, many - 1].map((n) => ({ ...factsOf(`M${place(n)}`), title: 7 }));
  await database.table('preparations').bulkPut(damaged);
  expect(await findDamaged(database, recordTypes, pause)).toBe(damaged.length);
  expect(await database.table('preparations').count()).toBe(many - damaged.length);
  const { people, titles } = await storedNames(database);
  expect([people.length, titles.length]).toEqual([many - damaged.length, many - damaged.length]);
});

test('of many that differ two hundred are listed, and the others counted', async () => {
  await fill();
  const copy = (await copyOfAll(database, at)).join('').replaceAll('"attendee"', '"chair"');
  const plan = await planRestore(database, await openCopy(database, copy, at, pause), 'whole');
  expect([plan.conflicts.length, plan.more]).toEqual([200, many - 200]);
  expect(plan.conflicts[0]).toMatchObject({
    label: 'meeting',
    here: ['role: attendee'],
    there: ['role: chair'],
    stays: 'file',
  });
});

test.each([
  ['no table', []],
  ['a table without records', [['answers', []]]],
  [
    'tables with and without',
    [
      ['a', []],
      ['b', [{ x: 1 }]],
      ['c', []],
      ['d', [1, 'two', null]],
    ],
  ],
  ['records longer than a piece', [['a', Array.from({ length: 30 }, (_, n) => ({ n, text: 'x'.repeat(20_000) }))]]],
  ['names with signs', [['a "b" \\ c', [{ 'k"': '],\n    ]' }]]]],
] as [string, [string, unknown[]][]][])('a file of %s is read as it was written', async (_what, tables) => {
  const parts = copyParts({
    savedAt: at,
    tables: tables.map(([name, records]) => [name, records.length ? [recordLines(records, true)] : []]),
    items: { settings: { v: 1, data: { a: 1 } } },
    drafts: { d: 'x' },
    aside: [{ table: 'a' }],
  });
  const text = parts.join('');
  expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  const file = { savedAt: at, records: Object.fromEntries(tables), items: { settings: { v: 1, data: { a: 1 } } } };
  expect(await readCopyFile(text, pause)).toEqual({ ...file, drafts: { d: 'x' }, aside: [{ table: 'a' }] });
  expect(await readCopyFile(JSON.stringify(JSON.parse(text)), pause), 'written in another way').toEqual({
    ...file,
    drafts: { d: 'x' },
    aside: [{ table: 'a' }],
  });
});

test.each([
  ['not json', /does not hold JSON/],
  ['{}', /not a backup/],
  ['{"product":"before-we-meet","version":3}', /newer version/],
  ['{"product":"before-we-meet","version":2}', /not a backup/],
  ['{"product":"another","version":2,"records":{},"items":{}}', /not a backup/],
])('%s is refused with what to do', async (text, message) => {
  await expect(readCopyFile(text, pause)).rejects.toThrow(message);
});

test('a file of version 1, and one without what came later, are understood', async () => {
  const old = { product: 'before-we-meet', version: 1, preparations: [1], promises: [2] };
  expect(await readCopyFile(JSON.stringify(old), pause)).toEqual({
    savedAt: '',
    records: { preparations: [1], promises: [2] },
    items: {},
    drafts: {},
    aside: [],
    isVersion1: true,
  });
  const bare = { product: 'before-we-meet', version: 2, records: {}, items: {} };
  expect(await readCopyFile(JSON.stringify(bare), pause)).toEqual({
    savedAt: '',
    records: {},
    items: {},
    drafts: {},
    aside: [],
  });
});
