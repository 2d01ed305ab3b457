/** Reviews: what was said of meetings once they were over, one of each. */

import { changedReview, Review, type ReviewChange } from '@/lib/meetings/review';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { keepMeeting, recordType as meetingType, type PreparationFacts } from './preparation';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<Review> = {
  table: 'reviews',
  schema: Review,
  versions: { 4: { stores: { reviews: 'meetingId, seriesId, start' } } },
  label: { one: t('records.review'), many: t('records.reviews') },
  counterpart: (table, { meetingId }) => table.get(meetingId),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  partOf: { table: meetingType.table, index: 'meetingId' },
};

const reviews = (database: Database) => tableOf(database, recordType);

/** The review of a meeting; undefined when nothing was said of it. */
export async function readReview(database: Database, meetingId: string): Promise<Review | undefined> {
  const record = await reviews(database).get(meetingId);
  return record && parseOrQuarantine(database, recordType, [record])[0];
}

/** The reviews of those of these meetings that have one. */
export async function reviewsOf(database: Database, meetingIds: readonly string[]): Promise<Review[]> {
  const records = await reviews(database).bulkGet([...meetingIds]);
  return parseOrQuarantine(
    database,
    recordType,
    records.filter((record) => record !== undefined),
  );
}

/** Those of these meetings whose after-step is done. */
export async function closedReviews(database: Database, meetingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const records = (await reviews(database).bulkGet([...meetingIds])).filter((record) => record !== undefined);
  const known = parseOrQuarantine(database, recordType, records);
  return new Set(known.flatMap(({ meetingId, closedAt }) => (closedAt ? meetingId : [])));
}

/**
 * Changes the review of a meeting, which begins with the first change, and keeps the meeting. Reads and writes in one
 * transaction: two taps, also in two windows, are both kept.
 * @param change what to change, given the review as it stands.
 * @param now ISO time of writing.
 * @returns the review as it was before.
 */
export function changeReview(
  database: Database,
  facts: PreparationFacts,
  change: (review: Review | undefined) => ReviewChange,
  now: string,
): Promise<Review | undefined> {
  return database.transaction('rw', [recordType.table, meetingType.table], async () => {
    const before = Review.safeParse(await reviews(database).get(facts.meetingId)).data;
    const revision = nextRevision(before?.revision, Date.parse(now));
    await reviews(database).put(Review.parse(changedReview(before, facts, change(before), revision)));
    await keepMeeting(database, facts, now);
    return before;
  });
}
