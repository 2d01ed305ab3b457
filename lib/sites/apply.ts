/** Keeps what runs on other sites in step with what the person, and their organisation, allow. */

import { ownHosts } from '@/lib/browser/own-scripts';
import { readOnHosts, readOpenPages } from '@/lib/browser/scripting';
import { allTabs } from '@/lib/browser/tabs';
import { stopReading } from '@/lib/messaging/tab';
import { readPolicy } from '@/lib/settings/policy';
import { mayReadHost } from '@/lib/sites/allowed';
import { sitesTurnedOn } from '@/lib/sites/turned-on';

async function step(): Promise<void> {
  const [sites, policy] = await Promise.all([sitesTurnedOn(), readPolicy()]);
  const { fresh, gone } = await readOnHosts(sites.flatMap(({ host, isBlocked }) => (isBlocked ? [] : host)));
  await Promise.all(fresh.map(readOpenPages));
  const left = [...gone, ...ownHosts().filter((host) => !mayReadHost(host, policy))];
  if (!left.length) return;
  const tabs = await allTabs();
  await Promise.all(left.map((host) => stopReading(tabs, host)));
}

let last: Promise<void> = Promise.resolve();

/** Runs our reader on the sites in use, pages open just now included, and takes it off all others. One run at a time. */
export function keepSitesInStep(): Promise<void> {
  last = last.then(step).catch((problem) => console.warn('The list of sites could not be applied:', problem));
  return last;
}
