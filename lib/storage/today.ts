/** Today's meetings as calendar pages have shown them, by site. Gone with the browser, and with the day. */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';
import { localDay } from '@/lib/meetings/day';
import { MeetingBrief } from '@/lib/meetings/meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { watchNow } from './watch-now';

const key = 'today';

/** More entries of one site than this are not kept: no day holds as many. */
export const mostBriefs = 200;
/** More sites than anybody turns on. */
const mostSites = 20;

const Stored = z.object({
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  sites: z.record(z.string(), z.array(z.unknown())),
});

export interface Today {
  /** `2026-11-24`, on the device's clock. */
  day: string;
  /** Entries by site, each with its site in the ids. */
  sites: Readonly<Record<string, readonly MeetingBrief[]>>;
}

/** What is kept of this day; an entry of a wrong shape is left out alone, and another day's list is none. */
function parse(value: unknown, day: string): Today {
  const stored = Stored.safeParse(value);
  if (!stored.success || stored.data.day !== day) return { day, sites: {} };
  const sites = Object.entries(stored.data.sites).map(([site, lines]) => [
    site,
    lines.slice(0, mostBriefs).flatMap((line) => MeetingBrief.safeParse(line).data ?? []),
  ]);
  return { day, sites: Object.fromEntries(sites) };
}

const dayNow = () => localDay(new Date());

/** What is kept of today, now. */
export const readToday = async (): Promise<Today> => parse(await session.read(key), dayNow());

/** Stands for a site where a calendar that is followed by its address tells the day. No site's name holds a slash. */
export const feedSite = 'feed/';

/** Today's entries of all sites, each once: what a page shows of a meeting comes before what a calendar address tells. */
export function briefsOf({ sites }: Today): MeetingBrief[] {
  const { [feedSite]: followed = [], ...pages } = sites;
  const all = [...followed, ...Object.values(pages).flat()];
  return [...new Map(all.map((brief) => [brief.id, brief])).values()];
}

/**
 * Keeps the list of a day that a page of a site has shown, in place of what was known of that site.
 * @param day of the list: `2026-11-24`. A list of another day than today is not kept.
 * @param briefs with their site in the ids.
 */
export function noteToday(site: string, day: string, briefs: readonly MeetingBrief[]): Promise<void> {
  return exclusively(key, async () => {
    const today = await readToday();
    if (day !== today.day) return;
    const others = Object.entries(today.sites).filter(([other]) => other !== site);
    const sites = Object.fromEntries([...others.slice(1 - mostSites), [site, briefs.slice(0, mostBriefs)]]);
    // Whoever listens is woken by a write: the same list again wakes nobody.
    if (JSON.stringify(ownValue(sites, site)) !== JSON.stringify(ownValue(today.sites, site)))
      await session.write(key, { day, sites });
  });
}

/** Calls back now and at every change with today's meetings of all sites; returns how to stop. */
export const watchToday = (changed: (briefs: MeetingBrief[]) => void): (() => void) =>
  watchNow(
    async () => briefsOf(await readToday()),
    (tell) => session.watch(key, (value) => tell(briefsOf(parse(value, dayNow())))),
    changed,
  );
