/** Deletes all that was written for a meeting, and what is still on its way to the database. Follows from the kinds of records. */
import { tellAnswered } from './answered';
import { recordTypes } from './database';
import { forgetDrafts } from './drafts';
import { forgetMeeting } from './journal';
import { recordType as meetingType } from './records/preparation';
import { type Database, type RecordType, tableOf } from './records/record-type';

/** What was deleted with a meeting, by table, for undo. */
export type Deleted = Readonly<Record<string, readonly unknown[]>>;

/** Kinds of records that are part of a meeting. Promises are none: they stay until they are kept. */
const parts = recordTypes.flatMap((type) => (type.partOf?.table === meetingType.table ? { type, ...type.partOf } : []));
const tables = [meetingType, ...parts.map(({ type }) => type)].map(({ table }) => table);

/** Gives back what was deleted, for undo. */
export async function deleteMeeting(database: Database, meetingId: string): Promise<Deleted> {
  await forgetMeeting(database, meetingId);
  forgetDrafts(meetingId);
  const deleted = await database.transaction('rw', tables, async () => {
    const meetings = tableOf(database, meetingType);
    const facts = await meetings.get(meetingId);
    await meetings.delete(meetingId);
    const deleted: Record<string, readonly unknown[]> = { [meetingType.table]: facts ? [facts] : [] };
    for (const { type, index } of parts) {
      const own = tableOf(database, type).where(index).equals(meetingId);
      deleted[type.table] = await own.toArray();
      await own.delete();
    }
    return deleted;
  });
  await tellAnswered(meetingId, false);
  return deleted;
}

async function bringBack<T>(database: Database, type: RecordType<T>, record: T): Promise<void> {
  const here = await type.counterpart(tableOf(database, type), record);
  if (here === undefined || type.isEmpty?.(here)) await tableOf(database, type).put(record);
}

/** Brings back what was deleted. What has been written since then stays. */
export async function undoDelete(database: Database, deleted: Deleted): Promise<void> {
  await database.transaction('rw', tables, async () => {
    for (const type of recordTypes)
      for (const record of deleted[type.table] ?? []) await bringBack(database, type, record);
  });
  const facts = meetingType.schema.safeParse(deleted[meetingType.table]?.[0]);
  if (facts.success) await tellAnswered(facts.data.meetingId, true);
}
