/** When a series meets next, as far as it is known: from what was written for its meetings, and from today's list. */
import Dexie from 'dexie';
import { daysAfter } from '@/lib/meetings/day';
import { parseOrQuarantine } from './quarantine';
import { recordType } from './records/preparation';
import { type Database, tableOf } from './records/record-type';
import { briefsOf, readToday } from './today';

/**
 * The day of the next meeting of a series after today; undefined where none is known.
 * @param today `2026-11-24`.
 */
export async function nextMeetingDay(database: Database, seriesId: string, today: string): Promise<string | undefined> {
  const found = await tableOf(database, recordType)
    .where('[seriesId+moment]')
    .between([seriesId, daysAfter(today, 1)], [seriesId, Dexie.maxKey])
    .limit(1)
    .toArray();
  return parseOrQuarantine(database, recordType, found)[0]?.start?.slice(0, 10);
}

/**
 * Does a series meet today, or when next? A promise that is for next time, made before today, may be for today.
 * @param madeOn the day on which the promise was made, `2026-11-24`.
 */
export async function dueDayOfNextTime(
  database: Database,
  seriesId: string,
  madeOn: string,
  today: string,
): Promise<string | undefined> {
  const isToday = madeOn < today && briefsOf(await readToday()).some((brief) => brief.seriesId === seriesId);
  return isToday ? today : nextMeetingDay(database, seriesId, today);
}
