/** Everything a person wrote and chose, as one file they can keep; see `restore` for the way back. Follows from the kinds of records. */
import { local, session } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';
import { binTables } from './bin-tables';
import { copyParts, recordLines } from './copy-file';
import { recordTypes } from './database';
import { allDrafts } from './drafts';
import { copiedItems, isCopied } from './own-items';
import { quarantineTable } from './quarantine';
import { type Database, type RecordType, storedKey, tableOf } from './records/record-type';
import { tidying } from './tidying';
import { storeLeftAnswers } from './unsaved-answers';

/** So many records are read and written at a time: a few milliseconds. */
const slice = 500;

/** A record as it goes into a copy; a damaged one as it is. The number that this browser gave it stays here. */
export function exported<T>(type: RecordType<T>, record: unknown): unknown {
  const parsed = type.schema.safeParse(record);
  return parsed.success ? parsed.data : record;
}

/** Calls back with all records of a table, some at a time, in the order of their keys. Within a transaction. */
export async function inSlices<T>(
  database: Database,
  type: RecordType<T>,
  use: (records: T[]) => void | Promise<void>,
): Promise<void> {
  const table = tableOf(database, type);
  let last: unknown;
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const records = await from.limit(slice).toArray();
    if (records.length) await use(records);
    if (records.length < slice) return;
    last = storedKey(table, records.at(-1));
  }
}

interface Options {
  /** Also the secret address of a calendar feed. */
  withSecrets?: boolean;
  /** Records written so far, and in all. */
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

/**
 * The whole of what was written and chosen, as indented JSON in parts.
 * @param now ISO time.
 */
export async function copyOfAll(
  database: Database,
  now: string,
  { withSecrets = false, onProgress, signal }: Options = {},
): Promise<string[]> {
  // What a closed window left is part of it.
  await storeLeftAnswers(database);
  const items = await copiedItems(withSecrets);
  const { tables, aside } = await database.transaction('r', database.tables, async () => {
    const counts = await Promise.all(recordTypes.map((type) => tableOf(database, type).count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const tables: [string, string[]][] = [];
    for (const type of recordTypes) {
      const lines: string[] = [];
      await inSlices(database, type, (records) => {
        signal?.throwIfAborted();
        const copied = records.map((record) => exported(type, record));
        lines.push(recordLines(copied, lines.length === 0));
        done += records.length;
        onProgress?.(done, all);
      });
      tables.push([type.table, lines]);
    }
    const aside = (await quarantineTable(database).toArray()).map(({ id: _id, ...rest }) => rest);
    return { tables, aside };
  });
  return copyParts({ savedAt: now, tables, items, drafts: allDrafts(), aside });
}

const counted = (count: number, { label }: RecordType<unknown>) => ({
  count,
  label: count === 1 ? label.one : label.many,
});

/** How many records of each kind are stored; kinds without any are left out. */
export async function countEverything(database: Database): Promise<{ count: number; label: string }[]> {
  const counts = await Promise.all(
    recordTypes.map(async (type) => counted(await tableOf(database, type).count(), type)),
  );
  return counts.filter(({ count }) => count > 0);
}

/** Tables of which copies hold nothing: the bin, and the folder for copies. */
const notCopied = [...binTables, 'folder'];

/**
 * Holds in memory what copies lack: the bin, the folder for copies, and what says something about this browser alone.
 * @returns how to bring it back after everything was deleted.
 */
export async function holdWhatCopiesLack(database: Database): Promise<() => Promise<void>> {
  const held = await database.transaction('r', notCopied, () =>
    Promise.all(notCopied.map(async (name) => ({ name, records: await database.table(name).toArray() }))),
  );
  const items = Object.fromEntries(Object.entries(await local.readAll()).filter(([key]) => !isCopied(key)));
  return async () => {
    await database.transaction('rw', notCopied, () =>
      Promise.all(held.map(({ name, records }) => database.table(name).bulkPut(records))),
    );
    if (Object.keys(items).length) await local.writeAll(items);
  };
}

/** Deletes everything: what was written, what was chosen, and what is open just now. */
export async function deleteEverything(database: Database): Promise<void> {
  // What tidies up after a page has opened would store something again.
  await exclusively(tidying, async () => {
    await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
    await Promise.all([local.clear(), session.clear()]);
    localStorage.clear();
  });
}
