/** Databases as earlier builds left them, for tests that break off their upgrade. */
import { readFileSync } from 'node:fs';
import { openDatabase } from '@/lib/storage/database';

type Stores = Record<string, Record<string, unknown>[]>;

/** The versions of which a frozen example is kept; version 2 is what a first version becomes on its way. */
export const frozenVersions = ['v1', 'v3', 'v4'] as const;

type Name = (typeof frozenVersions)[number];

const frozen = (name: Name) => JSON.parse(readFileSync(`tests/storage/versions/${name}.json`, 'utf8'));

export const frozenStores = (name: Name): Stores => frozen(name).database.stores;

/** What that build had in the browser's small store. */
export const frozenLocal = (name: Name): Record<string, unknown> => frozen(name).local ?? {};

export const versionOf = (name: string): number => Number(name.slice(1));

/** Puts records into a database as it was in a version, without the checks of today's build. @returns its name. */
export async function storedAt(version: number, stores: Stores): Promise<string> {
  const name = `frozen-${crypto.randomUUID()}`;
  const old = openDatabase(name, version);
  for (const [table, records] of Object.entries(stores)) await old.table(table).bulkPut(records);
  old.close();
  return name;
}

/** Everything in a database as it stands, by table, whatever its version. */
export async function everythingIn(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const tables = await Promise.all(
    [...database.objectStoreNames].map(
      (table) =>
        new Promise<[string, unknown[]]>((done, failed) => {
          const all = database.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => done([table, all.result]);
          all.onerror = () => failed(all.error);
        }),
    ),
  );
  const { version } = database;
  database.close();
  return JSON.stringify({ version, tables }, null, 1);
}

/** Every method by which an upgrade changes something. */
const steps = [
  [IDBDatabase.prototype, 'createObjectStore'],
  [IDBDatabase.prototype, 'deleteObjectStore'],
  [IDBObjectStore.prototype, 'createIndex'],
  [IDBObjectStore.prototype, 'put'],
  [IDBObjectStore.prototype, 'add'],
  [IDBObjectStore.prototype, 'clear'],
  [IDBObjectStore.prototype, 'getAll'],
] as const;

/** Where an upgrade was broken off. */
class BrokenOff extends DOMException {}

/**
 * Runs something while the step of this number, counted from 0, fails as a full disk or a browser that ends makes it fail.
 * @returns whether it came so far, and how it ended.
 */
export async function brokenAt(
  step: number,
  run: () => Promise<unknown>,
): Promise<{ cameSoFar: boolean; failed: boolean }> {
  let count = 0;
  let cameSoFar = false;
  const restore = steps.map(([prototype, name]) => {
    const methods = prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
    const real = methods[name] as (...values: unknown[]) => unknown;
    methods[name] = function (this: unknown, ...values: unknown[]) {
      if (count === step) {
        cameSoFar = true;
        count += 1;
        throw new BrokenOff('Broken off here', 'QuotaExceededError');
      }
      count += 1;
      return real.apply(this, values);
    };
    return () => {
      methods[name] = real;
    };
  });
  try {
    await run();
    return { cameSoFar, failed: false };
  } catch {
    return { cameSoFar, failed: true };
  } finally {
    for (const back of restore) back();
  }
}
