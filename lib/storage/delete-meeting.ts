/** Deletes all that was written for a meeting, and what is still on its way to the database. Follows from the kinds of records. */
import { tellAnswered } from './answered';
import { newDeletion, putBack, putIntoBin } from './bin';
import { binTables } from './bin-tables';
import { recordTypes } from './database';
import { forgetDrafts } from './drafts';
import { forgetMeeting } from './journal';
import { forgetPressedMeeting } from './pressed-meetings';
import { recordType as meetingType } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

/** What was deleted with a meeting, for undo. */
export interface Deleted {
  meetingId: string;
  /** Its place in the bin. */
  batch: string;
}

/** Kinds of records that are part of a meeting. Promises are none: they stay until they are kept. */
const parts = recordTypes.flatMap((type) => (type.partOf?.table === meetingType.table ? { type, ...type.partOf } : []));
const tables = [meetingType, ...parts.map(({ type }) => type)].map(({ table }) => table);

/** Moves it to the bin. Gives back what `undoDelete` takes. */
export async function deleteMeeting(database: Database, meetingId: string): Promise<Deleted> {
  await forgetMeeting(database, meetingId);
  forgetDrafts(meetingId);
  const title = meetingType.schema.safeParse(await tableOf(database, meetingType).get(meetingId)).data?.title;
  const deletion = await newDeletion('deleted', title);
  await database.transaction('rw', [...tables, ...binTables], async () => {
    const meetings = tableOf(database, meetingType);
    const facts = await meetings.get(meetingId);
    await meetings.delete(meetingId);
    const deleted: Record<string, readonly unknown[]> = { [meetingType.table]: facts ? [facts] : [] };
    for (const { type, index } of parts) {
      const own = tableOf(database, type).where(index).equals(meetingId);
      deleted[type.table] = await own.toArray();
      await own.delete();
    }
    await putIntoBin(database, deletion, deleted);
  });
  await forgetPressedMeeting(meetingId);
  await tellAnswered(meetingId, false);
  return { meetingId, batch: deletion.batch };
}

/** Brings back what was deleted. What has been written since then stays. */
export async function undoDelete(database: Database, { meetingId, batch }: Deleted): Promise<void> {
  const found = await putBack(database, batch);
  if (found[meetingType.table]?.length) await tellAnswered(meetingId, true);
}
