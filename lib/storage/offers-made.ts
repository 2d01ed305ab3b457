/** For which meetings of a day the offer was shown: an organisation may limit how many there are. */
import * as z from 'zod/mini';
import { storedItem } from './item';

/** More than any limit. */
const mostKept = 50;

const Made = z.object({
  /** `2026-11-24`; absent before the first. */
  day: z.optional(z.string().check(z.maxLength(10))),
  ids: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(mostKept)),
});
type Made = z.infer<typeof Made>;

/** Of this browser alone: it goes into no copy. */
export const offersMadeKey = 'offers-made';

const record = storedItem<Made>(offersMadeKey, Made, { ids: [] });

/**
 * Notes that a meeting is offered, where the limit of the day lets it be.
 * @param most offers in a day; undefined for no limit, and then nothing is kept.
 * @returns may it be offered? The same meeting may be again and again: it counts once.
 */
export async function noteOffered(day: string, meetingId: string, most: number | undefined): Promise<boolean> {
  if (most === undefined) return true;
  let isAllowed = false;
  await record.update((before) => {
    const ids = before.day === day ? before.ids : [];
    isAllowed = ids.includes(meetingId) || ids.length < most;
    return { day, ids: isAllowed ? [...new Set([...ids, meetingId])] : ids };
  });
  return isAllowed;
}
