/** What is stored of this week: meetings of its days, those still to close, and what is due. */
import type { Commitment } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import { daysNeeded, weekOf } from '@/lib/meetings/this-week';
import { type MeetingsRead, readMeetings } from '@/lib/storage/meetings-read';
import { countAll, countOpen, dueWithin } from '@/lib/storage/records/commitment';
import { countMeetings, factsBetween } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { useLive } from './use-stored';
import type { Snapshot } from './use-watched';

export interface StoredWeek extends MeetingsRead {
  /** Open promises that are due until the end of the week, or were in the two weeks before it; the overdue first. */
  due: Commitment[];
  openPromises: number;
  /** Is nothing stored at all? */
  isEmpty: boolean;
}

async function readWeek(database: Database, today: string): Promise<StoredWeek> {
  const { from, to } = daysNeeded(today);
  const [facts, due, openPromises, meetings, promises] = await Promise.all([
    factsBetween(database, from, daysAfter(to, 1)),
    dueWithin(database, from, weekOf(today).to),
    countOpen(database),
    countMeetings(database),
    countAll(database),
  ]);
  const read = await readMeetings(
    database,
    facts.map(({ meetingId }) => meetingId),
  );
  return { ...read, due, openPromises, isEmpty: !meetings && !promises };
}

/** @param today `2026-11-24`. */
export const useStoredWeek = (database: Database, today: string): Snapshot<StoredWeek> =>
  useLive(() => readWeek(database, today), `week:${today}`);
