import type { Table } from 'dexie';
import { type CopyFile, type Pause, readCopyFile } from './copy-file';
import { recordTypes } from './database';
import { isCopied } from './own-items';
import type { Quarantined } from './quarantine';
import { type Database, keyIn, type RecordType, tableOf } from './records/record-type';

/** A copy whose records have been parsed. */
export interface Copy {
  savedAt: string;
  kinds: readonly { type: RecordType<unknown>; good: unknown[] }[];
  /** Records that could not be read; they are set aside, with their words, when the copy is read back. */
  bad: Omit<Quarantined, 'id'>[];
  items: CopyFile['items'];
  drafts: CopyFile['drafts'];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Of several records of a file with one key the one that its kind prefers. */
function distinct<T>(table: Table<T>, type: RecordType<T>, records: readonly T[]): T[] {
  const byKey = new Map<string, T>();
  for (const record of records) {
    const key = idOf(table, type, record);
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? record : type.merge(before, record));
  }
  return [...byKey.values()];
}

export const idOf = <T>(table: Table<T>, type: RecordType<T>, record: T): string =>
  type.identity?.(record) ?? JSON.stringify(keyIn(table, record));

/** Where a file of version 1 holds the records of a kind, and what becomes of them. */
function recordsOf(file: CopyFile, type: RecordType<unknown>): unknown[] {
  const at = (table: string) => (Object.hasOwn(file.records, table) ? (file.records[table] ?? []) : []);
  if (!file.isVersion1) return at(type.table);
  return type.fromVersion1 ? at(type.fromVersion1.table).flatMap(type.fromVersion1.convert) : [];
}

const mostBad = 10_000;

/**
 * Reads the text of a copy and parses all that is in it.
 * @param now ISO time.
 * @throws Error with a sentence for the person when it is not a copy.
 */
export const openCopy = async (database: Database, text: string, now: string, pause: Pause): Promise<Copy> =>
  parsedCopy(database, await readCopyFile(text, pause), now, pause);

/**
 * Parses all that is in a copy.
 * @param now ISO time.
 */
export async function parsedCopy(database: Database, file: CopyFile, now: string, pause: Pause): Promise<Copy> {
  const bad: Copy['bad'] = [];
  const kinds: { type: RecordType<unknown>; good: unknown[] }[] = [];
  for (const type of recordTypes) {
    const good: unknown[] = [];
    for (const [place, record] of recordsOf(file, type).entries()) {
      const parsed = type.schema.safeParse(record);
      if (parsed.success) good.push(parsed.data);
      // What went wrong takes more room than the record: of a file that is no copy of ours at all, the first are kept.
      else if (bad.length < mostBad)
        bad.push({ table: type.table, record, problem: `In a copy: ${parsed.error.message}`, at: now });
      if (place % 100 === 99) await pause();
    }
    kinds.push({ type, good: distinct(tableOf(database, type), type, good) });
  }
  const aside = file.aside.filter(isObject).map((one) => ({
    table: String(one.table),
    record: one.record,
    problem: String(one.problem).slice(0, 2000),
    at: String(one.at).slice(0, 40),
  }));
  return {
    savedAt: file.savedAt,
    kinds,
    bad: [...bad, ...aside].slice(0, mostBad),
    items: Object.fromEntries(Object.entries(file.items).filter(([key]) => isCopied(key))),
    drafts: file.drafts,
  };
}
