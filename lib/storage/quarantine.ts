/** Records and values that could not be read. They are moved aside, never dropped and never fatal, and shown in settings. */

import type { IndexableType, Table } from 'dexie';
import { type Database, keyIn, type RecordType, storedKey, type TableVersion, tableOf } from './records/record-type';

/** A record that could not be read. */
export interface Quarantined {
  id?: number;
  table: string;
  record: unknown;
  problem: string;
  /** ISO time at which it was found. */
  at: string;
}

/** The table has the name that it had in version 1. */
export const quarantineName = 'setAside';

export const quarantineVersions: Readonly<Record<number, TableVersion>> = {
  1: { stores: { [quarantineName]: '++id' } },
};

export const quarantineTable = (database: Database): Table<Quarantined> => database.table(quarantineName);

/**
 * The records that parse. The others are moved aside once reading is done: in a task of its own, because Dexie refuses
 * to write within a live query and follows its context through promises.
 */
export function parseOrQuarantine<T>(database: Database, type: RecordType<T>, records: readonly unknown[]): T[] {
  const good: T[] = [];
  for (const record of records) {
    const parsed = type.schema.safeParse(record);
    if (parsed.success) good.push(parsed.data);
    else setTimeout(() => void quarantine(database, type, record, parsed.error.message).catch(warnNotMoved));
  }
  return good;
}

/** A record that could not be moved is found again, and tried again, when it is read the next time. */
const warnNotMoved = (problem: unknown) => console.warn('A damaged record could not be moved aside yet:', problem);

async function quarantine<T>(database: Database, type: RecordType<T>, record: unknown, problem: string): Promise<void> {
  const table = tableOf(database, type);
  const key = storedKey(table, record);
  await database.transaction('rw!', quarantineTable(database), table, async () => {
    // Two readers may find the same record: it is moved once.
    if (!(await table.get(key))) return;
    await quarantineTable(database).add({ table: type.table, record, problem, at: new Date().toISOString() });
    await table.delete(key);
  });
  await type.afterQuarantine?.(database);
}

/** So many records are read and parsed at a time: a few milliseconds. */
const slice = 200;

/** Does the record hold what its schema makes of it? Fields that the schema does not know stay out of it. */
function isAsParsed(record: unknown, parsed: unknown): boolean {
  if (typeof parsed !== 'object' || parsed === null) return record === parsed;
  if (typeof record !== 'object' || record === null) return false;
  const before = record as Record<string, unknown>;
  return Object.entries(parsed).every(([name, value]) => isAsParsed(before[name], value));
}

/** Stores a record as its schema makes it: with times that sort, and without halves of characters, also in its key. */
async function putRight<T>(database: Database, type: RecordType<T>, key: IndexableType, found: unknown): Promise<void> {
  const table = tableOf(database, type);
  await database.transaction('rw', quarantineTable(database), table, async () => {
    const now = await table.get(key);
    const parsed = type.schema.safeParse(now);
    // Another window may have changed it meanwhile: that is found the next time.
    if (!parsed.success || JSON.stringify(now) !== JSON.stringify(found)) return;
    const better = { ...now, ...parsed.data };
    const newKey = table.schema.primKey.auto ? key : keyIn(table, better);
    if (indexedDB.cmp(key, newKey) === 0) return void (await table.put(better));
    const here = await type.counterpart(table, better);
    const stays = here === undefined ? better : type.merge(here, better);
    await table.put(stays);
    await table.delete(key);
    // Where there are two, the one that gives way is kept aside with its words.
    if (here !== undefined)
      await quarantineTable(database).add({
        table: type.table,
        record: stays === here ? now : here,
        problem: 'Another record has the same id',
        at: isoNow(),
      });
  });
}

const isoNow = () => new Date().toISOString();

/**
 * Looks through all records, a few at a time, also those that no list would show: damaged ones are moved aside, and
 * those that an earlier build stored with times or texts that are no longer taken are put right.
 * @param pause lets other work go on between slices.
 * @returns how many were moved aside.
 */
export async function findDamaged(
  database: Database,
  types: readonly RecordType<unknown>[],
  pause: () => Promise<void>,
): Promise<number> {
  let moved = 0;
  for (const type of types) {
    const table = tableOf(database, type);
    let last: IndexableType | undefined;
    for (;;) {
      const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
      const found: unknown[] = await from.limit(slice).toArray();
      for (const record of found) {
        const parsed = type.schema.safeParse(record);
        if (!parsed.success) {
          await quarantine(database, type, record, parsed.error.message).catch(warnNotMoved);
          moved += 1;
        } else if (!isAsParsed(record, parsed.data))
          await putRight(database, type, storedKey(table, record), record).catch(warnNotMoved);
      }
      if (found.length < slice) break;
      last = storedKey(table, found.at(-1));
      await pause();
    }
  }
  return moved;
}
