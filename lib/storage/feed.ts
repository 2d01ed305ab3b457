/**
 * Calendars that a person follows by their address, or read from a file. The address opens the calendar to anybody who
 * has it, so it is stored apart from all else: it is never shown whole, never logged, and in no copy unless asked for.
 */
import * as z from 'zod/mini';
import { local, session } from '@/lib/browser/areas';
import { GoneMeeting, oneOf } from '@/lib/meetings/gone';
import { Meeting } from '@/lib/meetings/meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { wellFormedText } from '@/lib/meetings/stored-text';
import { storedItem } from './item';
import { listOf } from './list-of';

/** Nobody follows more. */
export const mostFeeds = 5;

/** Under which they are stored. */
export const feedsKey = 'feed-secret';

/** Is this the key of something that opens a calendar to whoever has it? A copy leaves it out unless it is asked for. */
export const isSecret = (key: string): boolean => key === feedsKey || key.startsWith(`${feedsKey}:`);

/** Is this the key of what was read from a calendar's address? It can be read anew, so no copy needs it. */
export const isReadFromFeed = (key: string): boolean => key.startsWith('feed:');

const text = (max: number) => z.string().check(z.maxLength(max));

const Feed = z.object({
  id: text(60),
  /** `https://…`, or the name of a file. */
  source: wellFormedText(2000),
  kind: z.enum(['address', 'file']),
  isPaused: z.optional(z.literal(true)),
  /** It came with a copy, and the person has not gone on with it yet. */
  isFromCopy: z.optional(z.literal(true)),
});
/** A calendar that is followed. `source` is a secret. */
export type Feed = z.infer<typeof Feed>;

export const Feeds = z.array(Feed).check(z.maxLength(mostFeeds));

/** The calendars that are followed, in the order in which they were added. */
export const feeds = storedItem<Feed[]>(feedsKey, Feeds, []);

/** Calls back after a calendar was added, changed or removed; returns how to stop. */
export const onFeedsChanged = (changed: () => void): (() => void) => local.watch(feedsKey, changed);

export const problems = [
  'permission',
  'policy',
  'offline',
  'unreachable',
  'slow',
  'elsewhere',
  'refused',
  'not-found',
  'busy',
  'server',
  'odd',
  'not-calendar',
  'full',
] as const;
export type Problem = (typeof problems)[number];

const FeedState = z.object({
  /** When it was last read, or was found unchanged; milliseconds since 1970, as all times here. */
  readAt: z.optional(z.number()),
  triedAt: z.optional(z.number()),
  /** Not before this is it read again by itself. */
  nextAt: z.number(),
  /** How often in a row it could not be read. */
  failures: z.int().check(z.nonnegative()),
  problem: z.optional(
    z.object({
      kind: z.enum(problems),
      since: z.number(),
      /** What the server answered: 404. */
      status: z.optional(z.number()),
    }),
  ),
  /** What the server calls the version that was read. */
  etag: z.optional(text(500)),
  modified: z.optional(text(100)),
  /** For which days, and which zone, it was read: an unchanged calendar is read anew for others. */
  readFor: z.optional(text(120)),
  unreadable: z.optional(z.int()),
  /** Larger than is read. */
  isTooLarge: z.optional(z.literal(true)),
  /** More meetings than are kept. */
  isCutOff: z.optional(z.literal(true)),
});
export type FeedState = z.infer<typeof FeedState>;

const States = z.record(z.string(), FeedState);

/** How reading each of them went, by id. */
export const feedStates = storedItem<z.infer<typeof States>>('feed:state', States, {});

const Upcoming = z.record(z.string(), z.array(z.unknown()));

/** What is ahead in each of them, by id. An entry of a wrong shape is left out alone. */
const upcoming = storedItem<z.infer<typeof Upcoming>>('feed:upcoming', Upcoming, {});

const meetingsIn = (all: z.infer<typeof Upcoming>, isShown: (id: string) => boolean): Meeting[] => {
  const listed = Object.entries(all).flatMap(([id, meetings]) => (isShown(id) ? meetings : []));
  const parsed = listed.flatMap((meeting) => Meeting.safeParse(meeting).data ?? []);
  return [...new Map(parsed.map((meeting) => [meeting.id, meeting])).values()];
};

/** What is ahead in the calendars that are followed and not paused. */
export async function readUpcoming(): Promise<Meeting[]> {
  const [all, known] = await Promise.all([upcoming.read(), feeds.read()]);
  const shown = new Set(known.flatMap(({ id, isPaused }) => (isPaused ? [] : id)));
  return meetingsIn(all, (id) => shown.has(id));
}

/** What is ahead in one of them. */
export const readUpcomingOf = async (feedId: string): Promise<Meeting[]> =>
  meetingsIn(await upcoming.read(), (id) => id === feedId);

/** Calls back now and at every change with all that is ahead; returns how to stop. */
export const watchUpcoming = (changed: (meetings: Meeting[]) => void): (() => void) =>
  upcoming.watch(() => void readUpcoming().then(changed));

/** Calls back now and at every change with how many meetings of each start before a day; returns how to stop. */
export const watchStarts = (changed: (starts: ReadonlyMap<string, readonly string[]>) => void): (() => void) =>
  upcoming.watch((all) =>
    changed(
      new Map(
        Object.keys(all).map((feedId) => [
          feedId,
          meetingsIn(all, (id) => id === feedId).flatMap(({ when }) => when.start ?? []),
        ]),
      ),
    ),
  );

/** Keeps what is ahead in a calendar, in place of what was; rejects where the browser has no room for it. */
export const keepUpcoming = (feedId: string, meetings: readonly Meeting[]): Promise<void> =>
  upcoming.update((all) => ({ ...all, [feedId]: [...meetings] }));

/** More are not kept of one calendar. */
const mostGone = 500;

const Gone = z.record(z.string(), listOf(GoneMeeting, mostGone));

/** What was in each of them and is gone, by id. */
const gone = storedItem<z.infer<typeof Gone>>('feed:gone', Gone, {});

const shownOf = (all: z.infer<typeof Gone>, known: readonly Feed[]): GoneMeeting[] =>
  known.flatMap(({ id, isPaused }) => (isPaused ? [] : (ownValue(all, id) ?? [])));

/** What was in the calendars that are followed and not paused, and is in none of them any more. */
export async function readGone(): Promise<GoneMeeting[]> {
  const [all, known] = await Promise.all([gone.read(), feeds.read()]);
  return shownOf(all, known);
}

/** Calls back now and at every change with the same; returns how to stop. */
export const watchGone = (changed: (meetings: GoneMeeting[]) => void): (() => void) =>
  gone.watch((all) => void feeds.read().then((known) => changed(shownOf(all, known))));

/**
 * Keeps what is gone from a calendar, and forgets what is there again, in this or another.
 * @param found what is newly gone, and what is there.
 * @param from meetings before this day, `2026-11-24`, are forgotten.
 */
export async function noteGone(
  feedId: string,
  found: { gone: readonly GoneMeeting[]; there: readonly Meeting[] },
  from: string,
): Promise<void> {
  const there = found.there.map(({ id, title, when }) => ({ id, title, start: when.start }));
  const [known, others] = await Promise.all([gone.read(), upcoming.read()]);
  // Mostly nothing is gone and nothing comes back, and nobody is woken for it.
  if (!found.gone.length && !Object.values(known).some((all) => all.length)) return;
  const isThere = oneOf(there);
  const isElsewhere = oneOf(
    meetingsIn(others, (id) => id !== feedId).map(({ id, title, when }) => ({ id, title, start: when.start })),
  );
  await gone.update((all) => {
    const left = Object.entries(all).map(([id, meetings]) => [
      id,
      meetings.filter((meeting) => meeting.start >= from && !isThere(meeting)),
    ]);
    const after: z.infer<typeof Gone> = Object.fromEntries(left);
    const isNew = oneOf(found.gone);
    const before = (ownValue(after, feedId) ?? []).filter((meeting) => !isNew(meeting));
    const added = found.gone.filter((meeting) => !isElsewhere(meeting));
    return { ...after, [feedId]: [...added, ...before].slice(0, mostGone) };
  });
}

/** Changes how reading a calendar went; nothing is kept of one that is no longer followed. */
export async function noteState(feedId: string, change: (now: FeedState | undefined) => FeedState): Promise<void> {
  const known = await feeds.read();
  if (known.some(({ id }) => id === feedId))
    await feedStates.update((all) => ({ ...all, [feedId]: change(ownValue(all, feedId)) }));
}

/** What was stored of a calendar, to put it back with. */
export interface ForgottenFeed {
  feed: Feed;
  state: FeedState | undefined;
  meetings: Meeting[];
  gone: GoneMeeting[];
}

/** Forgets a calendar and all that was read of it; gives what was there. */
export async function forgetFeed(feedId: string): Promise<ForgottenFeed | undefined> {
  const feed = (await feeds.read()).find(({ id }) => id === feedId);
  const [states, meetings, left] = await Promise.all([feedStates.read(), readUpcomingOf(feedId), gone.read()]);
  const without = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => id !== feedId));
  await feeds.update((all) => all.filter(({ id }) => id !== feedId));
  await Promise.all([feedStates.update(without), upcoming.update(without), gone.update(without)]);
  return feed && { feed, state: ownValue(states, feedId), meetings, gone: ownValue(left, feedId) ?? [] };
}

/** Puts a calendar back that was forgotten; rejects where so many others have been added since that there is no place. */
export async function putBackFeed({ feed, state, meetings, gone: left }: ForgottenFeed): Promise<void> {
  await feeds.update((all) => [...all.filter(({ id }) => id !== feed.id), feed].slice(0, mostFeeds));
  if (!(await feeds.read()).some(({ id }) => id === feed.id)) throw new Error('There is no place for the calendar.');
  await keepUpcoming(feed.id, meetings);
  if (left.length) await gone.update((all) => ({ ...all, [feed.id]: left }));
  if (state) await noteState(feed.id, () => state);
}

const wishKey = 'feed-wish';
const Wish = z.object({ isForced: z.boolean(), id: z.optional(z.string()) });

/** What somebody wants of the background: a calendar to be read now, or what is old. */
export type FeedWish = z.infer<typeof Wish>;

/**
 * Wakes the background: a change of this store does, where a change of the database would not.
 * @param wish `isForced`: read it also where it was read just now; `id`: this one alone.
 */
export const wishFeed = (wish: FeedWish): Promise<void> => session.write(wishKey, { ...wish, at: Date.now() });

/** Has what was read some minutes ago read anew; nothing is woken where no calendar is followed. */
export async function wishFresh(): Promise<void> {
  if ((await feeds.read()).length) await wishFeed({ isForced: false });
}

/** Calls back when a calendar is to be read. */
export const onFeedWish = (wished: (wish: FeedWish) => void): (() => void) =>
  session.watch(wishKey, (value) => {
    const wish = Wish.safeParse(value);
    if (wish.success) wished(wish.data);
  });
