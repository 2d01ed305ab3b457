/**
 * Other sites that a person turned on. The browser's list of allowed hosts says most; our own list of choices counts
 * where somebody has allowed every site at once in the browser's settings, for then it names none.
 */
import * as z from 'zod/mini';
import { local } from '@/lib/browser/areas';
import { hasOwnScript } from '@/lib/browser/own-scripts';
import { allowedSites, giveUpSite } from '@/lib/browser/permissions';
import { feeds, onFeedsChanged } from '@/lib/storage/feed';
import { mayUseSite, readPolicy } from '../settings/policy';
import { storedItem } from '../storage/item';

const key = 'sites';
const Chosen = z.array(z.string().check(z.maxLength(253))).check(z.maxLength(500));
const chosen = storedItem(key, Chosen, []);

/** Remembers that a person turned a site on. It counts only while the browser allows it too. */
export async function rememberSite(host: string): Promise<void> {
  await chosen.update((hosts) => [...new Set([...hosts, host])]);
}

export async function forgetSite(host: string): Promise<void> {
  await chosen.update((hosts) => hosts.filter((one) => one !== host));
}

/** Did a person turn this site on themselves? */
export const isSiteChosen = async (host: string): Promise<boolean> => (await chosen.read()).includes(host);

/** Hosts that are allowed because a calendar's address is there: pages of them are not read for that. */
async function hostsOfFeeds(): Promise<Set<string>> {
  const addresses = (await feeds.read()).flatMap(({ source }) => (URL.canParse(source) ? new URL(source) : []));
  return new Set(addresses.map(({ hostname }) => hostname));
}

/** Turns a site off. A calendar's address on the same host stays allowed. */
export async function turnOffSite(host: string): Promise<void> {
  const isOfFeed = (await hostsOfFeeds()).has(host);
  await Promise.all([forgetSite(host), isOfFeed ? undefined : giveUpSite(host)]);
}

/** Calls back after the list of sites may have changed by what a person chose; returns how to stop. */
export function onChosenSites(changed: () => void): () => void {
  const stops = [local.watch(key, changed), onFeedsChanged(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

export interface Site {
  host: string;
  /** Turned on, but the organisation does not allow it: it is not read. */
  isBlocked: boolean;
}

/** Every other site that is turned on; calendars that are read from the start are left out. */
export async function sitesTurnedOn(): Promise<Site[]> {
  const [allowed, wanted, policy, followed] = await Promise.all([
    allowedSites(),
    chosen.read(),
    readPolicy(),
    hostsOfFeeds(),
  ]);
  const listed = allowed.hosts.filter((host) => wanted.includes(host) || !followed.has(host));
  const hosts = new Set([...listed, ...(allowed.isEverywhere ? wanted : [])]);
  const others = [...hosts].filter((host) => !hasOwnScript(host)).sort();
  return others.map((host) => ({ host, isBlocked: !mayUseSite(host, policy) }));
}

/**
 * Gives up every site that a person turned on or follows a calendar of, as far as the browser lets them go.
 * @returns the hosts that were given up, in their order.
 */
export async function giveUpEverySite(): Promise<string[]> {
  const [sites, followed] = await Promise.all([sitesTurnedOn(), hostsOfFeeds()]);
  const hosts = [...new Set([...sites.map(({ host }) => host), ...followed])].sort();
  const given = await Promise.all(hosts.map(giveUpSite));
  return hosts.filter((_host, place) => given[place]);
}
