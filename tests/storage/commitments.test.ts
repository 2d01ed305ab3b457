import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Commitment, laterCommitment } from '@/lib/meetings/commitment';
import { nameKey } from '@/lib/meetings/names';
import { openDatabase } from '@/lib/storage/database';
import {
  addCommitment,
  allCommitments,
  changeCommitment,
  closeCommitment,
  keysMissed,
  reopenCommitment,
  undoClosing,
} from '@/lib/storage/records/commitment';
import {
  commitmentsOfPerson,
  commitmentsOfSeries,
  countOpen,
  countOpenOfSeries,
  dueWithin,
} from '@/lib/storage/records/found-commitments';
import type { Database } from '@/lib/storage/records/record-type';
import { countReads } from './count-reads';
import { backUp, emptyDatabase, readBack } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const one = (id: string, change: Partial<Commitment> = {}): Commitment => ({
  id,
  meetingId: 'google/m',
  seriesId: 'google/s',
  meetingTitle: 'Beds',
  text: 'Send the rota',
  people: [],
  madeAt: `2026-11-0${id.length}T09:00:00.000Z`,
  ...change,
});
const later = '2026-11-25T09:00:00.000Z';
const idsOf = (list: readonly Commitment[]) => list.map(({ id }) => id);
const stored = async (id: string) => (await allCommitments(database)).find((found) => found.id === id);

test('one is passed on to somebody, dropped with why, opened again, and each of it undone', async () => {
  await addCommitment(database, one('a'));
  const before = await closeCommitment(database, 'a', later, { outcome: 'passed-on', passedTo: ' Bea  Ncube ' });
  expect(await stored('a')).toMatchObject({ closedAt: later, outcome: 'passed-on', passedTo: 'Bea Ncube' });
  await closeCommitment(database, 'a', later, { outcome: 'dropped', why: 'The ward has closed' });
  const dropped = await stored('a');
  expect(dropped).toMatchObject({ outcome: 'dropped', why: 'The ward has closed' });
  expect(dropped).not.toHaveProperty('passedTo');
  const closed = await reopenCommitment(database, 'a', Date.parse(later));
  expect(await stored('a')).toEqual(one('a', { revision: expect.any(Number) as number }));
  await changeCommitment(database, 'a', { text: 'Send the new rota' }, Date.parse(later));
  await undoClosing(database, closed as Commitment, Date.parse(later));
  expect(await stored('a')).toMatchObject({
    text: 'Send the new rota',
    outcome: 'dropped',
    why: 'The ward has closed',
  });
  await undoClosing(database, before as Commitment, Date.parse(later));
  expect((await stored('a'))?.closedAt).toBeUndefined();
});

test('words without anything in them, and those of another outcome, are not kept', async () => {
  await addCommitment(database, one('a'));
  await closeCommitment(database, 'a', later, { outcome: 'dropped', why: '  ', passedTo: 'Bea Ncube' });
  expect(await stored('a')).not.toHaveProperty('why');
  expect(await stored('a')).not.toHaveProperty('passedTo');
});

test('of two copies the later change stays, closing and opening again among them', () => {
  const open = one('a');
  const closed = { ...open, closedAt: later, outcome: 'done' as const, revision: Date.parse(later) };
  const closedBefore = { ...open, closedAt: later };
  const reworded = { ...open, text: 'Other words', revision: Date.parse(later) - 1 };
  const reopened = { ...open, revision: Date.parse(later) + 1 };
  expect(laterCommitment(closed, open), 'a copy from before it was closed').toBe(closed);
  expect(laterCommitment(closedBefore, open)).toBe(closedBefore);
  expect(laterCommitment(closedBefore, reworded), 'closed when that was no change yet').toBe(closedBefore);
  expect(laterCommitment(open, closed)).toBe(closed);
  expect(laterCommitment(reworded, closedBefore)).toBe(closedBefore);
  expect(laterCommitment(closed, reopened), 'opened again elsewhere').toBe(reopened);
  expect(laterCommitment(reopened, closed), 'opened again here').toBe(reopened);
});

test('closing counts as a change, also with the clock set back', async () => {
  await addCommitment(database, one('a', { revision: 5_000_000_000_000 }));
  await closeCommitment(database, 'a', later);
  expect((await stored('a'))?.revision).toBe(5_000_000_000_001);
});

test('a list comes by due: days, next time, without one; then what is closed, the last one first', async () => {
  await addCommitment(database, one('none'));
  await addCommitment(database, one('next', { due: 'next-time' }));
  await addCommitment(database, one('day', { due: '2026-11-27' }));
  await addCommitment(database, one('over', { due: '2026-11-20', owner: 'Bea Ncube' }));
  await addCommitment(database, one('was', { closedAt: '2026-11-21T09:00:00.000Z' }));
  await addCommitment(database, one('gone', { closedAt: later, outcome: 'dropped' }));
  await addCommitment(database, one('elsewhere', { seriesId: 'google/t' }));
  const { items, total } = await commitmentsOfSeries(database, 'google/s', 25);
  expect(idsOf(items)).toEqual(['over', 'day', 'next', 'none', 'gone', 'was']);
  expect(total).toBe(6);
  expect(idsOf((await commitmentsOfSeries(database, 'google/s', 5)).items)).toEqual(idsOf(items).slice(0, 5));
  expect(idsOf((await commitmentsOfSeries(database, 'google/s', 2)).items)).toEqual(['over', 'day']);
  expect(await countOpenOfSeries(database, 'google/s')).toBe(4);
  expect(await countOpen(database)).toBe(5);
  expect(idsOf(await dueWithin(database, '', '2026-11-27'))).toEqual(['over', 'day']);
  expect(idsOf(await dueWithin(database, '2026-11-24', '2026-11-27'))).toEqual(['day']);
});

test('those of a person are made to them, owned by them, or made where only they were', async () => {
  const bea = nameKey('Bea Ncube');
  await addCommitment(
    database,
    one('to', { to: ['NCUBE, Bea (CALDER)'], people: ['Bea Ncube', 'Ann Lee', 'Dan Roy'] }),
  );
  await addCommitment(database, one('owner', { owner: 'Bea Ncube', people: ['Bea Ncube', 'Ann Lee', 'Dan Roy'] }));
  await addCommitment(database, one('alone', { people: ['Bea Ncube', 'Ann Lee', 'Oak room'] }));
  await addCommitment(database, one('crowd', { people: ['Bea Ncube', 'Ann Lee', 'Dan Roy'] }));
  await addCommitment(database, one('other', { to: ['Dan Roy'], people: ['Bea Ncube', 'Dan Roy'] }));
  const { items, total } = await commitmentsOfPerson(database, bea, 25);
  expect(idsOf(items).sort()).toEqual(['alone', 'owner', 'to']);
  expect(total).toBe(3);
});

test('its keys follow every change, whoever writes it, and are in no copy', async () => {
  await addCommitment(database, one('a'));
  const copy = await backUp(database, later);
  expect(JSON.parse(copy).records.commitments).toEqual([one('a')]);
  await database.table('commitments').clear();
  await readBack(database, copy);
  expect(await backUp(database, later)).toBe(copy);
  expect(await countOpenOfSeries(database, 'google/s')).toBe(1);
  await database.table('commitments').where('id').equals('a').modify({ seriesId: 'google/moved' });
  expect(await countOpenOfSeries(database, 'google/s')).toBe(0);
  expect(await countOpenOfSeries(database, 'google/moved')).toBe(1);
  await closeCommitment(database, 'a', later);
  expect(await countOpen(database)).toBe(0);
});

test('those of version 4 get their keys, and a damaged one stays to be put aside', async () => {
  const name = `keys-${crypto.randomUUID()}`;
  const old = openDatabase(name, 4);
  await old.table('commitments').bulkPut([one('a', { due: '2026-11-27' }), { id: 'bad', text: 5 }]);
  old.close();
  const next = openDatabase(name);
  expect(idsOf(await dueWithin(next, '', '2026-12-01'))).toEqual(['a']);
  expect(await next.table('commitments').toArray()).toEqual([one('a', { due: '2026-11-27' }), { id: 'bad', text: 5 }]);
  await next.delete();
});

test('one that another program stored without keys is found after the next opening', async () => {
  await database.open();
  const raw = database.backendDB().transaction('commitments', 'readwrite').objectStore('commitments').put(one('raw'));
  await new Promise((done) => {
    raw.onsuccess = done;
  });
  await addCommitment(database, one('a'));
  expect(await countOpen(database)).toBe(1);
  await keysMissed(database);
  expect(await countOpen(database)).toBe(2);
  expect((await allCommitments(database)).find(({ id }) => id === 'raw')).toEqual(one('raw'));
});

test('so many are read as are shown, however many there are', async () => {
  const many = Array.from({ length: 1000 }, (_, place) =>
    one(`p${place}`, { seriesId: place % 2 ? 'google/s' : 'google/t', madeAt: new Date(place * 1e9).toISOString() }),
  );
  await database.table('commitments').bulkPut(many);
  const reads = countReads(database, 'commitments');
  await commitmentsOfSeries(database, 'google/s', 25);
  await commitmentsOfPerson(database, nameKey('Bea Ncube'), 25);
  await countOpen(database);
  await dueWithin(database, '', '2026-12-01');
  expect(reads()).toBe(25);
});
