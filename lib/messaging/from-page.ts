/** What calendar pages say, heard by the background and by our own pages. Any other sender is refused. */
import { browser } from '@/lib/browser/api';
import { LocalMeetingBrief, type MeetingBrief } from '@/lib/meetings/meeting';
import type { FrameState } from '@/lib/meetings/open-tab';
import { stateOfSite } from '@/lib/meetings/page-state';
import { ofSite, qualify, siteOf } from '@/lib/meetings/site';
import { FromPage } from './messages';

/** The frame that spoke. */
export interface PageSender {
  tabId: number;
  frameId: number;
  /** Where its document came from, as the browser says: `https://calendar.google.com`. */
  origin: string;
  /** See lib/meetings/site.ts. */
  site: string;
}

/** Today's list as one script on a page has read it. */
export interface ShownDay {
  /** Of the script. */
  instance: string;
  /** `2026-11-24`. */
  day: string;
  /** With their site in the ids. Lines that could not be parsed are left out. */
  briefs: MeetingBrief[];
}

export interface PageMessageHandlers {
  /** Something opens there, and no reader is there yet. */
  needReader(from: PageSender): void;
  /** A page has its first meeting open, or came back from the browser's cache. */
  firstOpened(from: PageSender): void;
  /** What the page shows, with its site in the ids. */
  state(from: PageSender, shown: FrameState): void;
  /** Called synchronously, within the user gesture: open the panel before any `await`. */
  openPanel(from: PageSender): void;
  /** The page has nothing to do, and no script that lists its day is there yet. */
  needDay(from: PageSender): void;
  dayList(from: PageSender, shown: ShownDay): void;
  /**
   * Called synchronously, within the user gesture: open the panel before any `await`.
   * @param meetingId with its site.
   */
  prepareOffered(from: PageSender, meetingId: string): void;
  notToday(from: PageSender): void;
}

type Sender = { id?: string; frameId?: number; tab?: { id?: number }; url?: string; origin?: string };

/** The origin that the browser gives; where it gives none, that of the document's address. */
function originOf({ origin, url }: Sender): string {
  return origin ?? (url && URL.canParse(url) ? new URL(url).origin : '');
}

/**
 * The frame of one of our content scripts; undefined for our own pages, other extensions, documents whose origin is no
 * web site's, and anything else.
 */
export function pageSender(sender: Sender, ownId: string, ownOrigin: string): PageSender | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== ownId || tabId === undefined || sender.url?.startsWith(ownOrigin)) return undefined;
  const origin = originOf(sender);
  const site = siteOf(origin);
  return site === undefined ? undefined : { tabId, frameId: sender.frameId ?? 0, origin, site };
}

/** The lines of a day's list that are one, as meetings of their site. */
export const briefsOfSite = (site: string, lines: readonly unknown[]): MeetingBrief[] =>
  lines.flatMap((line) => {
    const brief = LocalMeetingBrief.safeParse(line);
    return brief.success ? ofSite(site, brief.data) : [];
  });

/** Hands a message on, by its type. */
function handOn(data: FromPage, from: PageSender, handlers: Partial<PageMessageHandlers>): void {
  switch (data.type) {
    case 'need-reader':
      handlers.needReader?.(from);
      break;
    case 'first-opened':
      handlers.firstOpened?.(from);
      break;
    case 'open-panel':
      handlers.openPanel?.(from);
      break;
    case 'need-day':
      handlers.needDay?.(from);
      break;
    case 'day-list': {
      const { instance, day, lines } = data;
      handlers.dayList?.(from, { instance, day, briefs: briefsOfSite(from.site, lines) });
      break;
    }
    case 'prepare-offered':
      handlers.prepareOffered?.(from, qualify(from.site, data.meetingId));
      break;
    case 'not-today':
      handlers.notToday?.(from);
      break;
    case 'page-state': {
      const { site, origin } = from;
      const { instance, since, state } = data;
      handlers.state?.(from, { instance, site, origin, since, state: stateOfSite(site, state) });
      break;
    }
  }
}

/** Listens to calendar pages; returns how to stop. A message that does not parse is dropped. */
export function onPageMessage(handlers: Partial<PageMessageHandlers>): () => void {
  const origin = browser.runtime.getURL('/');
  const listen = (message: unknown, sender: Sender) => {
    const from = pageSender(sender, browser.runtime.id, origin);
    const parsed = from && FromPage.safeParse(message);
    if (from && parsed?.success) handOn(parsed.data, from, handlers);
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
