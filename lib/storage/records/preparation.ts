/** Preparations: what people wrote for their meetings. */
import { Preparation } from '@/lib/meetings/preparation';
import type { Database } from '../database';
import { parseOrQuarantine } from '../quarantine';

/** The preparation of a meeting, or undefined when nothing has been written for it. */
export async function readPreparation(database: Database, meetingId: string): Promise<Preparation | undefined> {
  const record = await database.preparations.get(meetingId);
  return record && parseOrQuarantine(database, database.preparations, Preparation, [record])[0];
}

export async function savePreparation(database: Database, preparation: Preparation): Promise<void> {
  await database.preparations.put(preparation);
}

/** All preparations, the newest change first. */
export async function allPreparations(database: Database): Promise<Preparation[]> {
  const records = await database.preparations.orderBy('updatedAt').reverse().toArray();
  return parseOrQuarantine(database, database.preparations, Preparation, records);
}

/** Which of these meetings have something written for them. */
export async function preparationsOf(database: Database, meetingIds: readonly string[]): Promise<Preparation[]> {
  const records = await database.preparations.bulkGet([...meetingIds]);
  return parseOrQuarantine(
    database,
    database.preparations,
    Preparation,
    records.filter((record) => record !== undefined),
  );
}

export async function deletePreparation(database: Database, meetingId: string): Promise<void> {
  await database.preparations.delete(meetingId);
}
