/** Meetings in the order of their lists, by index: none is left out, whatever its record lacks. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nameKey } from '@/lib/meetings/names';
import { deleteMeeting, undoDelete } from '@/lib/storage/delete-meeting';
import { countQuarantined } from '@/lib/storage/quarantined';
import {
  countMeetings,
  factsBetween,
  lastMeetingWith,
  meetingIds,
  meetingIdsOfPerson,
  meetingIdsOfSeries,
} from '@/lib/storage/records/found-meetings';
import {
  indexMissed,
  keepLostMeetings,
  keepMeeting,
  type PreparationFacts,
  readPreparation,
  updateFacts,
} from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { backUp, emptyDatabase, factsOf, readBack, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = (id: string, start: string | undefined, people: string[] = [], seriesId = 's'): PreparationFacts => ({
  ...factsOf(id),
  meetingId: id,
  seriesId,
  people,
  ...(start && { start }),
});

const put = (...all: object[]) => database.table('preparations').bulkPut(all);

/** As another program or an older build would write it: without what our own adds. */
const putRaw = (record: object) =>
  new Promise<void>((done, failed) => {
    const transaction = database.backendDB().transaction('preparations', 'readwrite');
    transaction.objectStore('preparations').put(record);
    transaction.oncomplete = () => done();
    transaction.onerror = () => failed(transaction.error);
  });

test('meetings come the newest first: all, of a series and with a person under any spelling', async () => {
  await put(
    at('a', '2026-11-20T10:00', ['Ann Lee', 'Room 4'], 's1'),
    at('b', '2026-11-24T10:00', ['LEE, Ann', 'Bea Ray'], 's1'),
    at('c', '2026-11-22', ['Dr Ann Lee'], 's2'),
    at('d', undefined, ['Bea Ray'], 's2'),
  );
  expect(await meetingIds(database)).toEqual(['b', 'd', 'c', 'a']);
  expect(await meetingIdsOfSeries(database, 's1')).toEqual(['b', 'a']);
  expect(await meetingIdsOfPerson(database, nameKey('Ann Lee'))).toEqual(['b', 'c', 'a']);
  expect(await meetingIdsOfPerson(database, nameKey('Room 4'))).toEqual([]);
  expect((await lastMeetingWith(database, nameKey('Ann Lee')))?.meetingId).toBe('b');
  expect((await lastMeetingWith(database, nameKey('Ann Lee'), '2026-11-24T10:00'))?.meetingId).toBe('c');
  expect(await lastMeetingWith(database, nameKey('Ann'))).toBeUndefined();
  expect((await factsBetween(database, '2026-11-20', '2026-11-24')).map(({ meetingId }) => meetingId)).toEqual([
    'a',
    'c',
  ]);
  expect(await countMeetings(database)).toBe(4);
});

test('a list follows what changes: another time, another person, deleted and brought back', async () => {
  await put(at('a', '2026-11-20T10:00', ['Ann Lee']), at('b', '2026-11-24T10:00', ['Ann Lee']));
  await updateFacts(database, 'a', (facts) => ({ ...facts, start: '2026-11-30T10:00', people: ['Bea Ray'] }));
  expect(await meetingIds(database)).toEqual(['a', 'b']);
  expect(await meetingIdsOfPerson(database, nameKey('Ann Lee'))).toEqual(['b']);
  expect(await meetingIdsOfPerson(database, nameKey('Bea Ray'))).toEqual(['a']);
  const deleted = await deleteMeeting(database, 'a');
  expect(await meetingIds(database)).toEqual(['b']);
  await undoDelete(database, deleted);
  expect(await meetingIds(database)).toEqual(['a', 'b']);
});

test('what is stored at a key is in the lists at once', async () => {
  await writeFor(database, 'One', 'Whether to go on');
  expect(await meetingIds(database)).toEqual(['typed:one']);
  await database.transaction('rw', 'preparations', () =>
    keepMeeting(database, factsOf('Two'), '2026-11-24T09:00:00.000Z'),
  );
  expect(await countMeetings(database)).toBe(2);
  expect(await meetingIds(database)).toHaveLength(2);
});

test('fields of the indexes are in no record that is read, and in no copy', async () => {
  const meeting = at('a', '2026-11-20T10:00', ['Ann Lee']);
  await put(meeting);
  expect(await database.table('preparations').toArray()).toEqual([meeting]);
  expect(await database.table('preparations').bulkGet(['a'])).toEqual([meeting]);
  const copy = await backUp(database, '2026-11-24T09:00:00.000Z');
  expect(copy).not.toMatch(/moment|peopleMoments/i);
  await database.table('preparations').clear();
  await readBack(database, copy);
  expect(await meetingIdsOfPerson(database, nameKey('Ann Lee'))).toEqual(['a']);
});

test('a meeting that another program stored without them is in the lists after the next start', async () => {
  await putRaw(at('a', '2026-11-20T10:00', ['Ann Lee']));
  expect(await meetingIds(database)).toEqual([]);
  await indexMissed(database);
  expect(await meetingIds(database)).toEqual(['a']);
  expect(await meetingIdsOfPerson(database, nameKey('Ann Lee'))).toEqual(['a']);
  expect(await readPreparation(database, 'a')).toMatchObject({ start: '2026-11-20T10:00' });
});

test('a damaged record is not in the way of the others, and is put aside', async () => {
  await put(at('a', '2026-11-20T10:00'), { meetingId: 'bad', start: 7, people: 'nobody', seriesId: null });
  expect(await meetingIds(database)).toEqual(['a', 'bad']);
  expect((await factsBetween(database, '', '~')).map(({ meetingId }) => meetingId)).toEqual(['a']);
  await expect.poll(() => countQuarantined(database)).toBe(1);
  expect(await meetingIds(database)).toEqual(['a']);
});

test('a damaged meeting is put aside, and what was written for it stays in the lists', async () => {
  await writeFor(database, 'One', 'Whether to go on');
  await put({ ...factsOf('One'), people: 'nobody' });
  await factsBetween(database, '', '~');
  await expect.poll(() => countQuarantined(database)).toBe(1);
  await expect.poll(() => meetingIds(database)).toEqual(['typed:one']);
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Whether to go on' });
});

test('answers whose meeting was lost are in the lists again', async () => {
  await writeFor(database, 'One', 'Whether to go on');
  await database.table('preparations').clear();
  await keepLostMeetings(database);
  expect(await meetingIds(database)).toEqual(['typed:one']);
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Whether to go on' });
});
