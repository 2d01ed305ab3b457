/** What is stored of this week: meetings of its days, those still to close, what is due, and how much is promised in all. */
import type { Commitment } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import { daysNeeded, weekOf } from '@/lib/meetings/this-week';
import { type MeetingsRead, readMeetings } from '@/lib/storage/meetings-read';
import { countOpen, dueWithin, isAnyAtAll } from '@/lib/storage/records/found-commitments';
import { factsBetween, isAnyKept } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';
import { useLater } from './use-later';
import { useLive } from './use-stored';
import type { Snapshot } from './use-watched';

export interface StoredWeek extends MeetingsRead {
  /** Open promises that are due until the end of the week, or were in the two weeks before it; the overdue first. */
  due: Commitment[];
  /** Is nothing stored at all? */
  isEmpty: boolean;
}

async function readWeek(database: Database, today: string): Promise<StoredWeek> {
  const { from, to } = daysNeeded(today);
  const [facts, due, isAnyMeeting, isAnyPromise] = await Promise.all([
    factsBetween(database, from, daysAfter(to, 1)),
    dueWithin(database, from, weekOf(today).to),
    isAnyKept(database),
    isAnyAtAll(database),
  ]);
  const read = await readMeetings(
    database,
    facts.map(({ meetingId }) => meetingId),
  );
  return { ...read, due, isEmpty: !isAnyMeeting && !isAnyPromise };
}

/** @param today `2026-11-24`. */
export const useStoredWeek = (database: Database, today: string): Snapshot<StoredWeek> =>
  useLive(() => readWeek(database, today), `week:${today}`);

/** How many promises are open; undefined until the page stands and they are counted. @param isShown is the week shown? */
export function useOpenPromises(database: Database, isShown: boolean): number | undefined {
  const isLater = useLater(isShown);
  return useLive(async () => (isLater ? countOpen(database) : undefined), `open-promises ${isLater}`).value;
}
