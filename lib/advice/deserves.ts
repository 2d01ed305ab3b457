/** Which entries of a day's list deserve a checklist. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { inputOfPreview } from './of-meeting';
import { offerFor } from './offer-decision';

/** Is an entry of the day's list a meeting to prepare for, as far as its title tells? */
export const deservesChecklist = (brief: MeetingBrief): boolean => offerFor(inputOfPreview(brief)).offer;
