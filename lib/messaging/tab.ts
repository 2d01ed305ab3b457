/** What our own pages ask of a calendar page. Answers are parsed: the page's texts are hostile. */
import { askTab } from '@/lib/browser/tabs';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { DayList, Markup, type ToPage, WriteOutcome } from './messages';

/** A frame with one of our calendar scripts in it; all frames of the tab when it is not known which. */
export interface CalendarFrame {
  tabId: number;
  frameId?: number;
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

/** Has every calendar in the tab say once more what it shows; the answer arrives as the tab's state. */
export async function readAgain(tabId: number): Promise<void> {
  await ask({ tabId }, { type: 'read-again' }).catch(() => undefined);
}

/** The mark-up of a page that could not be read; undefined when it is gone. */
export async function askReport(frame: CalendarFrame): Promise<Markup | undefined> {
  const answer = await ask(frame, { type: 'report' }).catch(() => undefined);
  const page = Markup.safeParse(answer);
  return page.success ? page.data : undefined;
}

/** Takes the button off a page until it is loaded again. */
export async function hideButton(frame: CalendarFrame): Promise<void> {
  await ask(frame, { type: 'no-button' }).catch(() => undefined);
}

/** Has our script leave every open page of a host, whose tabs we can no longer tell from others. */
export async function stopReading(tabIds: readonly number[], host: string): Promise<void> {
  await Promise.all(tabIds.map((tabId) => ask({ tabId }, { type: 'stop', host }).catch(() => undefined)));
}
