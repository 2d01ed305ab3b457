/** What reminders rest on, as it is stored. Apart from others, so that the background can load it when it is needed. */
import { type Commitment, isOwnedByOther } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import { meetingOfBrief, meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { Meeting } from '@/lib/meetings/meeting';
import { overdueDays } from '@/lib/meetings/reminders';
import { openDatabase } from './database';
import { readPressedMeetings } from './pressed-meetings';
import { parseOrQuarantine } from './quarantine';
import { recordType as commitments } from './records/commitment';
import { factsOfDay, type PreparationFacts, preparedAmong, readPreparation, readStored } from './records/preparation';
import { type Database, tableOf } from './records/record-type';
import { closedReviews } from './records/review';
import { seriesChoicesOf } from './records/series';
import { readSelf } from './self';
import { briefsOf, readToday } from './today';

export interface ReminderSources {
  /** Meetings of yesterday, today and tomorrow that were prepared, and others that were asked for. */
  facts: PreparationFacts[];
  prepared: ReadonlySet<string>;
  closed: ReadonlySet<string>;
  silentSeries: ReadonlySet<string>;
  /** The person's own open promises whose day is near. */
  promises: Commitment[];
}

export interface Asked {
  /** Today, `2026-11-24`. */
  day: string;
  /** Meetings that are known from elsewhere. */
  meetings: readonly { id: string; seriesId: string }[];
  /** Ids of meetings that were called to mind before: of another day than today's perhaps. */
  earlier: readonly string[];
}

/** Open promises of the person's own that are due by tomorrow and not overdue for long. */
async function promisesNear(database: Database, day: string): Promise<Commitment[]> {
  const records = await tableOf(database, commitments)
    .where('due')
    .between(daysAfter(day, -overdueDays - 1), daysAfter(day, 1), true, true)
    .toArray();
  const { told, accounts } = await readSelf();
  const self = told ? [told] : accounts;
  return parseOrQuarantine(database, commitments, records).filter(
    (one) => !one.closedAt && !isOwnedByOther(one, { self }),
  );
}

async function factsNear(database: Database, day: string): Promise<PreparationFacts[]> {
  const days = [-1, 0, 1].map((count) => factsOfDay(database, daysAfter(day, count)));
  return (await Promise.all(days)).flat();
}

async function factsAmong(database: Database, ids: readonly string[]): Promise<PreparationFacts[]> {
  const found = await Promise.all(ids.map((id) => readStored(database, id)));
  return found.flatMap(({ facts }) => facts ?? []);
}

/** Reads all that is stored of the meetings and promises of a day. */
export async function readReminderSources(
  { day, meetings, earlier }: Asked,
  database: Database,
): Promise<ReminderSources> {
  const near = await factsNear(database, day);
  const known = new Set(near.map(({ meetingId }) => meetingId));
  const facts = [
    ...near,
    ...(await factsAmong(
      database,
      earlier.filter((id) => !known.has(id)),
    )),
  ];
  const ids = [...new Set([...facts.map(({ meetingId }) => meetingId), ...meetings.map(({ id }) => id)])];
  const seriesIds = [...facts, ...meetings].map(({ seriesId }) => seriesId);
  const [prepared, closed, choices, promises] = await Promise.all([
    preparedAmong(database, ids),
    closedReviews(database, ids),
    seriesChoicesOf(database, seriesIds),
    promisesNear(database, day),
  ]);
  const silent = choices.flatMap(({ seriesId, reminders }) => (reminders === false ? seriesId : []));
  return { facts, prepared, closed, silentSeries: new Set(silent), promises };
}

/** The meeting of a reminder, from what is kept of it or from today's lists; undefined where nothing is known of it. */
export async function meetingOfReminder(database: Database, meetingId: string): Promise<Meeting | undefined> {
  const [prepared, pressed] = await Promise.all([readPreparation(database, meetingId), readPressedMeetings()]);
  const facts = prepared ?? pressed.find((one) => one.meetingId === meetingId);
  if (facts) return meetingOfFacts(facts);
  const brief = briefsOf(await readToday()).find(({ id }) => id === meetingId);
  return brief && meetingOfBrief(brief);
}

/** Does something with the database, which is open for no longer than that. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
