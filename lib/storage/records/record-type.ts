/** What a kind of stored record is: declared once, in a file of this folder, from which all that is done with it follows. */
import type { Dexie, Table, Transaction } from 'dexie';
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
export const withIndexFields = <T extends object>(type: RecordType<T>, record: T): object => ({
  ...record,
  ...type.indexFields?.of(record),
});

export type Database = Dexie;

/** The table of one kind of record. */
export const tableOf = <T>(database: Database, { table }: RecordType<T>): Table<T> => database.table(table);
