/** What calendar pages say, heard by the background and by our own pages. Any other sender is refused. */
import { browser } from '@/lib/browser/api';
import type { PageState } from '@/lib/meetings/page-state';
import { FromPage } from './messages';

/** The frame that spoke. */
export interface PageSender {
  tabId: number;
  frameId: number;
}

export interface PageMessageHandlers {
  /** A page has its first meeting open. */
  firstOpened(from: PageSender): void;
  /** @param since when the page came to show this, in milliseconds since 1970. */
  state(from: PageSender, since: number, state: PageState): void;
  /** Called synchronously, within the user gesture: open the panel before any `await`. */
  openPanel(from: PageSender): void;
}

type Sender = { id?: string; frameId?: number; tab?: { id?: number }; url?: string };

/** The frame of one of our content scripts; undefined for our own pages, other extensions and anything else. */
export function pageSender(sender: Sender, ownId: string, ownOrigin: string): PageSender | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== ownId || tabId === undefined || sender.url?.startsWith(ownOrigin)) return undefined;
  return { tabId, frameId: sender.frameId ?? 0 };
}

/** Listens to calendar pages; returns how to stop. A message that does not parse is dropped. */
export function onPageMessage(handlers: Partial<PageMessageHandlers>): () => void {
  const origin = browser.runtime.getURL('/');
  const listen = (message: unknown, sender: Sender) => {
    const from = pageSender(sender, browser.runtime.id, origin);
    const parsed = from && FromPage.safeParse(message);
    if (!from || !parsed?.success) return;
    const { data } = parsed;
    if (data.type === 'open-panel') handlers.openPanel?.(from);
    else if (data.type === 'first-opened') handlers.firstOpened?.(from);
    else handlers.state?.(from, data.since, data.state);
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
