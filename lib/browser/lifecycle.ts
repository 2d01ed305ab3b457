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

/** Is this the host of a calendar that we read from the start? */
export function hasOwnScript(host: string): boolean {
  const patterns = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  return patterns.some((pattern) => {
    const [, named = ''] = /^[^:]+:\/\/([^/]*)/.exec(pattern) ?? [];
    return named.startsWith('*.') ? host === named.slice(2) || host.endsWith(named.slice(1)) : host === named;
  });
}
