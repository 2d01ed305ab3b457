/** What a kind of stored record is: declared once, in a file of this folder, from which all that is done with it follows. */
import type { Dexie, IndexableType, Table, Transaction } from 'dexie';
import type * as z from 'zod/mini';

/** A version of the database in which the tables of a kind of record were added or changed. */
export interface TableVersion {
  /** Primary key and indexes as Dexie writes them; null where the table was removed. */
  stores: Readonly<Record<string, string | null>>;
  /** Changes what is there. A record that it does not understand stays as it is: it is quarantined when it is read. */
  upgrade?(transaction: Transaction): Promise<void>;
}

export interface RecordType<T> {
  /** Its table, and its name in a copy that a person saves. */
  table: string;
  schema: z.ZodMiniType<T>;
  /** By version of the database, from 1. */
  versions: Readonly<Record<number, TableVersion>>;
  /** What people call it: "2 meetings". */
  label: { one: string; many: string };
  /** The record that is here already for one that comes from a copy. */
  counterpart(table: Table<T>, incoming: T): Promise<T | undefined>;
  /** What stays when both are there: nothing newer is written over by something older. */
  merge(here: T, incoming: T): T;
  /** Where a copy of version 1 holds such records, and what each of them becomes; absent for a kind that came later. */
  fromVersion1?: { table: string; convert(record: unknown): unknown[] };
  /** Deleted when the time for which a person wants things kept is over: when the ISO time in `index` lies before it. */
  expires?: { index: string };
  /** Deleted with the record of another table whose key it holds. */
  partOf?: { table: string; index: string };
  /** Tells two records apart where their key is a number that this browser gave them; told by the key otherwise. */
  identity?(record: T): string;
  /** Has the person taken its words out again? Undo may then bring earlier ones back. */
  isEmpty?(record: T): boolean;
  /** Called when a damaged record has been moved aside: what belonged to it may need another one. */
  afterQuarantine?(database: Database): Promise<unknown>;
  /** Fields that only indexes need, worked out from a record whenever it is stored, and taken off when it is read. */
  indexFields?: {
    names: readonly string[];
    /** The version of the database in which their indexes came. */
    since: number;
    /** Gives all of them for any record, also for a damaged one: what lacks a field of an index is not found by it. */
    of(record: unknown): Record<string, unknown>;
  };
}

/** A record as it is stored, with the fields that its indexes need; for writes that do not go through Dexie. */
export const withIndexFields = (
  { indexFields }: Pick<RecordType<unknown>, 'indexFields'>,
  record: unknown,
): object => ({
  ...Object(record),
  ...indexFields?.of(record),
});

/** A record without them; for reads that do not go through Dexie. */
export function withoutIndexFields(
  { indexFields }: Pick<RecordType<unknown>, 'indexFields'>,
  record: unknown,
): unknown {
  if (!indexFields || typeof record !== 'object' || record === null) return record;
  const { names } = indexFields;
  // What Dexie keeps of a live query is shared and frozen: never changed, always copied.
  return Object.fromEntries(Object.entries(record).filter(([field]) => !names.includes(field)));
}

export type Database = Dexie;

/** The table of one kind of record. */
export const tableOf = <T>(database: Database, { table }: RecordType<T>): Table<T> => database.table(table);

/** The key of a record in its table; undefined where the browser gives it, or where the record holds none. */
export function keyIn(table: Table, record: unknown): IndexableType | undefined {
  const { keyPath, auto } = table.schema.primKey;
  if (!keyPath || typeof record !== 'object' || record === null) return undefined;
  const fields = record as Record<string, IndexableType | undefined>;
  if (typeof keyPath === 'string') return auto ? undefined : fields[keyPath];
  const parts = keyPath.map((name) => fields[name]);
  return parts.includes(undefined) ? undefined : (parts as IndexableType);
}

/** The same for a record that comes from its table, also where the browser gave the key. */
export function storedKey(table: Table, record: unknown): IndexableType {
  const { keyPath, auto } = table.schema.primKey;
  const key = auto ? (record as Record<string, IndexableType>)[String(keyPath)] : keyIn(table, record);
  if (key === undefined) throw new Error(`A record of ${table.name} has no key`);
  return key;
}
