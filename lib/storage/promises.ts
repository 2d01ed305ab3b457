/** Promises, kept until they are closed and after. */
import { Promised } from '@/lib/meetings/promises';
import type { Database } from './database';
import { sound } from './records';

/** All promises, the newest first. */
export async function allPromises(database: Database): Promise<Promised[]> {
  const records = await database.promises.orderBy('madeAt').reverse().toArray();
  return sound(database, database.promises, Promised, records);
}

export async function savePromise(database: Database, promise: Promised): Promise<void> {
  await database.promises.put(Promised.parse(promise));
}
