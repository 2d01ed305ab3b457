/** Today's meetings as the badge, the offer and the keys see them. */

import type { MeetingBrief } from '@/lib/meetings/meeting';
import { leftToPrepare, nextToPrepare, type Today } from '@/lib/meetings/next-meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { phaseOf, pinnedOf, timesOf } from '@/lib/meetings/phase';
import { readGone } from '@/lib/storage/feed';
import { readPressedMeetings } from '@/lib/storage/pressed-meetings';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import { briefsOf, feedSite, readToday } from '@/lib/storage/today';

/** Today's meetings, and what is stored of them. */
interface Known extends Today {
  /** Those that were prepared or pressed and are not closed, the one that runs first; see `pinnedOf`. */
  pinned: readonly PreparationFacts[];
}

const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The rules, and what is written. Loaded when a day has meetings: the background starts often, and most starts need neither. */
async function todayOf(briefs: readonly MeetingBrief[], day: string, now: number): Promise<Known> {
  const pressed = await readPressedMeetings();
  if (!briefs.length && !pressed.length) return { briefs, deserves: () => false, prepared: new Set(), now, pinned: [] };
  const [{ deservesChecklist }, { openDatabase }, { readStoredToday }] = await Promise.all([
    import('@/lib/advice/deserves'),
    import('@/lib/storage/database'),
    import('@/lib/storage/stored-today'),
  ]);
  const database = openDatabase();
  try {
    const ids = briefs.map(({ id }) => id);
    const { prepared, open } = await readStoredToday(database, day, ids, pressed, await readGone());
    return { briefs, deserves: deservesChecklist, prepared, now, pinned: pinnedOf(open, now, deviceZone()) };
  } finally {
    database.close();
  }
}

/**
 * The meetings of all sites that are left to prepare, the earliest first, among all that are shown; and the one that runs.
 * @param now milliseconds since 1970.
 */
export async function leftToday(now: number): Promise<{
  left: MeetingBrief[];
  briefs: readonly MeetingBrief[];
  running: string | undefined;
}> {
  const today = await readToday();
  const known = await todayOf(briefsOf(today), today.day, now);
  return { left: leftToPrepare(known), briefs: known.briefs, running: runningIn(known)?.title };
}

const runningIn = ({ pinned, now }: Known) =>
  pinned.find((facts) => {
    const times = timesOf(facts, deviceZone());
    return times && phaseOf(times, now) === 'running';
  });

/**
 * The meeting to offer on the pages of a site: the one that runs, else the next to prepare; undefined when there is none.
 * @param now milliseconds since 1970.
 */
export async function offeredOn(site: string, now: number): Promise<MeetingBrief | undefined> {
  const today = await readToday();
  const own = ownValue(today.sites, site) ?? [];
  const ids = new Set(own.map(({ id }) => id));
  // With what a calendar address tells: a meeting that was prepared under its id there is not offered again here.
  const followed = (ownValue(today.sites, feedSite) ?? []).filter(({ id }) => !ids.has(id));
  const known = await todayOf([...own, ...followed], today.day, now);
  const running = runningIn(known);
  const deserves = (brief: MeetingBrief) => ids.has(brief.id) && known.deserves(brief);
  return own.find(({ id }) => id === running?.meetingId) ?? nextToPrepare({ ...known, deserves });
}
