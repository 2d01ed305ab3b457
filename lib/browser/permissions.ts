/** Sites that a person has allowed besides the calendars we know. The browser itself keeps the list. */
import { browser } from './api';

/** The pattern that stands for every page of one site, as permissions and scripts name it. */
export const patternOf = (host: string): string => `https://${host}/*`;

/** The host that such a pattern names; undefined for a pattern of any other form. */
export const hostOf = (pattern: string): string | undefined => /^https:\/\/([^*/]+)\/\*$/.exec(pattern)?.[1];

export interface Allowed {
  /** Hosts allowed one by one, those of the manifest included. */
  hosts: string[];
  /** Has the person allowed every site at once, in the browser's own settings? */
  isEverywhere: boolean;
}

/** What may be read now. */
export async function allowedSites(): Promise<Allowed> {
  const { origins = [] } = await browser.permissions.getAll();
  return {
    hosts: origins.flatMap((origin) => hostOf(origin) ?? []),
    isEverywhere: origins.some((origin) => /^(<all_urls>|(https|\*):\/\/\*\/\*)$/.test(origin)),
  };
}

/**
 * Asks the person whether a site may be read. Call it synchronously, within the user gesture, before any `await`.
 * @returns false when they said no, which is a normal answer.
 */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] }).catch(() => false);
}

/** May pages of this host be read now? Also where every site was allowed at once. */
export const mayReach = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(host)] }).catch(() => false);

/** Gives a site up; false where the browser does not let it go, such as one that an organisation has set. */
export function giveUpSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false);
}

/** Calls back after a site was allowed or given up, here or in the browser's own settings; returns how to stop. */
export function onSitesChanged(changed: () => void): () => void {
  const listen = () => changed();
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  return () => {
    browser.permissions.onAdded.removeListener(listen);
    browser.permissions.onRemoved.removeListener(listen);
  };
}
