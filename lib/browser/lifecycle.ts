/** What happens to the extension itself. */
import { browser } from './api';

/** Calls back when the extension was installed, and with `first` false when it or the browser was updated. */
export function onInstalled(installed: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install'));
}

/** Calls back each time the browser starts with the extension in it. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

/** The version people see in the browser's list of extensions. */
export const version = (): string => browser.runtime.getManifest().version;
