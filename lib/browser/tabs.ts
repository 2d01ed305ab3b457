/** Tabs and our own pages. Needs no `tabs` permission: addresses are known only where the person clicked or allowed it. */
import { browser } from './api';

/** The tab in front in this window, or undefined when there is none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab in which this page of ours is open; undefined in a panel or popup. */
export const ownTab = async (): Promise<number | undefined> => (await browser.tabs.getCurrent())?.id;

/** Every tab. */
export async function allTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/**
 * The host of the page in a tab, once the person has clicked our button there or allowed the site; undefined for pages
 * that are not the web's, and where we may not know.
 */
export async function hostOfTab(tabId: number): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const address = url && URL.canParse(url) ? new URL(url) : undefined;
  return address?.protocol === 'https:' ? address.hostname : undefined;
}

/** Calls back with the tab in front whenever it changes; returns how to stop. */
export function onActiveTab(changed: (tabId: number | undefined) => void): () => void {
  const again = () => void activeTab().then(changed);
  browser.tabs.onActivated.addListener(again);
  browser.windows.onFocusChanged.addListener(again);
  return () => {
    browser.tabs.onActivated.removeListener(again);
    browser.windows.onFocusChanged.removeListener(again);
  };
}

/** Calls back with a tab that was closed. */
export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => closed(tabId));
}

/** Calls back each time a page in the tab has been loaded; returns how to stop. */
export function onTabLoaded(tabId: number, loaded: () => void): () => void {
  const listen = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status === 'complete') loaded();
  };
  browser.tabs.onUpdated.addListener(listen);
  return () => browser.tabs.onUpdated.removeListener(listen);
}

/**
 * Sends a message to the calendar script in a frame of a tab, or to those in all its frames, and gives the first answer.
 * Rejects when no script is there.
 */
export function askTab(tabId: number, frameId: number | undefined, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
}

type OwnPage = 'dashboard' | 'welcome';

/** Opens one of our own pages in a new tab; `place` is the part after `#`. */
export async function openOwnPage(page: OwnPage, place = ''): Promise<void> {
  const base = browser.runtime.getURL(page === 'dashboard' ? '/dashboard.html' : '/welcome.html');
  await browser.tabs.create({ url: place ? `${base}#${place}` : base });
}

/** Where a chosen suggestion opens: here, a new tab in front, or one behind. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export async function openAddress(url: string, disposition: Disposition = 'newForegroundTab'): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** Address of a place on our dashboard. */
export function dashboardUrl(place: string): string {
  return `${browser.runtime.getURL('/dashboard.html')}#${place}`;
}
