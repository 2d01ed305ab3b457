/**
 * Calendars that a copy brings. Whoever made the file chose their addresses, so nothing is asked of a server that was not
 * added in this browser before the person says so: such a calendar starts paused.
 */
import * as z from 'zod/mini';
import { Feeds, feedsKey } from './feed';

type Values = Readonly<Record<string, unknown>>;

const Stored = z.object({ v: z.literal(1), data: Feeds });

/** What is stored under the key of the calendars; none where it cannot be read, as then nobody reads it. */
const feedsIn = (values: Values) =>
  Stored.safeParse(Object.hasOwn(values, feedsKey) ? values[feedsKey] : undefined).data;

const isWeb = (source: string) => URL.canParse(source) && new URL(source).protocol === 'https:';

/**
 * The values of a copy as they are to be stored. What is no address of the web is left out: nobody could have added it.
 * @param here the values that are stored now.
 */
export function withFeedsPaused(items: Values, here: Values): Values {
  const incoming = feedsIn(items);
  if (!incoming) return items;
  const known = new Set(feedsIn(here)?.data.map(({ source }) => source));
  const data = incoming.data.flatMap((feed) => {
    if (feed.kind === 'file' || known.has(feed.source)) return feed;
    return isWeb(feed.source) ? { ...feed, isPaused: true as const, isFromCopy: true as const } : [];
  });
  return { ...items, [feedsKey]: { v: 1, data } };
}

/** How many calendars of these values wait for the person. */
export const waitingFeeds = (items: Values): number =>
  feedsIn(items)?.data.filter(({ isFromCopy }) => isFromCopy).length ?? 0;
