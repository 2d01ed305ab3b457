/** Adding, pausing and removing calendars that are followed. */

import { giveUpSite } from '@/lib/browser/permissions';
import { isSiteChosen } from '@/lib/sites/turned-on';
import { type Feed, type ForgottenFeed, feeds, forgetFeed, mostFeeds, putBackFeed, wishFeed } from '@/lib/storage/feed';
import { t } from '@/lib/words/words';
import { largestFeed } from './fetch-calendar';
import { type ReadDays, readFileOnce } from './refresh';

const tooMany = t('calendarAddress.youFollowCalendarsAlready', { mostFeeds });
const twice = t('calendarAddress.youFollowThisCalendar');

/** @throws Error with a sentence for the person where it cannot be added. */
async function add(feed: Feed): Promise<void> {
  const problem: { words?: string } = {};
  await feeds.update((all) => {
    if (all.length >= mostFeeds) problem.words = tooMany;
    else if (feed.kind === 'address' && all.some(({ source }) => source === feed.source)) problem.words = twice;
    return problem.words ? all : [...all, feed];
  });
  if (problem.words) throw new Error(problem.words);
}

/**
 * Follows a calendar from now on, once its host may be read.
 * @param address https; see `addressIn`.
 * @param allowed the person's answer to the browser's question. The address is written down before it, so that the
 * permission is not taken for one to read the pages of that host.
 * @returns the id under which it is kept; undefined where they said no: nothing is kept then.
 * @throws Error with a sentence for the person where it cannot be added.
 */
export async function followAddress(address: string, allowed: Promise<boolean>): Promise<string | undefined> {
  const id = crypto.randomUUID();
  await add({ id, kind: 'address', source: address });
  if (await allowed) {
    await wishFeed({ isForced: true, id });
    return id;
  }
  await forgetFeed(id);
  return undefined;
}

/**
 * Reads a file once, and keeps what is ahead in it.
 * @param now milliseconds since 1970.
 * @param zone of this device.
 * @param read the calendar's days, away from the page.
 * @throws Error with a sentence for the person where it cannot be read or kept.
 */
export async function followFile(file: File, now: number, zone: string, read: ReadDays): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, largestFeed).arrayBuffer());
  const id = crypto.randomUUID();
  await add({ id, kind: 'file', source: file.name.slice(0, 200) });
  try {
    await readFileOnce(id, bytes, file.size > largestFeed, { now: () => now, zone, read });
  } catch (problem) {
    await forgetFeed(id);
    throw problem;
  }
  await wishFeed({ isForced: false });
  return id;
}

/** Stops reading a calendar and showing its meetings, or goes on with it. */
export async function pauseFeed(feedId: string, isPaused: boolean): Promise<void> {
  await feeds.update((all) =>
    all.map((feed) => {
      if (feed.id !== feedId) return feed;
      const { isPaused: _, isFromCopy: __, ...running } = feed;
      return isPaused ? { ...feed, isPaused: true } : running;
    }),
  );
  await wishFeed({ isForced: !isPaused, id: feedId });
}

/** The host of a calendar's address; undefined for a file. */
export const hostOfFeed = ({ kind, source }: Feed): string | undefined =>
  kind === 'address' && URL.canParse(source) ? new URL(source).hostname : undefined;

/** Gives the permission for a host back, unless another calendar or a site that was turned on needs it. */
async function giveUpUnneeded(host: string): Promise<void> {
  const isNeeded = (await feeds.read()).some((feed) => hostOfFeed(feed) === host) || (await isSiteChosen(host));
  if (!isNeeded) await giveUpSite(host);
}

/** Forgets a calendar and all that was read of it, and gives its permission back. */
export async function removeFeed(feedId: string): Promise<ForgottenFeed | undefined> {
  const forgotten = await forgetFeed(feedId);
  const host = forgotten && hostOfFeed(forgotten.feed);
  if (host) await giveUpUnneeded(host);
  await wishFeed({ isForced: false });
  return forgotten;
}

/**
 * Follows a calendar again that was removed.
 * @param allowed the person's answer to the browser's question. Without it the calendar is there, and says what is missing.
 */
export async function followAgain(forgotten: ForgottenFeed, allowed: Promise<boolean> | true): Promise<void> {
  await putBackFeed(forgotten);
  await allowed;
  await wishFeed({ isForced: true, id: forgotten.feed.id });
}
