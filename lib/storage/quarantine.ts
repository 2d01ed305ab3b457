/** Reads records through their schema. One that does not parse is moved aside, never dropped and never fatal. */
import type { Table } from 'dexie';
import type { Database } from './database';

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}

/** The records that parse. The others are moved to `setAside` once reading is done. */
export function parseOrQuarantine<T>(
  database: Database,
  table: Table,
  schema: Schema<T>,
  records: readonly unknown[],
): T[] {
  const good: T[] = [];
  for (const record of records) {
    const parsed = schema.safeParse(record);
    if (parsed.success) good.push(parsed.data);
    else void setAside(database, table, record, parsed.error.message);
  }
  return good;
}

async function setAside(database: Database, table: Table, record: unknown, problem: string): Promise<void> {
  const { keyPath } = table.schema.primKey;
  const key = typeof keyPath === 'string' ? (record as Record<string, unknown>)[keyPath] : undefined;
  // A live query may not write within its own transaction.
  await Promise.resolve();
  await database.transaction('rw!', database.setAside, table, async () => {
    await database.setAside.add({ table: table.name, record, problem, at: new Date().toISOString() });
    if (typeof key === 'string' || typeof key === 'number') await table.delete(key);
  });
}
