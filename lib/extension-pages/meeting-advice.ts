/** What our pages say about one meeting. */
import { themeOf, themes } from '@/content/index';
import type { Theme, Tip } from '@/content/schema';
import { type Advice, advise } from '@/lib/advice/advice';
import { inputOf, inputOfPreview } from '@/lib/advice/of-meeting';
import { offerFor } from '@/lib/advice/offer-decision';
import { becauseOf } from '@/lib/advice/reasons';
import { chooseTip, type TipHistory, tipOfTheDay } from '@/lib/advice/tips';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { withoutOwnNotes } from '@/lib/meetings/own-notes';

/** Everything that advice reads of a meeting, as one text: the same text gives the same advice. */
export const factsOf = (meeting: Meeting): string => JSON.stringify(inputOf(withoutOwnNotes(meeting)));

let latest: { facts: string; advice: Advice } | undefined;

/** Worked out once for as long as the meeting's facts are the same: our pages ask again at every letter that is typed. */
export function adviceFor(meeting: Meeting): Advice {
  const facts = factsOf(meeting);
  if (latest?.facts !== facts) latest = { facts, advice: advise(inputOf(withoutOwnNotes(meeting))) };
  return latest.advice;
}

/** Is an entry of the day's list a meeting to prepare for, as far as its title tells? */
export const deservesChecklist = (brief: MeetingBrief): boolean => offerFor(inputOfPreview(brief)).offer;

/** The theme whose question and tip a meeting gets; none for one that deserves no checklist of its own. */
export function themeFor(advice: Advice): Theme | undefined {
  const [best] = advice.themes;
  return best && themeOf(best.theme);
}

export interface ChosenTip {
  id: string;
  theme: Theme;
  tip: Tip;
  because?: string;
}

/** A tip for this meeting, or of the day without one. `skip` holds tips already passed over. */
export function tipFor(
  meeting: Meeting | undefined,
  history: TipHistory,
  today: string,
  skip: readonly string[],
): ChosenTip {
  const [best] = meeting ? adviceFor(meeting).themes : [];
  if (!meeting || !best) {
    const { theme, tip } = tipOfTheDay(themes, history, today, skip);
    return { id: tip.id, theme, tip };
  }
  const theme = themeOf(best.theme);
  const tip = chooseTip(theme, history, meeting.id, today, skip);
  return { id: tip.id, theme, tip, because: becauseOf(best) };
}
