/** The browser's own menu on selected words. */
import { browser } from './api';

export interface Selected {
  tabId: number;
  frameId: number;
  /** The selected words as the browser gives them, line breaks lost. */
  words: string;
}

/** Puts one entry into the menu of selected words. Menus outlive the background, so this is for installs and updates. */
export async function addSelectionMenu(id: string, title: string): Promise<void> {
  await removeSelectionMenus();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Takes our entries out of the menu. */
export const removeSelectionMenus = (): Promise<void> => browser.contextMenus.removeAll();

/** Calls back synchronously, within the user gesture: open the panel before any `await`. */
export function onSelectionMenu(id: string, chosen: (selected: Selected) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined) return;
    chosen({ tabId: tab.id, frameId: info.frameId ?? 0, words: info.selectionText ?? '' });
  });
}
