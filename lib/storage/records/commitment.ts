/** Commitments, which people read as promises: kept until they are closed, and after. */
import type { Transaction } from 'dexie';
import { Commitment, type CommitmentChange, changedCommitment } from '@/lib/meetings/commitment';
import { parseOrQuarantine } from '../quarantine';
import { nextRevision } from './answer';
import { placedFields } from './placed';
import { type Database, type RecordType, tableOf } from './record-type';

const ofVersion1 = (record: unknown) => placedFields(record, 'meetingId', 'seriesId');

/** Version 1 called the table `promises`, which is another thing in JavaScript. */
async function moveFromPromises(transaction: Transaction): Promise<void> {
  const records: unknown[] = await transaction.table('promises').toArray();
  await transaction.table('commitments').bulkPut(records.map(ofVersion1));
}

export const recordType: RecordType<Commitment> = {
  table: 'commitments',
  schema: Commitment,
  versions: {
    1: { stores: { promises: 'id, seriesId, madeAt' } },
    2: { stores: { commitments: 'id, meetingId, seriesId, madeAt, closedAt' }, upgrade: moveFromPromises },
    3: { stores: { promises: null } },
    4: { stores: { commitments: 'id, meetingId, seriesId, madeAt, closedAt, owner, due' } },
  },
  label: { one: 'promise', many: 'promises' },
  counterpart: (table, { id }) => table.get(id),
  // One that is closed here stays closed, and what was changed here later keeps its words.
  merge: (here, incoming) => (here.closedAt || (here.revision ?? 0) > (incoming.revision ?? 0) ? here : incoming),
  fromVersion1: { table: 'promises', convert: (record) => [ofVersion1(record)] },
  expires: { index: 'closedAt' },
};

/** All commitments, the newest first. Not by an index, which would leave out records that lack its field. */
export async function allCommitments(database: Database): Promise<Commitment[]> {
  const records = await tableOf(database, recordType).toArray();
  return parseOrQuarantine(database, recordType, records).sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

/** Stores a new commitment. Rejects when there is no room, or when a field is not as it should be. */
export async function addCommitment(database: Database, commitment: Commitment): Promise<void> {
  await tableOf(database, recordType).put(Commitment.parse(commitment));
}

/** The commitments made in one meeting, in the order in which they were made. */
export async function commitmentsMadeIn(database: Database, meetingId: string): Promise<Commitment[]> {
  const records = await tableOf(database, recordType).where('meetingId').equals(meetingId).toArray();
  return parseOrQuarantine(database, recordType, records).sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/**
 * Changes the words of a commitment, to whom, by whom or by when, if it is still there.
 * @param now milliseconds since 1970.
 * @returns the commitment as it was before, for undo.
 */
export function changeCommitment(
  database: Database,
  id: string,
  change: CommitmentChange,
  now: number,
): Promise<Commitment | undefined> {
  const table = tableOf(database, recordType);
  return database.transaction('rw', table, async () => {
    const before = Commitment.safeParse(await table.get(id)).data;
    if (before)
      await table.put(Commitment.parse(changedCommitment(before, change, nextRevision(before.revision, now))));
    return before;
  });
}

/** Deletes a commitment that was written down by mistake. @returns the commitment, for undo. */
export function deleteCommitment(database: Database, id: string): Promise<Commitment | undefined> {
  const table = tableOf(database, recordType);
  return database.transaction('rw', table, async () => {
    const before = await table.get(id);
    await table.delete(id);
    return before;
  });
}

/** @param now ISO time at which it was kept, or let go. */
export async function closeCommitment(database: Database, id: string, now: string): Promise<void> {
  await tableOf(database, recordType).update(id, { closedAt: now });
}

export async function reopenCommitment(database: Database, id: string): Promise<void> {
  await tableOf(database, recordType)
    .where('id')
    .equals(id)
    .modify((commitment) => {
      delete commitment.closedAt;
    });
}
