/** What is kept of the meetings of one series, read by its index: never more of it than is asked for. */
import type { Role } from '@/content/schema';
import { chosenRole, decisionQuestions, type EarlierMeeting } from '@/lib/meetings/series-memory';
import type { SeriesMeeting } from '@/lib/meetings/series-question';
import { parseOrQuarantine } from './quarantine';
import { recordType as noteType } from './records/meeting-note';
import { type PreparationFacts, preparationsOf, recordType } from './records/preparation';
import { type Database, tableOf } from './records/record-type';
import { recordType as reviewType } from './records/review';

/** Where in a series one stands. */
export interface SeriesPlace {
  /** This meeting itself is left out. */
  meetingId: string;
  seriesId: string;
  /** Meetings that start before this local time, `2026-11-24T10:00`; all others where it is not known. */
  start?: string | undefined;
}

/** Meetings of a series by when they are, with the newest last. A meeting without a start stands by when it was first written for. */
const withMoments = (database: Database, seriesId: string, from: string, before: string) =>
  tableOf(database, recordType)
    .where('[seriesId+moment]')
    .between([seriesId, from], [seriesId, before > from ? before : from]);

/** Sorts behind every time. */
const endOfTime = '\uffff';

/** The newest first. */
async function earlierFacts(
  database: Database,
  { meetingId, seriesId, start: before = endOfTime }: SeriesPlace,
  most: number,
): Promise<PreparationFacts[]> {
  const found = await withMoments(database, seriesId, '', before)
    .reverse()
    .filter((facts) => facts.meetingId !== meetingId)
    .limit(most)
    .toArray();
  return parseOrQuarantine(database, recordType, found);
}

async function notesByMeeting(database: Database, meetingIds: readonly string[]) {
  const records = await tableOf(database, noteType)
    .where('meetingId')
    .anyOf([...meetingIds])
    .toArray();
  return Map.groupBy(parseOrQuarantine(database, noteType, records), ({ meetingId }) => meetingId);
}

/**
 * The earlier meetings of a series with their answers and notes, the newest first.
 * @param most so many of them are read.
 */
export async function earlierMeetings(database: Database, place: SeriesPlace, most: number): Promise<EarlierMeeting[]> {
  const ids = (await earlierFacts(database, place, most)).map(({ meetingId }) => meetingId);
  if (!ids.length) return [];
  const [preparations, notes] = await Promise.all([preparationsOf(database, ids), notesByMeeting(database, ids)]);
  return preparations
    .sort((a, b) => ids.indexOf(a.meetingId) - ids.indexOf(b.meetingId))
    .map((preparation) => ({ preparation, notes: notes.get(preparation.meetingId) ?? [] }));
}

/** The part that the person chose last in these meetings of the series; undefined where they never did. */
export const lastChosenRole = async (database: Database, place: SeriesPlace, most: number): Promise<Role | undefined> =>
  chosenRole(await earlierFacts(database, place, most));

/**
 * How many meetings of a series are kept that start within a span, told by the index alone.
 * @param from the first day, `2026-11-10`; from the beginning where absent.
 * @param before a local time or day; meetings from then on are not counted.
 */
export const countInSeries = (database: Database, seriesId: string, before: string, from = ''): Promise<number> =>
  withMoments(database, seriesId, from, before).count();

/**
 * What the figures of a series are made of, the newest first.
 * @param most so many meetings are read.
 */
export async function meetingsOfSeries(database: Database, place: SeriesPlace, most: number): Promise<SeriesMeeting[]> {
  const earlier = await earlierMeetings(database, place, most);
  const ids = earlier.map(({ preparation }) => preparation.meetingId);
  const found = (await tableOf(database, reviewType).bulkGet(ids)).filter((record) => record !== undefined);
  const reviews = new Map(parseOrQuarantine(database, reviewType, found).map((one) => [one.meetingId, one]));
  return earlier.map(({ preparation: { answers, ...facts }, notes }) => {
    const decided = notes.filter(({ kind }) => kind === 'decided').length;
    const isAnswered = decisionQuestions.some((question) => answers[question]?.trim());
    return {
      ...facts,
      isPrepared: notes.length > 0 || Object.values(answers).some((answer) => answer.trim()),
      review: reviews.get(facts.meetingId),
      decisions: decided || (isAnswered ? 1 : 0),
    };
  });
}
