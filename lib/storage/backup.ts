/** Everything a person wrote and chose, as one file they can keep, and back again. Follows from the kinds of records. */
import * as z from 'zod/mini';
import { local, session } from '@/lib/browser/areas';
import { recordTypes } from './database';
import { isReadFromFeed, isSecret } from './feed';
import { isAside } from './item';
import { type Database, type RecordType, tableOf } from './records/record-type';

const product = z.literal('before-we-meet');

/** Values of the browser's small store that say nothing about another browser. */
const isOfThisBrowser = (key: string) => key.startsWith('health:') || isAside(key) || isReadFromFeed(key);

const Copy = z.object({
  product,
  version: z.literal(2),
  records: z.record(z.string(), z.array(z.unknown())),
  items: z.record(z.string(), z.unknown()),
});

/** Version 1 held two lists, and answers within the meetings. */
const CopyOfVersion1 = z.object({
  product,
  version: z.literal(1),
  preparations: z.array(z.unknown()),
  promises: z.array(z.unknown()),
});

/**
 * The whole of what was written and chosen, as indented JSON.
 * @param withSecrets also the addresses of calendars, which open them to whoever has the file.
 */
export async function backUp(database: Database, now: string, withSecrets = false): Promise<string> {
  const tables = await database.transaction('r', database.tables, () =>
    Promise.all(recordTypes.map(async (type) => [type.table, await tableOf(database, type).toArray()] as const)),
  );
  const items = Object.entries(await local.readAll()).filter(
    ([key]) => !isOfThisBrowser(key) && (withSecrets || !isSecret(key)),
  );
  const copy = { records: Object.fromEntries(tables), items: Object.fromEntries(items) };
  return JSON.stringify({ product: 'before-we-meet', version: 2, savedAt: now, ...copy }, null, 2);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is not a backup file: it does not hold JSON. Choose the file that "Save a copy" made.');
  }
}

interface Contents {
  /** Records of unknown shape, by kind. */
  records: ReadonlyMap<RecordType<unknown>, unknown[]>;
  items: Readonly<Record<string, unknown>>;
}

/** @throws Error with a sentence for the person when the file is not a copy. */
function contentsOf(text: string): Contents {
  const file = parseJson(text);
  const copy = Copy.safeParse(file);
  if (copy.success) {
    const { records, items } = copy.data;
    return { records: new Map(recordTypes.map((type) => [type, records[type.table] ?? []])), items };
  }
  const old = CopyOfVersion1.safeParse(file);
  if (!old.success) throw new Error('This is not a backup of Before We Meet. Choose the file that "Save a copy" made.');
  const lists: Readonly<Record<string, unknown[]>> = {
    preparations: old.data.preparations,
    promises: old.data.promises,
  };
  const converted = recordTypes.map((type) => {
    const { table, convert } = type.fromVersion1 ?? { table: '', convert: () => [] };
    return [type, (lists[table] ?? []).flatMap(convert)] as const;
  });
  return { records: new Map(converted), items: {} };
}

/** What was read from a copy. */
export interface Restored {
  /** "2 meetings", one for each kind of record that the file held. */
  read: { count: number; label: string }[];
  /** Records of the file that could not be read. */
  skipped: number;
}

/** Adds one record, or joins it with the one that is here. */
async function join<T>(database: Database, type: RecordType<T>, incoming: T): Promise<void> {
  const table = tableOf(database, type);
  const here = await type.counterpart(table, incoming);
  if (here === undefined) await table.put(incoming);
  else {
    const merged = type.merge(here, incoming);
    if (merged !== here) await table.put(merged);
  }
}

const counted = (count: number, { label }: RecordType<unknown>) => ({
  count,
  label: count === 1 ? label.one : label.many,
});

/** How many records of each kind are stored; kinds without any are left out. */
export async function countEverything(database: Database): Promise<Restored['read']> {
  const counts = await Promise.all(
    recordTypes.map(async (type) => counted(await tableOf(database, type).count(), type)),
  );
  return counts.filter(({ count }) => count > 0);
}

/** Choices of the file are taken where none has been made here; a value that is damaged is found when it is read. */
async function restoreItems(items: Contents['items']): Promise<void> {
  const here = await local.readAll();
  for (const [key, value] of Object.entries(items))
    if (!(key in here) && !isOfThisBrowser(key)) await local.write(key, value);
}

/**
 * Adds a copy to what is here: all of it, or nothing when something goes wrong. What is newer here stays.
 * @throws Error with a sentence for the person when the file is not a copy.
 */
export async function restore(database: Database, text: string): Promise<Restored> {
  const { records, items } = contentsOf(text);
  const read: Restored['read'] = [];
  let skipped = 0;
  await database.transaction('rw', database.tables, async () => {
    for (const [type, found] of records) {
      const good = found.flatMap((record) => {
        const parsed = type.schema.safeParse(record);
        return parsed.success ? [parsed.data] : [];
      });
      for (const record of good) await join(database, type, record);
      if (found.length) read.push(counted(good.length, type));
      skipped += found.length - good.length;
    }
  });
  await restoreItems(items);
  return { read, skipped };
}

/** Deletes everything: what was written, what was chosen, and what is open just now. */
export async function deleteEverything(database: Database): Promise<void> {
  await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())));
  await Promise.all([local.clear(), session.clear()]);
  localStorage.clear();
}
