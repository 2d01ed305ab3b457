/** Meetings with all that a list shows of them, read for those in view alone. */
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import type { Preparation } from '@/lib/meetings/preparation';
import type { Review } from '@/lib/meetings/review';
import { notesOfMeetings } from './records/meeting-note';
import { preparationsOf } from './records/preparation';
import type { Database } from './records/record-type';
import { reviewsOf } from './records/review';

export interface MeetingsRead {
  /** In the order in which their ids were given. */
  meetings: Preparation[];
  /** Of each meeting that has any, in the order in which they were made. */
  notes: ReadonlyMap<string, readonly MeetingNote[]>;
  reviews: ReadonlyMap<string, Review>;
}

const madeFirst = (a: MeetingNote, b: MeetingNote) => a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id);

/** Those of these meetings that are kept. */
export async function readMeetings(database: Database, ids: readonly string[]): Promise<MeetingsRead> {
  const [meetings, notes, reviews] = await Promise.all([
    preparationsOf(database, ids),
    notesOfMeetings(database, ids),
    reviewsOf(database, ids),
  ]);
  const byId = new Map(meetings.map((one) => [one.meetingId, one]));
  return {
    meetings: ids.flatMap((id) => byId.get(id) ?? []),
    notes: Map.groupBy(notes.sort(madeFirst), ({ meetingId }) => meetingId),
    reviews: new Map(reviews.map((one) => [one.meetingId, one])),
  };
}
