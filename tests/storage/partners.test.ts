/** Partners, priorities and partnership checks in the database: changed, taken back, copied, and met by what is kept of meetings. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newPartner } from '@/lib/meetings/partner';
import { newCheck, partnershipNamed } from '@/lib/meetings/partnership-check';
import { prioritiesOf } from '@/lib/meetings/priority';
import { knownPeople, meetingsWith } from '@/lib/storage/last-met';
import { allPartners, changePartner, deletePartner, putPartner } from '@/lib/storage/records/partner';
import { allChecks, deleteCheck, putCheck } from '@/lib/storage/records/partnership-check';
import { recordType as meetingType, type PreparationFacts } from '@/lib/storage/records/preparation';
import {
  addPriority,
  allPriorities,
  bringBackPriority,
  deletePriority,
  endPriority,
  type PriorityUndo,
  putPriorityFirst,
  renamePriority,
  undoPriorities,
} from '@/lib/storage/records/priority';
import { type Database, tableOf } from '@/lib/storage/records/record-type';
import { deleteOlder } from '@/lib/storage/retention';
import { emptyDatabase, factsOf } from './stores';

const at = '2026-11-24T09:00:00.000Z';
const later = '2026-11-24T09:05:00.000Z';
const texts = async (database: Database) =>
  prioritiesOf(await allPriorities(database)).standing.map(({ text }) => text);
const earlierTexts = async (database: Database) =>
  prioritiesOf(await allPriorities(database)).earlier.map(({ text }) => text);
const idOf = async (database: Database, words: string) =>
  (await allPriorities(database)).find(({ text }) => text === words)?.id ?? '';

async function withThree(): Promise<Database> {
  const database = await emptyDatabase();
  for (const text of ['Discharge', 'Trust', 'Data']) await addPriority(database, text, undefined, at);
  return database;
}

test('a fourth priority is refused until one goes; the one that went comes back', async () => {
  const database = await withThree();
  await expect(addPriority(database, 'Fourth', undefined, later)).rejects.toThrow();
  expect(await texts(database)).toEqual(['Discharge', 'Trust', 'Data']);
  const undo = await addPriority(database, 'Fourth', await idOf(database, 'Trust'), later);
  expect(await texts(database)).toEqual(['Discharge', 'Fourth', 'Data']);
  expect(await earlierTexts(database)).toEqual(['Trust']);
  await bringBackPriority(database, await idOf(database, 'Trust'), await idOf(database, 'Data'), later);
  expect(await texts(database)).toEqual(['Discharge', 'Fourth', 'Trust']);
  await undoPriorities(database, undo, later);
  expect(await texts(database)).toContain('Trust');
  expect(await allPriorities(database)).toHaveLength(3);
});

test('two windows that add at the same moment never make four of three', async () => {
  const database = await withThree();
  await deletePriority(database, await idOf(database, 'Data'), later);
  const done = await Promise.allSettled(['One', 'Other'].map((text) => addPriority(database, text, undefined, later)));
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await texts(database)).toHaveLength(3);
});

test.each<[string, (database: Database, id: string) => Promise<PriorityUndo>, string[]]>([
  [
    'renamed',
    (database, id) => renamePriority(database, id, ' Honest\ntalk ', later),
    ['Discharge', 'Honest talk', 'Data'],
  ],
  ['put first', (database, id) => putPriorityFirst(database, id, later), ['Trust', 'Discharge', 'Data']],
  ['let go', (database, id) => endPriority(database, id, later), ['Discharge', 'Data']],
  ['deleted', (database, id) => deletePriority(database, id, later), ['Discharge', 'Data']],
])('a priority is %s, and that is taken back', async (_name, change, expected) => {
  const database = await withThree();
  const undo = await change(database, await idOf(database, 'Trust'));
  expect(await texts(database)).toEqual(expected);
  await undoPriorities(database, undo, later);
  expect(await texts(database)).toEqual(['Discharge', 'Trust', 'Data']);
});

test('a partner is changed with its revision, and deleted with a way back', async () => {
  const database = await emptyDatabase();
  await putPartner(database, newPartner('Ann Lee', 'person', 'a', '2026-11-24'));
  await changePartner(database, 'a', { nudgeAfter: '1-month' }, 5);
  await changePartner(database, 'a', { matters: 'Beds' }, 5);
  expect(await allPartners(database)).toMatchObject([{ nudgeAfter: '1-month', matters: 'Beds', revision: 6 }]);
  const before = await deletePartner(database, 'a');
  expect(await allPartners(database)).toEqual([]);
  if (before) await putPartner(database, before);
  expect(await allPartners(database)).toMatchObject([{ matters: 'Beds' }]);
  expect(await changePartner(database, 'gone', { matters: 'x' }, 5)).toBeUndefined();
});

test('a check is kept, deleted and brought back; old ones go with the time for which things are kept', async () => {
  const database = await emptyDatabase();
  const group = partnershipNamed('Discharge group', []);
  const check = newCheck(group, { scores: { aim: 4 }, help: '' }, 'c', '2025-01-01', '2025-01-01T09:00:00.000Z');
  await putCheck(database, check);
  const before = await deleteCheck(database, 'c');
  expect(before).toEqual(check);
  await putCheck(database, check);
  await addPriority(database, 'Stays', undefined, '2020-01-01T09:00:00.000Z');
  await putPartner(database, newPartner('Ann Lee', 'person', 'a', '2020-01-01'));
  await deleteOlder(database, { than: at });
  expect(await allChecks(database)).toEqual([]);
  expect([await texts(database), (await allPartners(database)).length]).toEqual([['Stays'], 1]);
});

const meeting = (id: string, start: string | undefined, ...people: string[]): PreparationFacts => ({
  ...factsOf(`Meeting ${id}`),
  meetingId: id,
  seriesId: `series ${id}`,
  ...(start && { start }),
  people,
});
const ann = newPartner('Ann Lee', 'person', 'ann', '2026-01-01');
const bea = newPartner('Bea Ray', 'person', 'bea', '2026-01-01');
const trust = newPartner('Harbour Trust', 'organisation', 'trust', '2026-01-01');
const now = '2026-11-24T10:00';
const nothingElse = { pressed: [], today: [] };

async function withMeetings(...meetings: PreparationFacts[]): Promise<Database> {
  const database = await emptyDatabase();
  await tableOf(database, meetingType).bulkPut(meetings);
  return database;
}

test('last met is the latest meeting that has begun, next the earliest that has not', async () => {
  const database = await withMeetings(
    meeting('old', '2026-09-01T10:00', 'Ann Lee', 'Bea Ray'),
    meeting('last', '2026-11-24T10:00', 'LEE, Ann (Harbour Trust)'),
    meeting('far', '2026-12-24T10:00', 'Ann Lee'),
    meeting('next', '2026-11-25', 'Dr Ann Lee'),
    meeting('undated', undefined, 'Bea Ray'),
  );
  const found = await meetingsWith(database, [ann, bea, trust], nothingElse, now);
  expect(found.get('ann')).toMatchObject({ last: { meetingId: 'last' }, next: { meetingId: 'next' } });
  expect(found.get('bea')).toEqual({ last: expect.objectContaining({ meetingId: 'old' }) });
  expect(found.get('trust')).toEqual({ last: expect.objectContaining({ meetingId: 'last' }) });
});

test('a meeting of today that was only opened counts, and one of today’s list by the people of its series', async () => {
  const weekly = { ...meeting('weekly', '2026-11-17T15:00', 'Bea Ray'), seriesId: 'weekly' };
  const database = await withMeetings(weekly);
  const brief = (start: string) => ({
    id: `weekly ${start}`,
    seriesId: 'weekly',
    title: 'Weekly',
    when: { text: '', start, allDay: false },
  });
  const pressed = [meeting('pressed', '2026-11-24T09:00', 'Ann Lee')];
  const today = [brief('2026-11-24T15:00'), brief('2026-11-24T09:30')];
  const found = await meetingsWith(database, [ann, bea], { pressed, today }, now);
  expect(found.get('ann')?.last?.meetingId).toBe('pressed');
  expect(found.get('bea')).toMatchObject({
    last: { meetingId: 'weekly' },
    next: { title: 'Weekly', start: '2026-11-24T15:00' },
  });
});

test('known people come the most often met first, each once, without rooms and lists', async () => {
  const database = await withMeetings(
    meeting('1', now, 'Ann Lee', 'Bea Ray', 'Meeting Room 4'),
    meeting('2', now, 'LEE, Ann (Harbour Trust)', 'Discharge team'),
  );
  expect((await knownPeople(database)).map(({ key, meetings }) => [key, meetings])).toEqual([
    ['ann lee', 2],
    ['bea ray', 1],
  ]);
});
