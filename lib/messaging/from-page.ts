/** What calendar pages say, heard by the background and by our own pages. Any other sender is refused. */
import { browser } from '@/lib/browser/api';
import { ownScripts } from '@/lib/browser/own-scripts';
import { knownFrames, mayFrameSpeak } from '@/lib/calendars/frames';
import { LocalMeetingBrief, type MeetingBrief } from '@/lib/meetings/meeting';
import type { FrameState } from '@/lib/meetings/open-tab';
import { stateOfSite } from '@/lib/meetings/page-state';
import { ofSite, qualify, siteOf } from '@/lib/meetings/site';
import { FromPage } from './messages';
import { newestInTurn } from './newest-in-turn';

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

/** What a browser says of a sender; nothing of it is taken for granted. */
export interface Sender {
  id?: string;
  frameId?: number;
  tab?: { id?: number; url?: string };
  url?: string;
  origin?: string;
}

const originOf = (address: string | undefined) =>
  address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [];

/** Nobody in between can have changed what came over https; the demo's pages on this computer need none. */
const isSafe = (origin: string) => origin.startsWith('https://') || ownScripts(origin) !== undefined;

/** The page itself, or a frame in which a calendar is known to stand. A page whose address we may not know is not ours. */
const mayStandThere = (frameId: number, origin: string, tabUrl: string | undefined) =>
  frameId === 0 || mayFrameSpeak(knownFrames, origin, originOf(tabUrl));

/**
 * The frame of one of our content scripts; undefined for our own pages, other extensions, frames that no calendar is
 * known to stand in, documents whose origin is no web site's or is not named, and anything else. Every browser we
 * support names the origin (Firefox since 126): that of a sandboxed frame is `null`.
 */
export function pageSender(sender: Sender, ownId: string, ownOrigin: string): PageSender | undefined {
  const { id, frameId, tab, url, origin } = sender;
  if (id !== ownId || !url || url.startsWith(ownOrigin) || !origin || !isSafe(origin)) return undefined;
  const tabId = tab?.id;
  if (!isNumber(tabId) || !isNumber(frameId) || !mayStandThere(frameId, origin, tab?.url)) return undefined;
  const site = siteOf(origin);
  return site === undefined ? undefined : { tabId, frameId, origin, site };
}

/** A number as browsers give to tabs and frames. */
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The lines of a day's list that are one, as meetings of their site. */
export const briefsOfSite = (site: string, lines: readonly unknown[]): MeetingBrief[] =>
  lines.flatMap((line) => {
    const brief = LocalMeetingBrief.safeParse(line);
    return brief.success ? ofSite(site, brief.data) : [];
  });

/** Who hears of a message, by its type. */
const hears = {
  'need-reader': 'needReader',
  'first-opened': 'firstOpened',
  'page-state': 'state',
  'open-panel': 'openPanel',
  'need-day': 'needDay',
  'day-list': 'dayList',
  'prepare-offered': 'prepareOffered',
  'not-today': 'notToday',
} as const satisfies Record<FromPage['type'], keyof PageMessageHandlers>;

/** Presses, which are heard at once or never: the browser opens a panel only within the user gesture. */
const presses: ReadonlySet<unknown> = new Set<FromPage['type']>(['open-panel', 'prepare-offered', 'not-today']);

/** Nobody presses twice in so short a time, in milliseconds. */
const pressMs = 250;

/** So far apart are messages of one tab, however many of its frames speak, in milliseconds. */
const leastMs = 20;

const typeOf = (message: unknown): unknown => Object(message).type;

const isHeard = (type: unknown, handlers: Partial<PageMessageHandlers>): type is FromPage['type'] =>
  typeof type === 'string' && Object.hasOwn(hears, type) && handlers[hears[type as FromPage['type']]] !== undefined;

/** Hands a message on, by its type. */
function handOn(data: FromPage, from: PageSender, handlers: Partial<PageMessageHandlers>): void {
  switch (data.type) {
    case 'day-list': {
      const { instance, day, lines } = data;
      handlers.dayList?.(from, { instance, day, briefs: briefsOfSite(from.site, lines) });
      break;
    }
    case 'prepare-offered':
      handlers.prepareOffered?.(from, qualify(from.site, data.meetingId));
      break;
    case 'page-state': {
      const { site, origin } = from;
      const { instance, since, state } = data;
      handlers.state?.(from, { instance, site, origin, since, state: stateOfSite(site, state) });
      break;
    }
    default:
      handlers[hears[data.type]]?.(from);
  }
}

/** Says yes to the first press of a tab, and to those that come later than a person's second one can. */
function pressOnce(): (tabId: number) => boolean {
  const pressedAt = new Map<number, number>();
  return (tabId) => {
    const now = performance.now();
    for (const [tab, at] of pressedAt) if (now - at >= pressMs) pressedAt.delete(tab);
    if (pressedAt.has(tabId)) return false;
    pressedAt.set(tabId, now);
    return true;
  };
}

/**
 * Listens to calendar pages; returns how to stop. A message that does not parse is dropped. Of what a frame says faster
 * than it is heard the newest of each kind counts.
 */
export function onPageMessage(handlers: Partial<PageMessageHandlers>): () => void {
  const origin = browser.runtime.getURL('/');
  const hear = (message: unknown, from: PageSender) => {
    const parsed = FromPage.safeParse(message);
    if (parsed.success) handOn(parsed.data, from, handlers);
  };
  const isFirstPress = pressOnce();
  const later = newestInTurn(hear, leastMs);
  const listen = (message: unknown, sender: Sender) => {
    const type = typeOf(message);
    const from = isHeard(type, handlers) ? pageSender(sender, browser.runtime.id, origin) : undefined;
    if (!from) return;
    if (!presses.has(type)) later(from.tabId, `${from.frameId} ${type}`, message, from);
    else if (isFirstPress(from.tabId)) hear(message, from);
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
