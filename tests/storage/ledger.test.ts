import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Commitment, commitmentByItself, isOfMeeting, outcomes } from '@/lib/meetings/commitment';
import { groupBySeries } from '@/lib/meetings/grouping';
import { nameKey } from '@/lib/meetings/names';
import { narrowing } from '@/lib/meetings/narrowing';
import { siteOfId } from '@/lib/meetings/site';
import { countPart, type LedgerFilter, type LedgerPart, ledgerPart, ledgerPeople } from '@/lib/storage/ledger';
import { addCommitment, closeCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { countReads } from './count-reads';
import { emptyDatabase } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const me = 'Ann Lee';
const open: LedgerFilter = { state: 'open', person: '' };
const one = (text: string, change: Partial<Commitment> = {}): Commitment => ({
  id: text,
  meetingId: 'google/m',
  seriesId: 'google/s',
  meetingTitle: 'Beds',
  text,
  people: [me, 'Bea Ncube', 'Carl Berg'],
  madeAt: '2026-11-01T09:00:00.000Z',
  ...change,
});
const list = async (part: LedgerPart, filter: LedgerFilter = open, count = 25) =>
  (await ledgerPart(database, part, filter, [me], count)).items.map(({ text }) => text);

test('what I owe and what I am owed stand apart, by due, and one under my own name is mine', async () => {
  for (const commitment of [
    one('undated', { to: ['Bea Ncube'] }),
    one('mine by name', { owner: 'LEE, Ann (HARBOUR)', due: '2026-11-27' }),
    one('overdue', { to: ['Carl Berg'], due: '2026-11-20' }),
    one('Bea’s', { owner: 'Bea Ncube', due: 'next-time' }),
    one('Carl’s', { owner: 'Carl Berg', to: [me], due: '2026-11-26' }),
  ])
    await addCommitment(database, commitment);
  expect(await list('owe')).toEqual(['overdue', 'mine by name', 'undated']);
  expect(await list('owed')).toEqual(['Carl’s', 'Bea’s']);
  expect([await countPart(database, 'owe', open, [me]), await countPart(database, 'owed', open, [me])]).toEqual([3, 2]);
  expect(await list('owe', open, 2)).toEqual(['overdue', 'mine by name']);
  expect((await ledgerPart(database, 'owe', open, [me], 2)).hasMore).toBe(true);
  expect((await ledgerPart(database, 'owe', open, [me], 3)).hasMore).toBe(false);
});

test('each state has its list, the last closed first', async () => {
  for (const [place, outcome] of outcomes.entries())
    for (const day of [1, 2]) {
      await addCommitment(database, one(`${outcome} ${day}`));
      await closeCommitment(database, `${outcome} ${day}`, `2026-11-0${day}T0${place}:00:00.000Z`, { outcome });
    }
  await addCommitment(database, one('of before', { closedAt: '2026-10-01T09:00:00.000Z' }));
  expect(await list('owe')).toEqual([]);
  expect(await list('owe', { state: 'done', person: '' })).toEqual(['done 2', 'done 1', 'of before']);
  expect(await list('owe', { state: 'passed-on', person: '' })).toEqual(['passed-on 2', 'passed-on 1']);
  expect(await list('owe', { state: 'dropped', person: '' })).toEqual(['dropped 2', 'dropped 1']);
});

test('one person and some words leave what fits, also far down the list', async () => {
  for (let place = 0; place < 120; place += 1)
    await addCommitment(database, one(`Rota ${place}`, { to: ['Carl Berg'] }));
  await addCommitment(database, one('Zebra crossing', { to: ['Bea Ncube'], madeAt: '2026-11-30T09:00:00.000Z' }));
  await addCommitment(database, one('By Bea', { owner: 'Bea Ncube' }));
  await addCommitment(database, one('Mine for Bea', { owner: me, to: ['Bea Ncube'] }));
  const bea = { state: 'open', person: nameKey('NCUBE, Bea') } as const;
  expect((await list('owe', bea)).sort()).toEqual(['Mine for Bea', 'Zebra crossing']);
  expect(await countPart(database, 'owe', bea, [me])).toBe(2);
  expect(await list('owed', bea)).toEqual(['By Bea']);
  expect(await countPart(database, 'owed', bea, [me])).toBe(1);
  expect(await list('owe', { ...open, fits: narrowing('zebra').commitment })).toEqual(['Zebra crossing']);
  expect(await ledgerPeople(database, [me])).toEqual([
    { key: nameKey('Bea Ncube'), name: 'Bea Ncube' },
    { key: nameKey('Carl Berg'), name: 'Carl Berg' },
  ]);
});

test('as many are read of a thousand as of a hundred', async () => {
  const readOf = async (count: number) => {
    const own = await emptyDatabase();
    await own
      .table('commitments')
      .bulkPut(
        Array.from({ length: count }, (_, place) => one(`p${place}`, { ...(place % 2 && { owner: 'Bea Ncube' }) })),
      );
    const reads = countReads(own, 'commitments');
    for (const part of ['owe', 'owed'] as const) {
      await ledgerPart(own, part, open, [me], 25);
      await countPart(own, part, open, [me]);
    }
    await ledgerPeople(own, [me]);
    await own.delete();
    return reads();
  };
  expect(await readOf(1000)).toBe(await readOf(100));
});

test('one that was made in no meeting has ids of its own, and is in no series of the history', async () => {
  const alone = commitmentByItself({ text: 'Ring the ward', to: ['Bea Ncube'] }, 'id', '2026-11-24T09:00:00.000Z');
  await addCommitment(database, alone);
  expect(await list('owe')).toEqual(['Ring the ward']);
  expect(siteOfId(alone.meetingId)).toBeUndefined();
  expect([isOfMeeting(alone), isOfMeeting(one('other'))]).toEqual([false, true]);
  expect(groupBySeries([], [alone, one('other')]).map(({ id }) => id)).toEqual(['google/s']);
});
