/** What a person chose for one series of meetings. */

import * as z from 'zod/mini';
import { limits } from '@/lib/meetings/meeting';
import { Asked } from '@/lib/meetings/series-question';
import { wellFormedText } from '@/lib/meetings/stored-text';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { type Database, type RecordType, tableOf } from './record-type';

export const SeriesChoice = z.object({
  seriesId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  /** False: never ask whether these meetings still need to exist. */
  asks: z.optional(z.boolean()),
  /** When that was asked last, and what was said. */
  asked: z.optional(Asked),
  /** False: no reminders of these meetings. */
  reminders: z.optional(z.boolean()),
  /** Grows with every change, see `nextRevision`. */
  revision: z.int().check(z.minimum(0)),
});
export type SeriesChoice = z.infer<typeof SeriesChoice>;

export const recordType: RecordType<SeriesChoice> = {
  table: 'seriesChoices',
  schema: SeriesChoice,
  versions: { 5: { stores: { seriesChoices: 'seriesId' } } },
  label: { one: t('records.choiceForASeries'), many: t('records.choicesForSeries') },
  counterpart: (table, { seriesId }) => table.get(seriesId),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
};

const choices = (database: Database) => tableOf(database, recordType);

/** What was chosen for a series; undefined when nothing was. */
export async function readSeriesChoice(database: Database, seriesId: string): Promise<SeriesChoice | undefined> {
  const record = await choices(database).get(seriesId);
  return record && parseOrQuarantine(database, recordType, [record])[0];
}

/** The choices for those of these series that have any. */
export async function seriesChoicesOf(database: Database, seriesIds: readonly string[]): Promise<SeriesChoice[]> {
  const records = await choices(database).bulkGet([...new Set(seriesIds)]);
  return parseOrQuarantine(
    database,
    recordType,
    records.filter((record) => record !== undefined),
  );
}

/**
 * Changes what is chosen for a series; `undefined` takes a choice back. Reads and writes in one transaction.
 * @param now milliseconds since 1970.
 * @returns the choice as it was before, for undo.
 */
export function changeSeriesChoice(
  database: Database,
  seriesId: string,
  change: Partial<Pick<SeriesChoice, 'asks' | 'asked' | 'reminders'>>,
  now: number,
): Promise<SeriesChoice | undefined> {
  return database.transaction('rw', choices(database), async () => {
    const before = SeriesChoice.safeParse(await choices(database).get(seriesId)).data;
    const revision = nextRevision(before?.revision, now);
    await choices(database).put(SeriesChoice.parse({ ...before, ...change, seriesId, revision }));
    return before;
  });
}
