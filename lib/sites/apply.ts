/** Keeps what runs on other sites in step with what the person, and their organisation, allow. */

import { readOnHosts, readOpenPages } from '@/lib/browser/scripting';
import { allTabs } from '@/lib/browser/tabs';
import { stopReading } from '@/lib/messaging/tab';
import { sitesTurnedOn } from '@/lib/sites/turned-on';

async function step(): Promise<void> {
  const sites = await sitesTurnedOn();
  const { fresh, gone } = await readOnHosts(sites.flatMap(({ host, isBlocked }) => (isBlocked ? [] : host)));
  await Promise.all(fresh.map(readOpenPages));
  if (!gone.length) return;
  const tabs = await allTabs();
  await Promise.all(gone.map((host) => stopReading(tabs, host)));
}

let last: Promise<void> = Promise.resolve();

/** Runs our reader on the sites in use, pages open just now included, and takes it off all others. One run at a time. */
export function keepSitesInStep(): Promise<void> {
  last = last.then(step).catch((problem) => console.warn('The list of sites could not be applied:', problem));
  return last;
}
