/** A person's priorities: those that stand until they go, and those that went. */

import { oneLine } from '@/lib/meetings/one-line';
import { newPriority, Priority, priorityLimit, withFirst, withPriority } from '@/lib/meetings/priority';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { type Database, type RecordType, tableOf } from './record-type';

export const recordType: RecordType<Priority> = {
  table: 'priorities',
  schema: Priority,
  versions: { 5: { stores: { priorities: 'id, endedAt' } } },
  label: { one: t('records.priority'), many: t('records.priorities') },
  counterpart: (table, { id }) => table.get(id),
  merge: (here, incoming) => (incoming.revision > here.revision ? incoming : here),
  expires: { index: 'endedAt' },
};

const priorities = (database: Database) => tableOf(database, recordType);

/** All priorities, in no order. There are few: three, and those that went within the time for which things are kept. */
export const allPriorities = async (database: Database): Promise<Priority[]> =>
  parseOrQuarantine(database, recordType, await priorities(database).toArray());

/** What takes one change of the priorities back: records as they were, and the ids of those that it added. */
export interface PriorityUndo {
  before: readonly Priority[];
  added: readonly string[];
}

/**
 * Changes the priorities as a whole, in one transaction: two windows never make four of three.
 * @param change gives all of them as they are to be; one that it leaves out is deleted.
 * @param now milliseconds since 1970.
 */
function changeAll(
  database: Database,
  change: (all: readonly Priority[]) => readonly Priority[],
  now: number,
): Promise<PriorityUndo> {
  return database.transaction('rw', priorities(database), async () => {
    const all = (await priorities(database).toArray()).flatMap((one) => Priority.safeParse(one).data ?? []);
    const known = new Map(all.map((one) => [one.id, one]));
    const next = change(all);
    const left = new Set(next.map(({ id }) => id));
    const changed = next.filter((one) => one !== known.get(one.id));
    await priorities(database).bulkPut(
      changed.map((one) =>
        Priority.parse({ ...one, revision: nextRevision(known.get(one.id)?.revision ?? one.revision, now) }),
      ),
    );
    await priorities(database).bulkDelete(all.flatMap(({ id }) => (left.has(id) ? [] : id)));
    const touched = new Set(changed.map(({ id }) => id));
    return {
      before: all.filter(({ id }) => touched.has(id) || !left.has(id)),
      added: changed.flatMap(({ id }) => (known.has(id) ? [] : id)),
    };
  });
}

/**
 * Adds a priority, in the place of another where three stand.
 * @param goes id of the one that makes room. Rejects when three stand and none of them goes.
 * @param now ISO time.
 */
export const addPriority = (database: Database, text: string, goes: string | undefined, now: string) =>
  changeAll(
    database,
    (all) => withPriority(all, newPriority(text, crypto.randomUUID(), now), goes, now),
    Date.parse(now),
  );

/** Brings a priority back that went, in the place of another where three stand. As `addPriority`. */
export const bringBackPriority = (database: Database, id: string, goes: string | undefined, now: string) =>
  changeAll(
    database,
    (all) => {
      const comes = all.find((one) => one.id === id);
      return comes ? withPriority(all, comes, goes, now) : all;
    },
    Date.parse(now),
  );

/** Changes the words of a priority; white space alone is no change. */
export const renamePriority = (database: Database, id: string, text: string, now: string) =>
  changeAll(
    database,
    (all) => all.map((one) => (one.id === id ? { ...one, text: oneLine(text, priorityLimit) || one.text } : one)),
    Date.parse(now),
  );

/** Puts a priority before the others. */
export const putPriorityFirst = (database: Database, id: string, now: string) =>
  changeAll(database, (all) => withFirst(all, id), Date.parse(now));

/** Lets a priority go without another one. It stays among the earlier ones. */
export const endPriority = (database: Database, id: string, now: string) =>
  changeAll(database, (all) => all.map((one) => (one.id === id ? { ...one, endedAt: now } : one)), Date.parse(now));

/** Deletes a priority, whether it stands or went. */
export const deletePriority = (database: Database, id: string, now: string) =>
  changeAll(database, (all) => all.filter((one) => one.id !== id), Date.parse(now));

/** Takes one change back. What was added since then stays. */
export const undoPriorities = (database: Database, { before, added }: PriorityUndo, now: string) =>
  changeAll(
    database,
    (all) => {
      const back = new Map(before.map((one) => [one.id, { ...one }]));
      const others = all.filter(({ id }) => !back.has(id) && !added.includes(id));
      return [...others, ...back.values()];
    },
    Date.parse(now),
  );
