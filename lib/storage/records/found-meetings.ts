/** Meetings as the indexes find them: of a series, with a person, between days. Apart from what reads and writes one. */
import Dexie from 'dexie';
import { parseOrQuarantine } from '../quarantine';
import { type PreparationFacts, recordType } from './preparation';
import { type Database, tableOf } from './record-type';

const factsTable = (database: Database) => tableOf(database, recordType);

/**
 * Ids of meetings, the newest first; no record is read for it.
 * @param most so many at most: what follows a long list of ids in a live query costs more than reading it.
 */
export const meetingIds = (database: Database, most = Number.POSITIVE_INFINITY): Promise<string[]> =>
  factsTable(database).orderBy('moment').reverse().limit(most).primaryKeys();

const ofSeries = (database: Database, seriesId: string) =>
  factsTable(database).where('[seriesId+moment]').between([seriesId, Dexie.minKey], [seriesId, Dexie.maxKey]);

const withPerson = (database: Database, key: string, before: string | undefined) =>
  factsTable(database)
    .where('peopleMoments')
    .between([key, Dexie.minKey], [key, before ?? Dexie.maxKey]);

/** Ids of the meetings of a series, the newest first. @param most so many at most. */
export const meetingIdsOfSeries = (
  database: Database,
  seriesId: string,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> => ofSeries(database, seriesId).reverse().limit(most).primaryKeys();

/**
 * Ids of the meetings that list a person, the newest first.
 * @param key of the person's name, see `nameKey`.
 * @param most so many at most.
 */
export const meetingIdsOfPerson = (
  database: Database,
  key: string,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> => withPerson(database, key, undefined).reverse().limit(most).primaryKeys();

/**
 * What is kept of the newest meeting that lists a person.
 * @param key of the person's name, see `nameKey`.
 * @param before meetings that start before this local time, `2026-11-24T10:00`; all where it is left out.
 */
export async function lastMeetingWith(
  database: Database,
  key: string,
  before?: string,
): Promise<PreparationFacts | undefined> {
  const found = await withPerson(database, key, before).reverse().limit(1).toArray();
  return parseOrQuarantine(database, recordType, found)[0];
}

/**
 * The same of the newest meeting that lists somebody of an organisation, where it stands in brackets behind their name.
 * @param key see `organisationKeysIn`.
 */
export async function lastMeetingWithOrganisation(
  database: Database,
  key: string,
  before: string,
): Promise<PreparationFacts | undefined> {
  const own = factsTable(database).where('organisationMoments').between([key, Dexie.minKey], [key, before]);
  return parseOrQuarantine(database, recordType, await own.reverse().limit(1).toArray())[0];
}

/** What is kept of the meetings that start after a local time, `2026-11-24T10:00`, in no order. */
export async function factsAfter(database: Database, time: string): Promise<PreparationFacts[]> {
  return parseOrQuarantine(database, recordType, await factsTable(database).where('start').above(time).toArray());
}

/**
 * What is kept of the meetings of some days, the earliest first.
 * @param from first day or local time, `2026-11-24`.
 * @param until what comes after the last: `2026-12-01`.
 */
export async function factsBetween(database: Database, from: string, until: string): Promise<PreparationFacts[]> {
  const found = await factsTable(database).where('moment').between(from, until).toArray();
  return parseOrQuarantine(database, recordType, found);
}

/** How many meetings a series has, and how many list a person. */
export const countOfSeries = (database: Database, seriesId: string): Promise<number> =>
  ofSeries(database, seriesId).count();
export const countWithPerson = (database: Database, key: string): Promise<number> =>
  withPerson(database, key, undefined).count();

/** What is kept of the newest meetings, the newest first. @param most so many at most. */
export async function newestFacts(database: Database, most: number): Promise<PreparationFacts[]> {
  const found = await factsTable(database).orderBy('moment').reverse().limit(most).toArray();
  return parseOrQuarantine(database, recordType, found);
}

/**
 * When something was first and last written for a meeting, as ISO times, empty where nothing was; and for how many.
 * @param most so many are counted at most: counting all would go through all.
 */
export async function writtenSpan(
  database: Database,
  most: number,
): Promise<{ firstWritten: string; lastWritten: string; meetings: number }> {
  const byTime = () => factsTable(database).orderBy('updatedAt');
  const [meetings, first, last] = await Promise.all([
    factsTable(database).limit(most).primaryKeys(),
    byTime().first(),
    byTime().reverse().first(),
  ]);
  return { firstWritten: first?.createdAt ?? '', lastWritten: last?.updatedAt ?? '', meetings: meetings.length };
}

/** Is any meeting kept? Quicker than counting them. */
export const isAnyKept = async (database: Database): Promise<boolean> =>
  (await factsTable(database).limit(1).primaryKeys()).length > 0;

/** How many meetings are kept: read from all of an index, so no page asks for it first. */
export const countMeetings = (database: Database): Promise<number> => factsTable(database).count();
