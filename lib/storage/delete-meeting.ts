/** Deletes what was written for a meeting, and what is still on its way to the database. */
import { forgetDraft } from './commitment-draft';
import { forgetMeeting } from './journal';
import { type Deleted, deletePreparation } from './records/preparation';
import type { Database } from './records/record-type';

/** Gives back what was deleted, for undo. */
export async function deleteMeeting(database: Database, meetingId: string): Promise<Deleted> {
  await forgetMeeting(database, meetingId);
  forgetDraft(meetingId);
  return deletePreparation(database, meetingId);
}
