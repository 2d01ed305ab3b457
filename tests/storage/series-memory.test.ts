/** What is kept of a series is found by its index, in order, and no more of it is read than is asked for. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { newNote } from '@/lib/meetings/meeting-note';
import { openDatabase } from '@/lib/storage/database';
import { putNote } from '@/lib/storage/records/meeting-note';
import { chooseRole, newFacts, type PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview } from '@/lib/storage/records/review';
import { countInSeries, earlierMeetings, lastChosenRole, meetingsOfSeries } from '@/lib/storage/series-memory';
import { writeAnswer } from '@/lib/storage/write-answer';
import { emptyDatabase, meetingAt } from './stores';

const seriesId = 'google/huddle';
const now = '2026-11-24T09:00:00.000Z';

function facts(day: string | undefined, series = 'huddle'): PreparationFacts {
  const { when, ...meeting } = meetingAt('google', `${series}_${day}`, series);
  return newFacts({ ...meeting, when: { ...when, ...(day && { start: `${day}T10:00` }) } }, now);
}

const write = (database: Database, of: PreparationFacts, questionId: string, text: string) =>
  writeAnswer(database, of, { meetingId: of.meetingId, questionId, text, revision: Date.parse(now) });

const days = ['2026-11-03', '2026-10-27', '2026-11-10', '2026-11-17', '2026-11-24', '2026-12-01'];
const place = { meetingId: facts('2026-11-24').meetingId, seriesId, start: '2026-11-24T10:00' };

async function filled(): Promise<Database> {
  const database = await emptyDatabase();
  for (const day of days) await write(database, facts(day), 'agreeing', `Of ${day}`);
  await write(database, facts('2026-11-20', 'another'), 'agreeing', 'Of another series');
  return database;
}

const told = async (database: Database, most: number, of = place) =>
  (await earlierMeetings(database, of, most)).map(({ preparation }) => preparation.answers.agreeing);

test('the earlier meetings of a series, the newest first, and so many of them', async () => {
  const database = await filled();
  expect(await told(database, 8)).toEqual(['Of 2026-11-17', 'Of 2026-11-10', 'Of 2026-11-03', 'Of 2026-10-27']);
  expect(await told(database, 2)).toEqual(['Of 2026-11-17', 'Of 2026-11-10']);
  expect(await told(database, 8, { ...place, seriesId: 'google/none' })).toEqual([]);
  expect(await countInSeries(database, seriesId, '2026-11-24T10:00')).toBe(4);
});

test('one without a time stands by when it was written to', async () => {
  const database = await filled();
  await write(database, facts(undefined), 'agreeing', 'Of no day');
  const all = await told(database, 8);
  expect(all).toHaveLength(5);
  expect(all).toContain('Of no day');
});

test('of a series of hundreds only so many records are read as are asked for', async () => {
  const database = await emptyDatabase();
  const many = Array.from({ length: 300 }, (_, n) =>
    facts(new Date(Date.UTC(2020, 0, 1 + 7 * n)).toISOString().slice(0, 10)),
  );
  await database.table('preparations').bulkPut(many);
  const reading = vi.fn((record: unknown) => record);
  database.table('preparations').hook('reading', reading);
  expect(await earlierMeetings(database, { meetingId: 'x', seriesId }, 8)).toHaveLength(8);
  expect(reading.mock.calls.length).toBeLessThanOrEqual(16);
});

test('figures are made of what was written, noted and said', async () => {
  const database = await filled();
  const of = facts('2026-11-17');
  await changeReview(database, of, () => ({ purposeMet: 'partly' }), now);
  await putNote(database, of, newNote(of, 'decided', 'Carry on', 'a', now), now);
  await putNote(database, of, newNote(of, 'parked', 'Later', 'b', now), now);
  await write(database, facts('2026-11-10'), 'agreed', 'By words');
  await database.table('preparations').put(facts('2026-10-20'));
  const all = await meetingsOfSeries(database, place, 8);
  expect(
    all.map(({ start, isPrepared, decisions, review }) => [start, isPrepared, decisions, review?.purposeMet]),
  ).toEqual([
    ['2026-11-17T10:00', true, 1, 'partly'],
    ['2026-11-10T10:00', true, 1, undefined],
    ['2026-11-03T10:00', true, 0, undefined],
    ['2026-10-27T10:00', true, 0, undefined],
    ['2026-10-20T10:00', false, 0, undefined],
  ]);
});

test('a damaged record does not hide the others, and is put aside', async () => {
  const database = await filled();
  await database.table('preparations').put({ ...facts('2026-11-18'), title: 5 });
  expect(await told(database, 8)).toContain('Of 2026-11-17');
  await expect.poll(() => database.table('setAside').count()).toBe(1);
});

test('the part that was chosen in a series is found for its next meeting', async () => {
  const database = await filled();
  expect(await lastChosenRole(database, place, 8)).toBeUndefined();
  await chooseRole(database, facts('2026-11-10'), 'organiser', now);
  expect(await lastChosenRole(database, place, 8)).toBe('organiser');
});

test('records of version 4 are in the index after the update', async () => {
  const name = `old-${crypto.randomUUID()}`;
  const old = openDatabase(name, 4);
  await old.table('preparations').bulkPut(days.map((day) => facts(day)));
  old.close();
  expect(await earlierMeetings(openDatabase(name), place, 8)).toHaveLength(4);
});
