/** Commitments as the indexes find them: of a series, of a person, within days. Apart from what reads and writes one. */
import { byDueDate, type Commitment } from '@/lib/meetings/commitment';
import type { Who } from '../commitment-keys';
import { parseOrQuarantine } from '../quarantine';
import { countOfRange, firstCommitments, type ListPage, partyRanges, recordType, seriesRanges } from './commitment';
import { type Database, tableOf } from './record-type';

/** Those of these that there are, in no order. */
export async function commitmentsById(database: Database, ids: readonly string[]): Promise<Commitment[]> {
  const records = await tableOf(database, recordType).bulkGet([...ids]);
  return parseOrQuarantine(
    database,
    recordType,
    records.filter((record) => record !== undefined),
  );
}

/** The commitments of a series from the first on, open ones by due and then the closed ones. @param count so many at most. */
export async function commitmentsOfSeries(database: Database, seriesId: string, count: number): Promise<ListPage> {
  const [items, total] = await Promise.all([
    firstCommitments(database, seriesRanges(seriesId), count),
    countOfRange(database, ['series', seriesId]),
  ]);
  return { items, total };
}

/**
 * The commitments made to a person, owned by them, or made to nobody by name where only they were, from the first on.
 * @param personKey see `nameKey`.
 * @param count so many at most.
 */
export async function commitmentsOfPerson(database: Database, personKey: string, count: number): Promise<ListPage> {
  const [items, total] = await Promise.all([
    firstCommitments(database, partyRanges(personKey), count),
    countOfRange(database, ['party', personKey]),
  ]);
  return { items, total };
}

/** How many commitments of all are open. */
export const countOpen = (database: Database): Promise<number> => countOfRange(database, ['state', 'open']);

/** Is there any commitment, open or closed? */
export const isAnyAtAll = async (database: Database): Promise<boolean> =>
  (await tableOf(database, recordType).limit(1).primaryKeys()).length > 0;

/** How many of a person are open. @param key of their name, see `nameKey`. */
export const countOpenOfPerson = (database: Database, key: string): Promise<number> =>
  countOfRange(database, ['party', key, 'open']);

/** How many of a series are open. */
export const countOpenOfSeries = (database: Database, seriesId: string): Promise<number> =>
  countOfRange(database, ['series', seriesId, 'open']);

/**
 * The open commitments that are due on days from `from` to `to`, both included, by due.
 * @param from `2026-11-24`; empty for all that are overdue as well.
 * @param count so many at most.
 */
export async function dueWithin(database: Database, from: string, to: string, count = 100): Promise<Commitment[]> {
  const table = tableOf(database, recordType);
  const found = await Promise.all(
    (['me', 'other'] satisfies Who[]).map((who) =>
      table
        .where('keys')
        .between(['state', 'open', who, from], ['state', 'open', who, to, []], true, false)
        .limit(count)
        .toArray(),
    ),
  );
  return parseOrQuarantine(database, recordType, found.flat()).sort(byDueDate).slice(0, count);
}
