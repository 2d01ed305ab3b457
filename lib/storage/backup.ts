/** Everything a person wrote, as one file they can keep, and back again. */
import * as z from 'zod/mini';
import { Commitment } from '@/lib/meetings/commitment';
import { Preparation } from '@/lib/meetings/preparation';
import type { Database } from './database';
import { allCommitments } from './records/commitment';
import { allPreparations } from './records/preparation';

const Backup = z.object({
  product: z.literal('before-we-meet'),
  version: z.literal(1),
  savedAt: z.string(),
  preparations: z.array(z.unknown()),
  promises: z.array(z.unknown()),
});

/** The whole of what was written, as indented JSON. */
export async function backUp(database: Database, now: string): Promise<string> {
  const [preparations, promises] = await Promise.all([allPreparations(database), allCommitments(database)]);
  return JSON.stringify({ product: 'before-we-meet', version: 1, savedAt: now, preparations, promises }, null, 2);
}

export interface Restored {
  preparations: number;
  promises: number;
  /** Records of the file that could not be read. */
  skipped: number;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is not a backup file: it does not hold JSON. Choose the file that "Save a copy" made.');
  }
}

/**
 * Adds a backup to what is here; a record that is here already is kept if it is newer.
 * @throws Error with a sentence for the person when the file is not a backup.
 */
export async function restore(database: Database, text: string): Promise<Restored> {
  const file = Backup.safeParse(parseJson(text));
  if (!file.success)
    throw new Error('This is not a backup of Before We Meet. Choose the file that "Save a copy" made.');
  const preparations = file.data.preparations.flatMap((value) => Preparation.safeParse(value).data ?? []);
  const promises = file.data.promises.flatMap((value) => Commitment.safeParse(value).data ?? []);
  await database.transaction('rw', database.preparations, database.promises, async () => {
    for (const preparation of preparations) {
      const here = await database.preparations.get(preparation.meetingId);
      if (!here || here.updatedAt < preparation.updatedAt) await database.preparations.put(preparation);
    }
    for (const promise of promises) {
      const here = await database.promises.get(promise.id);
      if (!here?.closedAt) await database.promises.put(promise);
    }
  });
  const found = file.data.preparations.length + file.data.promises.length;
  return {
    preparations: preparations.length,
    promises: promises.length,
    skipped: found - preparations.length - promises.length,
  };
}

/** Deletes everything a person wrote. */
export async function eraseAll(database: Database): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
}
