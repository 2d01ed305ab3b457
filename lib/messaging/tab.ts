/** What our own pages ask of a calendar page. Answers are parsed: the page's texts are hostile. */
import { connectToFrame } from '@/lib/browser/ports';
import { askTab } from '@/lib/browser/tabs';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { localPart, siteOfId } from '@/lib/meetings/site';
import { briefsOfSite } from './from-page';
import { DayList, followName, Hello, Markup, type ToPage, WriteOutcome } from './messages';

/** One document that has told what it shows, in a frame of a tab. */
export interface CalendarFrame {
  tabId: number;
  frameId: number;
  instance: string;
  /** See lib/meetings/site.ts. */
  site: string;
  /** Where the document came from, as the browser said. */
  origin: string;
}

/** A frame with one of our calendar scripts in it; all frames of the tab when it is not known which. */
type Target = Pick<CalendarFrame, 'tabId'> & { frameId?: number };

const ask = ({ tabId, frameId }: Target, message: ToPage) => askTab(tabId, frameId, message);

/**
 * Adds text to the invite of a meeting.
 * @param meetingId with its site. Text for a meeting of one site never goes to a page of another.
 * @returns `gone` when the page or the meeting is no longer there.
 */
export async function writeInvite(frame: CalendarFrame, meetingId: string, text: string): Promise<WriteOutcome> {
  const { instance, origin, site } = frame;
  if (siteOfId(meetingId) !== site) return 'gone';
  const message: ToPage = { type: 'write-invite', instance, origin, meetingId: localPart(meetingId), text };
  const outcome = WriteOutcome.safeParse(await ask(frame, message).catch(() => 'gone'));
  return outcome.success ? outcome.data : 'failed';
}

/** The meetings the page shows for today, with its site in their ids; undefined when no calendar can be read there. */
export async function listDay(frame: CalendarFrame): Promise<MeetingBrief[] | undefined> {
  const { instance, site } = frame;
  const day = DayList.safeParse(await ask(frame, { type: 'list-day', instance }).catch(() => undefined));
  return day.success ? briefsOfSite(site, day.data) : undefined;
}

/**
 * Answers a list of today: which of its meetings to offer.
 * @param meetingId with its site; absent: none.
 * @param again when to list the day anew, in milliseconds since 1970.
 */
export async function answerDay(
  { tabId, frameId }: Required<Target>,
  instance: string,
  { meetingId, again }: { meetingId?: string | undefined; again?: number | undefined },
): Promise<void> {
  const message: ToPage = {
    type: 'offer',
    instance,
    ...(meetingId !== undefined && { meetingId: localPart(meetingId) }),
    ...(again !== undefined && { again }),
  };
  await ask({ tabId, frameId }, message).catch(() => undefined);
}

/** Has every page that lists its day do so once more, where one of our scripts is. */
export async function listAgain(tabIds: readonly number[]): Promise<void> {
  await Promise.all(tabIds.map((tabId) => ask({ tabId }, { type: 'list-again' }).catch(() => undefined)));
}

/** Has every calendar in the tab say once more what it shows; the answer arrives as the tab's state. */
export async function readAgain(tabId: number): Promise<void> {
  await ask({ tabId }, { type: 'read-again' }).catch(() => undefined);
}

/**
 * Follows a frame: its script tells what it shows, now and at every change, for as long as somebody follows.
 * @param there called with the instance of the document that answers.
 * @param gone called once, when that document has gone or no script is there.
 * @returns how to stop.
 */
export function followFrame(
  { tabId, frameId }: Required<Target>,
  { there, gone }: { there(instance: string): void; gone(): void },
): () => void {
  return connectToFrame(tabId, frameId, followName, {
    heard(message) {
      const hello = Hello.safeParse(message);
      if (hello.success) there(hello.data.instance);
    },
    gone,
  });
}

/** The mark-up of a page that could not be read; undefined when it is gone. */
export async function askReport(frame: CalendarFrame): Promise<Markup | undefined> {
  const answer = await ask(frame, { type: 'report', instance: frame.instance }).catch(() => undefined);
  const page = Markup.safeParse(answer);
  return page.success ? page.data : undefined;
}

/** Takes the button off a page until it is loaded again. */
export async function hideButton(frame: Required<Target>): Promise<void> {
  await ask(frame, { type: 'no-button' }).catch(() => undefined);
}

/** Has our script leave every open page of a host, whose tabs we can no longer tell from others. */
export async function stopReading(tabIds: readonly number[], host: string): Promise<void> {
  await Promise.all(tabIds.map((tabId) => ask({ tabId }, { type: 'stop', host }).catch(() => undefined)));
}
