/** Weeks of time to think: kept or not, with the answer to their question. */

import { changedWeek, type ThinkingChange, ThinkingWeek } from '@/lib/meetings/thinking';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<ThinkingWeek> = {
  table: 'thinkingWeeks',
  schema: ThinkingWeek,
  versions: { 5: { stores: { thinkingWeeks: 'week' } } },
  label: { one: t('records.weekOfTimeTo'), many: t('records.weeksOfTimeTo') },
  counterpart: (table, { week }) => table.get(week),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  expires: { index: 'week' },
  isEmpty: ({ keptAt, answer }) => !keptAt && !answer,
};

const weeks = (database: Database) => tableOf(database, recordType);

/** A week; undefined when nothing was said of it. @param monday `2026-11-23`. */
export async function readThinkingWeek(database: Database, monday: string): Promise<ThinkingWeek | undefined> {
  const record = await weeks(database).get(monday);
  return record && parseOrQuarantine(database, recordType, [record])[0];
}

/** All weeks of which something was said, in no order. */
export const allThinkingWeeks = async (database: Database): Promise<ThinkingWeek[]> =>
  parseOrQuarantine(database, recordType, await weeks(database).toArray());

/** The weeks of which something was said whose Monday lies between two days, both within; the earliest first. */
export async function thinkingWeeksBetween(database: Database, from: string, to: string): Promise<ThinkingWeek[]> {
  return parseOrQuarantine(
    database,
    recordType,
    await weeks(database).where('week').between(from, to, true, true).toArray(),
  );
}

/** The latest weeks with an answer before one, the latest first. @param most so many are read. */
export async function earlierAnswers(database: Database, monday: string, most: number): Promise<ThinkingWeek[]> {
  const found = await weeks(database)
    .where('week')
    .below(monday)
    .reverse()
    .filter(({ answer }) => Boolean(answer))
    .limit(most)
    .toArray();
  return parseOrQuarantine(database, recordType, found);
}

/**
 * Changes a week. Reads and writes in one transaction: two windows change it one after the other.
 * @param monday `2026-11-23`.
 * @param now milliseconds since 1970.
 * @returns the week as it was before, for undo.
 */
export function changeThinkingWeek(
  database: Database,
  monday: string,
  change: ThinkingChange,
  now: number,
): Promise<ThinkingWeek | undefined> {
  return database.transaction('rw', weeks(database), async () => {
    const before = ThinkingWeek.safeParse(await weeks(database).get(monday)).data;
    const revision = nextRevision(before?.revision, now);
    await weeks(database).put(ThinkingWeek.parse(changedWeek(before, monday, change, revision)));
    return before;
  });
}
