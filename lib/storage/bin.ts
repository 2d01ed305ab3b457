/** What was deleted, kept for a week of use, so that it can be put back. */

import type { Table } from 'dexie';
import { ownValue } from '@/lib/meetings/own-value';
import { binTables } from './bin-tables';
import { recordTypes } from './database';
import { forgetKnownNames } from './known-names-table';
import { type Database, type RecordType, tableOf } from './records/record-type';
import { readDaysOfUse } from './use-clock';

/** Why something was deleted: by hand, by age, or because a copy took its place. */
export type BinReason = 'deleted' | 'old' | 'replaced';

/** Things that were deleted together, and are put back together. */
export interface BinBatch {
  batch: string;
  reason: BinReason;
  /** What it was, for a person: the title of a meeting; empty where there were several. */
  name: string;
  /** ISO time at which it was deleted, by the device. */
  at: string;
  /** Days of use by then. */
  days: number;
  /** "12 meetings", one for each kind. */
  holds: { count: number; label: string }[];
}

interface Binned {
  id?: number;
  batch: string;
  table: string;
  record: unknown;
}

const records = (database: Database): Table<Binned> => database.table('bin');
const batches = (database: Database): Table<BinBatch> => database.table('binBatches');

/** Days of use after which the bin lets go. */
export const binDays = 7;

/** Records by table. */
export type ByTable = Readonly<Record<string, readonly unknown[]>>;

const holdsOf = (of: ByTable) =>
  recordTypes.flatMap(({ table, label }) => {
    const count = ownValue(of, table)?.length ?? 0;
    return count ? [{ count, label: count === 1 ? label.one : label.many }] : [];
  });

/** What is known of a deletion before it begins. */
export type Deletion = Omit<BinBatch, 'holds'>;

/**
 * Begins a deletion. Call it before the transaction, which cannot wait for the browser's small store.
 * @param name what is deleted, for a person; empty for several things.
 */
export const newDeletion = async (reason: BinReason, name = ''): Promise<Deletion> => ({
  batch: crypto.randomUUID(),
  reason,
  name: name.slice(0, 500),
  at: new Date().toISOString(),
  days: await readDaysOfUse(),
});

/** What is to be stored in the tables of the bin for a deletion; no batch where nothing was deleted. */
export function binned(deletion: Deletion, of: ByTable): { entries: Binned[]; batch: BinBatch | undefined } {
  const entries = Object.entries(of).flatMap(([table, list]) =>
    list.map((record) => ({ batch: deletion.batch, table, record })),
  );
  return { entries, batch: entries.length ? { ...deletion, holds: holdsOf(of) } : undefined };
}

/** Puts records into the bin, within a transaction that also takes them out of their tables. */
export async function putIntoBin(database: Database, deletion: Deletion, of: ByTable): Promise<void> {
  const { entries, batch } = binned(deletion, of);
  if (!batch) return;
  await records(database).bulkAdd(entries);
  await batches(database).put(batch);
}

/** All that lies in the bin, what was deleted last first. */
export const readBin = async (database: Database): Promise<BinBatch[]> =>
  (await batches(database).toArray()).sort((a, b) => b.at.localeCompare(a.at));

/** Puts a record back unless another with words was written in its place since. @returns the record that gives way to it. */
async function bringBack<T>(database: Database, type: RecordType<T>, record: T): Promise<T[]> {
  const table = tableOf(database, type);
  const here = await type.counterpart(table, record);
  if (here === undefined || type.isEmpty?.(here)) {
    await table.put(record);
    return [];
  }
  return JSON.stringify(here) === JSON.stringify(record) || type.isEmpty?.(record) ? [] : [record];
}

const listIn = (lists: Record<string, unknown[]>, table: string): unknown[] => {
  const known = ownValue(lists, table);
  if (known) return known;
  const made: unknown[] = [];
  lists[table] = made;
  return made;
};

/** Puts a record back in the place of the one that is here, which is given back. */
async function swap<T>(database: Database, type: RecordType<T>, record: T): Promise<T[]> {
  const table = tableOf(database, type);
  const here = await type.counterpart(table, record);
  await table.put(record);
  return here === undefined || JSON.stringify(here) === JSON.stringify(record) ? [] : [here];
}

/**
 * Puts back what was deleted together. What has been written since then stays, and what gives way to it stays in the bin,
 * as something that was replaced; where that is put back, what is there now goes into the bin instead.
 * @returns the records that were in the bin, by table.
 */
export async function putBack(database: Database, batch: string): Promise<ByTable> {
  const replacing = await newDeletion('replaced');
  return database.transaction('rw', database.tables, async () => {
    const about = await batches(database).get(batch);
    const found = await records(database).where('batch').equals(batch).toArray();
    const byTable = Map.groupBy(found, ({ table }) => table);
    const replaced: Record<string, unknown[]> = {};
    for (const type of recordTypes)
      for (const { record } of byTable.get(type.table) ?? []) {
        const put = about?.reason === 'replaced' ? swap : bringBack;
        for (const other of await put(database, type, record)) listIn(replaced, type.table).push(other);
      }
    await letGo(database, [batch]);
    await putIntoBin(database, { ...replacing, name: about?.name ?? '' }, replaced);
    await forgetKnownNames(database);
    return Object.fromEntries([...byTable].map(([table, all]) => [table, all.map(({ record }) => record)]));
  });
}

async function letGo(database: Database, of: readonly string[]): Promise<void> {
  await records(database)
    .where('batch')
    .anyOf([...of])
    .delete();
  await batches(database).bulkDelete([...of]);
}

/** Empties the bin of what was deleted a week of use ago; of all with `days` undefined. */
export function emptyBin(database: Database, days?: number): Promise<void> {
  return database.transaction('rw', [...binTables], async () => {
    const all = await batches(database).toArray();
    const over = days === undefined ? all : all.filter((one) => days >= one.days + binDays);
    if (over.length)
      await letGo(
        database,
        over.map(({ batch }) => batch),
      );
  });
}
