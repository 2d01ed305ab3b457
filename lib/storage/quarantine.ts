/** Records and values that could not be read. They are moved aside, never dropped and never fatal, and shown in settings. */
import type { Table } from 'dexie';
import { local } from '@/lib/browser/areas';
import { isAside } from './item';
import { type Database, type RecordType, type TableVersion, tableOf } from './records/record-type';

/** A record that could not be read. */
interface Quarantined {
  id?: number;
  table: string;
  record: unknown;
  problem: string;
  /** ISO time at which it was found. */
  at: string;
}

/** The table has the name that it had in version 1. */
export const quarantineVersions: Readonly<Record<number, TableVersion>> = { 1: { stores: { setAside: '++id' } } };

const quarantineTable = (database: Database): Table<Quarantined> => database.table('setAside');

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

const keyOf = (record: unknown, keyPath: string | string[]): unknown => {
  const values = record as Record<string, unknown>;
  return Array.isArray(keyPath) ? keyPath.map((name) => values[name]) : values[keyPath];
};

async function quarantine<T>(database: Database, type: RecordType<T>, record: unknown, problem: string): Promise<void> {
  const table = tableOf(database, type);
  const { keyPath } = table.schema.primKey;
  const key = keyPath ? keyOf(record, keyPath) : undefined;
  await database.transaction('rw!', quarantineTable(database), table, async () => {
    // Two readers may find the same record: it is moved once.
    if (key === undefined || !(await table.get(key as string))) return;
    await quarantineTable(database).add({ table: type.table, record, problem, at: new Date().toISOString() });
    await table.delete(key as string);
  });
  await type.afterQuarantine?.(database);
}

const valuesAside = async (): Promise<[string, unknown][]> =>
  Object.entries(await local.readAll()).filter(([key]) => isAside(key));

/** How many records and values are in quarantine. */
export async function countQuarantined(database: Database): Promise<number> {
  return (await quarantineTable(database).count()) + (await valuesAside()).length;
}

/** All that is in quarantine as indented JSON, for a person to save and to show to somebody who can help. */
export async function exportQuarantined(database: Database, now: string): Promise<string> {
  const records = await quarantineTable(database).toArray();
  const values = (await valuesAside()).map(([key, value]) => ({ key, value }));
  return JSON.stringify({ product: 'before-we-meet', kind: 'quarantine', savedAt: now, records, values }, null, 2);
}

/** Deletes all that is in quarantine. */
export async function deleteQuarantined(database: Database): Promise<void> {
  for (const [key] of await valuesAside()) await local.remove(key);
  // Last, for this is what a live query hears.
  await quarantineTable(database).clear();
}
