/** How long what was written is kept. Follows from what each kind of record says of itself, and from use, see `use-clock`. */
import * as z from 'zod/mini';
import { type Announced, announcement, firstPlausible, mayDelete } from '@/lib/meetings/old-records';
import { Moment } from '@/lib/meetings/stored-text';
import { type UseClock, wasBehind } from '@/lib/meetings/use-clock';
import { newDeletion, putIntoBin } from './bin';
import { recordTypes } from './database';
import { storedItem } from './item';
import { type Database, type RecordType, tableOf } from './records/record-type';
import { readWrongDays } from './use-clock';

const Stored = z.object({
  announced: z.optional(
    z.object({ before: Moment, months: z.int(), from: z.number(), shown: z.optional(z.int().check(z.nonnegative())) }),
  ),
});
type Stored = z.infer<typeof Stored>;

export const retentionKey = 'retention';

const item = storedItem<Stored>(retentionKey, Stored, {});

/** What was last written before this ISO time is kept, for the person said so. A choice of theirs, so it goes into copies. */
const keptBefore = storedItem('kept-before', z.object({ before: z.optional(Moment) }), {});

/** What is announced. Calls back now and at every change; returns how to stop. */
export const watchAnnounced = (changed: (announced: Announced | undefined) => void): (() => void) =>
  item.watch(({ announced }) => changed(announced));

/** ISO time before which everything is kept for good; undefined where nothing is. */
export const readKeptBefore = async (): Promise<string | undefined> => (await keptBefore.read()).before;

/** A span of time: from the first moment, up to and without the last, both ISO. */
interface Span {
  from?: string | undefined;
  than: string;
}

type IsWrong = (iso: string) => boolean;

const wrongTimes = async (): Promise<IsWrong> => wasBehind(await readWrongDays());

/**
 * Records of a kind whose time is over. Those that lack the time, or were written by a clock that was wrong, never are.
 */
function older<T>(database: Database, type: RecordType<T>, { from = firstPlausible, than }: Span, isWrong: IsWrong) {
  const index = type.expires?.index;
  if (!index || from >= than) return undefined;
  const timeOf = (record: T) => String((record as Record<string, unknown>)[index]);
  return tableOf(database, type)
    .where(index)
    .between(from, than)
    .and((record) => !isWrong(timeOf(record)));
}

/** How many records of each kind were last written to in a span of time: "12 meetings"; kinds without any are left out. */
export async function countOlder(database: Database, span: Span): Promise<{ count: number; label: string }[]> {
  const isWrong = await wrongTimes();
  const counts = await Promise.all(
    recordTypes.map(async (type) => ({ type, count: (await older(database, type, span, isWrong)?.count()) ?? 0 })),
  );
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.type.table === 'preparations') - Number(a.type.table === 'preparations'))
    .map(({ type: { label }, count }) => ({ count, label: count === 1 ? label.one : label.many }));
}

/**
 * Moves to the bin what was written in a span of time, and commitments closed in it. An open commitment stays, however old.
 * @returns its place in the bin; nothing is there when nothing was so old.
 */
export async function deleteOlder(database: Database, span: Span, reason: 'old' | 'deleted' = 'old'): Promise<string> {
  const [deletion, isWrong] = [await newDeletion(reason), await wrongTimes()];
  await database.transaction('rw', database.tables, async () => {
    const deleted: Record<string, unknown[]> = {};
    const take = (table: string, records: readonly unknown[]) => {
      deleted[table] = [...(deleted[table] ?? []), ...records];
    };
    for (const type of recordTypes) {
      const found = older(database, type, span, isWrong);
      const keys = (await found?.primaryKeys()) ?? [];
      if (!found || !keys.length) continue;
      take(type.table, await found.toArray());
      await tableOf(database, type).bulkDelete(keys);
      for (const part of recordTypes) {
        if (part.partOf?.table !== type.table) continue;
        const own = tableOf(database, part).where(part.partOf.index).anyOf(keys);
        take(part.table, await own.toArray());
        await own.delete();
      }
    }
    await putIntoBin(database, deletion, deleted);
  });
  return deletion.batch;
}

/**
 * Announces what has become old, or deletes what was announced and shown long enough ago.
 * @param months for which a person wants things kept; 0 for all time.
 * @param now milliseconds since 1970, by the device.
 * @param isFixed has the organisation set the months? Then what a person kept for good goes too.
 */
export async function tidyOld(
  database: Database,
  months: number,
  use: UseClock,
  now: number,
  isFixed = false,
): Promise<void> {
  const [{ announced }, keptBefore] = await Promise.all([item.read(), readKeptBefore()]);
  const from = isFixed ? undefined : keptBefore;
  if (announced && announced.months === months) {
    if (!mayDelete(announced, use, now, isFixed)) return;
    await deleteOlder(database, { from, than: announced.before });
    await item.update(() => ({}));
    return;
  }
  const next = months ? announcement(months, use, now) : undefined;
  const isNeeded = next && (await countOlder(database, { from, than: next.before })).length > 0;
  if (isNeeded || announced) await item.update(() => (isNeeded ? { announced: next } : {}));
}

/** Notes that the person has been shown what is announced. @param days of use by now. */
export const noteShown = (days: number): Promise<void> =>
  item.update((stored) =>
    stored.announced && stored.announced.shown === undefined
      ? { ...stored, announced: { ...stored.announced, shown: days } }
      : stored,
  );

/** Keeps what was announced for good. @returns how to take that back. */
export async function keepAnnounced(announced: Announced): Promise<() => Promise<void>> {
  const before = await keptBefore.read();
  await keptBefore.update(() => ({ before: announced.before }));
  await item.update(() => ({}));
  return async () => {
    await keptBefore.update(() => before);
    await item.update(() => ({ announced }));
  };
}
