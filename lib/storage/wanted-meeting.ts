/** A meeting that somebody asked for while it was not open: from the offer, the popup, a key or a list. */
import { meetingOfBrief } from '@/lib/meetings/kept-meeting';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { readUpcoming } from './feed';
import { holdMeeting } from './open-meeting';

/**
 * Makes this meeting the panel's, with notes and guests where a calendar that is followed tells them.
 * @param brief with its site in the ids.
 */
export async function wantMeeting(brief: MeetingBrief): Promise<void> {
  const followed = (await readUpcoming()).find(({ id }) => id === brief.id);
  await holdMeeting(followed ?? meetingOfBrief(brief));
}
