/** Promises, kept until they are closed and after. */
import { Commitment } from '@/lib/meetings/commitment';
import type { Database } from '../database';
import { parseOrQuarantine } from '../quarantine';

/** All promises, the newest first. */
export async function allCommitments(database: Database): Promise<Commitment[]> {
  const records = await database.promises.orderBy('madeAt').reverse().toArray();
  return parseOrQuarantine(database, database.promises, Commitment, records);
}

export async function saveCommitment(database: Database, promise: Commitment): Promise<void> {
  await database.promises.put(Commitment.parse(promise));
}
