/** Keys that the browser itself listens to, which a person can change there. */
import { browser } from './api';

export interface Shortcut {
  /** Name in the manifest. */
  name: string;
  /** As the browser writes it: `Alt+Shift+P`; empty where none is set. */
  keys: string;
}

/** The commands with the keys they have now. */
export const shortcuts = async (): Promise<Shortcut[]> =>
  (await browser.commands.getAll()).flatMap(({ name, shortcut }) => (name ? { name, keys: shortcut ?? '' } : []));

/**
 * Calls back when the keys of a command are pressed, with the tab in front. Synchronously, within the user gesture: open
 * the panel before any `await`.
 */
export function onShortcut(pressed: Readonly<Record<string, (tabId: number) => void>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined && Object.hasOwn(pressed, name)) pressed[name]?.(tab.id);
  });
}
