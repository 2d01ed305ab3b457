/** What our pages say about one meeting. */
import { themeOf, themes } from '@/content/index';
import type { Theme, ThemeId, Tip } from '@/content/schema';
import { type Advice, advise, type ThemeAdvice } from '@/lib/advice/advice';
import { inputOf } from '@/lib/advice/of-meeting';
import { chosenTheme, noChoices, offsetsOf, type ThemeChoice } from '@/lib/advice/personal-weights';
import { becauseOf, chosenReason } from '@/lib/advice/reasons';
import { chooseTip, type TipHistory, tipOfTheDay } from '@/lib/advice/tips';
import type { Meeting } from '@/lib/meetings/meeting';
import { withoutOwnNotes } from '@/lib/meetings/own-notes';

export { deservesChecklist } from '@/lib/advice/deserves';

/** Everything that advice reads of a meeting, as one text: the same text gives the same advice. */
export const factsOf = (meeting: Meeting): string => JSON.stringify(inputOf(withoutOwnNotes(meeting)));

export interface MeetingAdvice extends Advice {
  /** The theme in force: the one a person chose for this series, or else the best; none when nothing is offered. */
  inForce?: ThemeAdvice;
}

let latest: { key: string; advice: MeetingAdvice } | undefined;

/**
 * A theme that a person chose for this series is in force. The themes keep their order, so that no button moves when one
 * is chosen; a chosen theme that is not among the first three takes the place of the third.
 */
function inForceOf(advice: Advice, chosen: ThemeId | undefined): MeetingAdvice {
  const [best] = advice.themes;
  if (!best || !chosen) return { ...advice, ...(best && { inForce: best }) };
  const listed = advice.themes.find(({ theme }) => theme === chosen);
  const inForce = { theme: chosen, score: listed?.score ?? 0, reasons: [chosenReason] };
  return { ...advice, themes: listed ? advice.themes : [...advice.themes.slice(0, -1), inForce], inForce };
}

/**
 * Advice on a meeting, with what the person said fits their meetings better. The choice for its own series does not
 * reweight its themes. Worked out once for as long as all that is the same: our pages ask again at every letter typed.
 */
export function adviceFor(meeting: Meeting, choices: readonly ThemeChoice[] = noChoices): MeetingAdvice {
  const { seriesId } = meeting;
  const offsets = offsetsOf(choices.filter(({ series }) => series !== seriesId));
  const chosen = chosenTheme(choices, seriesId);
  const key = JSON.stringify([factsOf(meeting), offsets, chosen]);
  if (latest?.key !== key)
    latest = { key, advice: inForceOf(advise(inputOf(withoutOwnNotes(meeting)), offsets), chosen) };
  return latest.advice;
}

/** The theme whose question and tip a meeting gets; none for one that deserves no checklist of its own. */
export function themeFor({ inForce }: MeetingAdvice): Theme | undefined {
  return inForce && themeOf(inForce.theme);
}

export interface ChosenTip {
  id: string;
  theme: Theme;
  tip: Tip;
  because?: string;
}

/**
 * A tip for this meeting, or of the day without one.
 * @param skip tips already passed over.
 * @param choices what the person said fits their meetings better.
 */
export function tipFor(
  meeting: Meeting | undefined,
  history: TipHistory,
  today: string,
  skip: readonly string[],
  choices: readonly ThemeChoice[] = noChoices,
): ChosenTip {
  const best = meeting && adviceFor(meeting, choices).inForce;
  if (!meeting || !best) {
    const { theme, tip } = tipOfTheDay(themes, history, today, skip);
    return { id: tip.id, theme, tip };
  }
  const theme = themeOf(best.theme);
  const tip = chooseTip(theme, history, meeting.id, today, skip);
  return { id: tip.id, theme, tip, because: becauseOf(best) };
}
