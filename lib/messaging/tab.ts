/** What our own pages ask of a calendar page. Answers are parsed: the page's texts are hostile. */
import { askTab } from '@/lib/browser/tabs';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { PageState } from '@/lib/meetings/page-state';
import { DayList, type ToPage, WriteOutcome } from './messages';

/** A frame with one of our calendar scripts in it. */
export interface CalendarFrame {
  tabId: number;
  frameId: number;
}

const ask = ({ tabId, frameId }: CalendarFrame, message: ToPage) => askTab(tabId, frameId, message);

/** Adds text to the invite of a meeting open in that frame; `gone` when the page or the meeting is no longer there. */
export async function writeInvite(frame: CalendarFrame, meetingId: string, text: string): Promise<WriteOutcome> {
  const answer = await ask(frame, { type: 'write-invite', meetingId, text }).catch(() => 'gone');
  const outcome = WriteOutcome.safeParse(answer);
  return outcome.success ? outcome.data : 'failed';
}

/** The meetings the page shows for today; undefined when no calendar can be read there. */
export async function listDay(frame: CalendarFrame): Promise<MeetingBrief[] | undefined> {
  const answer = await ask(frame, { type: 'list-day' }).catch(() => undefined);
  const day = DayList.safeParse(answer);
  return day.success ? day.data : undefined;
}

/** Reads the page afresh; undefined when no calendar script is there. */
export async function readAgain(frame: CalendarFrame): Promise<PageState | undefined> {
  const answer = await ask(frame, { type: 'read-again' }).catch(() => undefined);
  const state = PageState.safeParse(answer);
  return state.success ? state.data : undefined;
}
