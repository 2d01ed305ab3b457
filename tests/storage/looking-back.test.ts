/** What is read of a time: all that belongs to it, nothing else, and no more than lies within it. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { lookBack, reflectionRecords, storedNames } from '@/lib/storage/looking-back';
import type { Database } from '@/lib/storage/records/record-type';
import { countReads } from './count-reads';
import { emptyDatabase } from './stores';

const period = { from: '2026-11-02', to: '2026-11-29' };
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;

const facts = (id: string, start: string | undefined, updatedAt: string, more = {}) => ({
  meetingId: id,
  seriesId: id,
  title: `Meeting ${id}`,
  whenText: '',
  ...(start && { start }),
  people: ['Ann Lee (Harbour Trust)', `Guest of ${id}`],
  role: 'attendee',
  createdAt: updatedAt,
  updatedAt,
  ...more,
});
const review = (meetingId: string, start?: string) => ({
  meetingId,
  seriesId: meetingId,
  ...(start && { start }),
  purposeMet: 'yes',
  heard: [],
  closedAt: `${day(20)}T10:00:00.000Z`,
  revision: 1,
});
const promise = (id: string, more: object) => ({
  id,
  meetingId: 'a',
  seriesId: 'a',
  meetingTitle: '',
  text: 'Send it',
  people: [],
  madeAt: '2026-01-05T10:00:00.000Z',
  ...more,
});

async function filled(): Promise<Database> {
  const database = await emptyDatabase();
  await database
    .table('preparations')
    .bulkPut([
      facts('a', `${day(2)}T09:00`, `${day(1)}T08:00:00.000Z`),
      facts('b', `${day(29)}T23:30`, `${day(1)}T08:00:00.000Z`),
      facts('typed', undefined, `${day(20)}T08:00:00.000Z`),
      facts('early', `${day(1)}T09:00`, `${day(20)}T08:00:00.000Z`),
      facts('late', '2026-11-30', `${day(20)}T08:00:00.000Z`),
    ]);
  await database
    .table('reviews')
    .bulkPut([
      review('a', `${day(2)}T09:00`),
      review('b', `${day(29)}T23:30`),
      review('typed'),
      review('early', `${day(1)}T09:00`),
      review('late', '2026-11-30'),
    ]);
  await database.table('answers').bulkPut([
    { meetingId: 'a', questionId: 'better', text: 'Start on time', revision: 1 },
    { meetingId: 'a', questionId: 'agreeing', text: 'The rota', revision: 1 },
    { meetingId: 'late', questionId: 'better', text: 'Another time', revision: 1 },
  ]);
  const note = { seriesId: 'a', text: 'Carry on', madeAt: `${day(2)}T10:00:00.000Z`, revision: 1 };
  await database.table('meetingNotes').bulkPut([
    { ...note, id: 'n1', meetingId: 'a', kind: 'decided' },
    { ...note, id: 'n2', meetingId: 'a', kind: 'parked' },
    { ...note, id: 'n3', meetingId: 'late', kind: 'decided' },
  ]);
  await database
    .table('commitments')
    .bulkPut([
      promise('closed', { closedAt: `${day(20)}T10:00:00.000Z` }),
      promise('due', { due: day(10), owner: 'Tom Ellery' }),
      promise('old', { closedAt: '2026-01-20T10:00:00.000Z' }),
      promise('made', { madeAt: `${day(12)}T10:00:00.000Z`, to: ['Mei Lin'] }),
    ]);
  await database.table('thinkingWeeks').bulkPut([
    { week: day(9), keptAt: `${day(10)}T10:00:00.000Z`, revision: 1 },
    { week: '2026-10-26', revision: 1 },
  ]);
  return database;
}

const idsOf = (records: readonly { meetingId: string }[]) => records.map(({ meetingId }) => meetingId).sort();

test('reviews, promises and weeks of the time are read, also of meetings whose start nobody knows', async () => {
  const { reviews, commitments, weeks } = await lookBack(await filled(), period, period.from);
  expect(idsOf(reviews)).toEqual(['a', 'b', 'typed']);
  expect(commitments.map(({ id }) => id).sort()).toEqual(['closed', 'due']);
  expect(weeks.map(({ week }) => week)).toEqual([day(9)]);
});

test('a reflection has what was learned, decisions and promises of the time', async () => {
  const { meetings, decisions, made } = await reflectionRecords(await filled(), period, 'better');
  expect(idsOf(meetings.map((one) => one.facts))).toEqual(['a', 'b', 'typed']);
  expect(meetings.flatMap(({ learned }) => learned || [])).toEqual(['Start on time']);
  expect(decisions).toBe(1);
  expect(made.map(({ id }) => id)).toEqual(['made']);
});

test('all names are known, those of promises too', async () => {
  const database = await filled();
  await database.table('partners').put({
    id: 'p',
    name: 'Moorside Hospice',
    key: 'hospice moorside',
    kind: 'organisation',
    addedOn: day(1),
    revision: 1,
  });
  const { people, organisations, titles } = await storedNames(database);
  expect(people).toEqual(expect.arrayContaining(['Ann Lee (Harbour Trust)', 'Guest of late', 'Tom Ellery', 'Mei Lin']));
  expect(organisations).toEqual(['Moorside Hospice']);
  expect(titles).toContain('Meeting early');
});

test('names are known of promises, notes and partnerships whose meeting or partner is there no more', async () => {
  const database = await emptyDatabase();
  await database.table('commitments').put(
    promise('left', {
      people: ['Noor Aziz (Vale Trust)'],
      meetingTitle: 'Gone for good',
      closedAt: `${day(2)}T10:00:00.000Z`,
      outcome: 'passed-on',
      passedTo: 'Bea Ncube',
    }),
  );
  const note = { seriesId: 'a', meetingId: 'a', text: 'Go on', madeAt: `${day(2)}T10:00:00.000Z`, revision: 1 };
  await database.table('meetingNotes').put({ ...note, id: 'n', kind: 'decided', by: 'Kofi Boateng' });
  await database.table('reviews').put({ ...review('a'), heard: ['Lena Brandt'] });
  await database
    .table('partners')
    .put({ id: 'p', name: 'Mei Lin', key: 'lin mei', kind: 'person', addedOn: day(1), revision: 0 });
  const check = { on: day(3), scores: { aim: 3 }, madeAt: `${day(3)}T10:00:00.000Z`, revision: 0 };
  await database.table('partnershipChecks').bulkPut([
    { ...check, id: '1', name: 'Winter Planning Alliance' },
    { ...check, id: '2', name: 'Moorside Hospice', partnerId: 'gone' },
    { ...check, id: '3', name: 'Mei Lin-Okoro', partnerId: 'p' },
  ]);
  const { people, organisations, titles } = await storedNames(database);
  expect(people.sort()).toEqual([
    'Bea Ncube',
    'Kofi Boateng',
    'Lena Brandt',
    'Mei Lin',
    'Mei Lin-Okoro',
    'Moorside Hospice',
    'Noor Aziz (Vale Trust)',
  ]);
  expect(organisations.sort()).toEqual(['Moorside Hospice', 'Winter Planning Alliance']);
  expect(titles).toEqual(['Gone for good']);
});

test('names of more meetings than are read at once are all known', async () => {
  const database = await emptyDatabase();
  const many = Array.from({ length: 1201 }, (_, place) => facts(`m${place}`, undefined, `${day(1)}T08:00:00.000Z`));
  await database.table('preparations').bulkPut(many);
  expect((await storedNames(database)).titles).toHaveLength(1201);
});

test('four weeks of ten years cost four weeks', async () => {
  const database = await filled();
  const past = (place: number) => new Date(Date.UTC(2016, 0, 1 + place)).toISOString();
  await database
    .table('reviews')
    .bulkPut(Array.from({ length: 3000 }, (_, place) => review(`old${place}`, past(place).slice(0, 16))));
  const read = countReads(database, 'reviews');
  await lookBack(database, period, period.from);
  expect(read()).toBeLessThan(10);
});
