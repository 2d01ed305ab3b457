/** Opens the side panel, the sidebar or, where the browser forbids both, a small window of the same page. */
import { browser } from './api';

/** Firefox's sidebar, which WXT's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

const sidebar = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

export const panelPage = '/sidepanel.html';

/**
 * Opens the panel for a tab after a click on a page. Call it before any `await`: Chromium needs the user gesture.
 * Firefox lets no page open its sidebar, so an open sidebar is left to follow and otherwise a window opens.
 */
export function openPanelFromPage(tabId: number): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ tabId });
  return openWindowUnlessSidebar(tabId);
}

/**
 * Opens the panel after a click in our popup or in the browser's menu, where Firefox allows its sidebar too. Call it
 * before any `await`.
 */
export function openPanelFromBrowser(tabId: number): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ tabId });
  return sidebar()?.open() ?? openPanelWindow(tabId);
}

/**
 * Opens the panel in the window that was used last, after a press on a notification. Call it before any `await`. Rejects
 * in Firefox, where such a press opens no sidebar, and where the browser has no window.
 */
export async function openPanelFromNotification(): Promise<void> {
  if (!browser.sidePanel) throw new Error('This browser has no panel that a notification can open');
  await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  const { id } = await browser.windows.getLastFocused();
  if (id !== undefined) await browser.windows.update(id, { focused: true });
}

async function openWindowUnlessSidebar(tabId: number): Promise<void> {
  if (await sidebar()?.isOpen({})) return;
  await openPanelWindow(tabId);
}

async function openPanelWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`${panelPage}?tab=${tabId}` as '/sidepanel.html');
  const open = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] }))?.find((context) =>
    context.documentUrl?.includes(panelPage),
  );
  if (open) {
    await browser.tabs.update(open.tabId, { url });
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  await browser.windows.create({ url, type: 'popup', width: 400, height: 760 });
}
