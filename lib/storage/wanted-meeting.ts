/** A meeting that somebody asked for while it was not open: from the offer, the popup, a key or a list. */
import { meetingOfBrief } from '@/lib/meetings/kept-meeting';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { holdMeeting } from './open-meeting';

/** Makes this meeting the panel's. @param brief with its site in the ids. */
export const wantMeeting = (brief: MeetingBrief): Promise<void> => holdMeeting(meetingOfBrief(brief));
