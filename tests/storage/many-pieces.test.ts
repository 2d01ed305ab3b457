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

test('a long file that we wrote is read with pauses in between, and a short one at once', async () => {
  const text = (records: unknown[]) =>
    copyParts({ savedAt: at, tables: [['a', [recordLines(records, true)]]], items: {}, drafts: {}, aside: [] }).join(
      '',
    );
  const pausesFor = async (records: unknown[]) => {
    const pausing = vi.fn(pause);
    expect((await readCopyFile(text(records), pausing)).records.a).toEqual(records);
    return pausing.mock.calls.length;
  };
  expect(await pausesFor([{ n: 1 }, { n: 2 }])).toBe(1);
  const long = Array.from({ length: 100 }, (_, n) => ({ n, text: 'x'.repeat(20_000) }));
  expect(await pausesFor(long)).toBeGreaterThan(5);
});

test('of a record from a clock that was ahead only what lies ahead is set back', async () => {
  const note = { id: 'n', meetingId: 'm', seriesId: 's', kind: 'decided', text: 'x', madeAt: at, revision: 5 };
  const partner = { id: 'p', name: 'Ann', key: 'ann', kind: 'person', addedOn: '2026-06-01', revision: 1 };
  const ahead = { ...partner, id: 'q', metOn: '2999-01-01', snoozedUntil: '2999-01-01' };
  const late = { ...partner, id: 'r', revision: Date.UTC(2999, 0) };
  const file = {
    product: 'before-we-meet',
    version: 2,
    savedAt: '2026-11-20T09:00:00.000Z',
    records: { meetingNotes: [note], partners: [partner, ahead, late] },
    items: {},
  };
  vi.useFakeTimers({ now: new Date(at), toFake: ['Date'] });
  await readBack(database, JSON.stringify(file));
  vi.useRealTimers();
  expect(await database.table('meetingNotes').toArray()).toEqual([note]);
  expect(await database.table('partners').toArray()).toEqual([
    partner,
    // Until when a partner is put off lies ahead by right.
    { ...ahead, metOn: '2026-11-20' },
    { ...late, revision: Date.parse('2026-11-20T09:00:00.000Z') },
  ]);
});

test('the background is told once of several writes on which reminders rest, and of nothing else', async () => {
  const { onRemindersChanged, tellOfChanges } = await import('@/lib/storage/reminders-changes');
  const { addCommitment } = await import('@/lib/storage/records/commitment');
  const { putRehearsal } = await import('@/lib/storage/records/rehearsal');
  const { newRehearsal } = await import('@/lib/meetings/rehearsal');
  const heard = vi.fn();
  const stopHearing = onRemindersChanged(heard);
  const stop = tellOfChanges();
  const soon = (ms: number) => new Promise((done) => setTimeout(done, ms));
  await putRehearsal(database, newRehearsal('help', { need: 'x' }, 'r', at));
  await soon(250);
  expect(heard).not.toHaveBeenCalled();
  const promise = { meetingId: 'm', seriesId: 's', meetingTitle: '', text: 'x', people: [], madeAt: at };
  for (const id of ['1', '2', '3']) await addCommitment(database, { ...promise, id });
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  const told = heard.mock.calls.length;
  await soon(250);
  expect(heard).toHaveBeenCalledTimes(told);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  stop();
  await addCommitment(database, { ...promise, id: '4' });
  await soon(250);
  expect(heard).toHaveBeenCalledTimes(told);
  stopHearing();
});
