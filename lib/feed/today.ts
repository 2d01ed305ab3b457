/** Tells today's list what the calendars that are followed hold of today, so that it is known with no page open. */

import { localDay } from '@/lib/meetings/day';
import { ownValue } from '@/lib/meetings/own-value';
import { readUpcoming } from '@/lib/storage/feed';
import { feedSite, noteToday, readToday } from '@/lib/storage/today';
import { briefOf } from './kept-meetings';

/**
 * Renews the list of today, from what was read last.
 * @param zone of this device.
 */
export async function publishToday(zone: string): Promise<void> {
  const day = localDay(new Date());
  const ofToday = (await readUpcoming()).filter(({ when }) => when.start?.startsWith(day));
  // Most people follow none: nobody is woken for an empty list that was not there before.
  if (!ofToday.length && !ownValue((await readToday()).sites, feedSite)) return;
  await noteToday(
    feedSite,
    day,
    ofToday.map((meeting) => briefOf(meeting, zone)),
  );
}
