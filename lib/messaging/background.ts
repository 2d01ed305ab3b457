/** The background's side of messaging: parses what calendar pages say and refuses any other sender. */
import { browser } from '@/lib/browser/api';
import type { PageState } from '@/lib/meetings/page-state';
import { FromPage } from './messages';

/** The frame that spoke. */
export interface PageSender {
  tabId: number;
  frameId: number;
}

export interface PageMessageHandlers {
  /** @param loaded when the page was loaded, which tells one load from the next. */
  state(from: PageSender, loaded: number, state: PageState): void;
  /** Called in the click's own turn: open the panel before any `await`. */
  openPanel(from: PageSender, meetingId: string): void;
}

type Sender = { id?: string; frameId?: number; tab?: { id?: number }; url?: string };

/** The frame of one of our content scripts; undefined for our own pages, other extensions and anything else. */
export function pageSender(sender: Sender, ownId: string, ownOrigin: string): PageSender | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== ownId || tabId === undefined || sender.url?.startsWith(ownOrigin)) return undefined;
  return { tabId, frameId: sender.frameId ?? 0 };
}

/** Listens to calendar pages for as long as the background lives. A message that does not parse is dropped. */
export function onPageMessage(handlers: PageMessageHandlers): void {
  const origin = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const from = pageSender(sender, browser.runtime.id, origin);
    const parsed = from && FromPage.safeParse(message);
    if (!from || !parsed?.success) return;
    if (parsed.data.type === 'open-panel') handlers.openPanel(from, parsed.data.meetingId);
    else handlers.state(from, parsed.data.loaded, parsed.data.state);
  });
}
