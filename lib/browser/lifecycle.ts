/** What happens to the extension itself. */
import { browser } from './api';

/** Calls back once, when the extension has just been installed. */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed();
  });
}

/** The version people see in the browser's list of extensions. */
export const version = (): string => browser.runtime.getManifest().version;
