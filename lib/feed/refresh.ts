/** Reads the calendars that are due, one after the other, and never two at once across all that runs of ours. */
import { exclusively } from '@/lib/browser/locks';
import { daysAfter } from '@/lib/meetings/day';
import { goneSince } from '@/lib/meetings/gone';
import type { Meeting } from '@/lib/meetings/meeting';
import { ownValue } from '@/lib/meetings/own-value';
import { localIn } from '@/lib/meetings/zone-time';
import {
  type Feed,
  type FeedState,
  feedStates,
  feeds,
  keepUpcoming,
  noteGone,
  noteState,
  type Problem,
  readUpcomingOf,
} from '@/lib/storage/feed';
import { providerOf } from './address';
import { type Answer, type Asking, fetchCalendar } from './fetch-calendar';
import { keptMeetings } from './kept-meetings';
import { isDue, stateAfter, stateWhileReading } from './schedule';

/** Days that are kept of a calendar that is read again and again: from yesterday to so many days from today. */
const daysAhead = 14;
/** And of a file, which is read once. */
const daysAheadOfFile = 366;

/** What reading needs from around it. */
export interface Around extends Asking {
  /** IANA name of the device's zone. */
  zone: string;
  /** 0 to 1. */
  chance(): number;
  isOnline(): boolean;
  /** Does the organisation let people follow this host? */
  isAllowed(host: string): Promise<boolean>;
}

/** The window is another one each day; a new way of reading is another number. */
const readForOf = (day: string, zone: string) => `1 ${day} ${zone}`.slice(0, 120);

const dayNow = ({ now, zone }: Pick<Around, 'now' | 'zone'>) =>
  localIn(now(), zone)?.slice(0, 10) ?? new Date(now()).toISOString().slice(0, 10);

/** What follows from reading a calendar. */
export interface Following {
  /**
   * Is given the meetings whose words or hours are others than the last time, before that is forgotten: should the
   * background be stopped here, it is called again.
   */
  renew?(changed: readonly Meeting[]): Promise<void>;
  /** Is called for each that was asked for, while nothing else of ours reads. */
  after?(): Promise<void>;
}

const wordsOf = ({ title, when, place }: Meeting) => JSON.stringify([title, when, place]);

/** Reads the meetings of some days; rejects with a sentence for the person when the bytes are no calendar. */
export type ReadDays = typeof import('@/lib/invitations/ics/window').meetingsWithin;

/** Here, in pieces: the background can start no worker. */
const readHere: ReadDays = async (...given) => (await import('@/lib/invitations/ics/window')).meetingsWithin(...given);

async function meetingsOf(
  bytes: Uint8Array,
  days: number,
  around: Pick<Around, 'now' | 'zone'>,
  read: ReadDays = readHere,
) {
  const today = dayNow(around);
  const span = { from: daysAfter(today, -1), to: daysAfter(today, days) };
  return { ...(await read(bytes, { timeZone: around.zone, today }, span)), span };
}

type Found = Awaited<ReturnType<typeof meetingsOf>>;

/** What was found about the file itself, for the person. */
const marks = ({ unreadable, isCutOff }: { unreadable: number; isCutOff: boolean }): Partial<FeedState> => ({
  ...(unreadable && { unreadable }),
  ...(isCutOff && { isCutOff }),
});

function changedSince(before: readonly Meeting[], meetings: readonly Meeting[]): Meeting[] {
  const words = new Map(before.map((meeting) => [meeting.id, wordsOf(meeting)]));
  return meetings.filter((meeting) => words.has(meeting.id) && words.get(meeting.id) !== wordsOf(meeting));
}

const named = ({ id, title, when }: Meeting) => ({ id, title, start: when.start });

/** What a calendar held the last time and does not hold now; nothing where not all of it could be read. */
function goneFrom(
  before: readonly Meeting[],
  meetings: readonly Meeting[],
  { isCutOff, unreadable, span }: Found,
  isTooLarge: boolean,
  state: FeedState | undefined,
) {
  const isWhole = !isCutOff && !isTooLarge && unreadable <= (state?.unreadable ?? 0);
  return isWhole ? goneSince(before.map(named), meetings.map(named), span) : [];
}

const failure = (problem: Problem): Answer => ({ kind: 'failed', problem });

/** Why a calendar is not asked for at all. */
async function hindrance(host: string, around: Around): Promise<Problem | undefined> {
  if (!(await around.isAllowed(host))) return 'policy';
  if (!(await around.mayReach(host))) return 'permission';
  return around.isOnline() ? undefined : 'offline';
}

async function readOne(
  { id, source }: Feed,
  before: FeedState | undefined,
  around: Around,
  renew: Following['renew'],
): Promise<void> {
  const { hostname } = new URL(source);
  const readFor = readForOf(dayNow(around), around.zone);
  const note = (answer: Answer, more: Partial<FeedState> = {}) =>
    noteState(id, () => ({
      ...stateAfter(before, answer, { now: around.now(), chance: around.chance(), readFor }),
      ...more,
    }));
  const hindered = await hindrance(hostname, around);
  if (hindered) {
    await note(failure(hindered));
    return;
  }
  await noteState(id, (now) => stateWhileReading(now, around.now()));
  const isKnown = before?.readFor === readFor && !before.problem;
  const answer = await fetchCalendar(source, isKnown ? { etag: before.etag, modified: before.modified } : {}, around);
  if (answer.kind !== 'read') {
    await note(answer);
    return;
  }
  const found = await meetingsOf(answer.bytes, daysAhead, around).catch(() => undefined);
  if (!found) {
    await note(failure('not-calendar'));
    return;
  }
  const [last, meetings] = [await readUpcomingOf(id), keptMeetings(found.occurrences, providerOf(hostname))];
  const changed = changedSince(last, meetings);
  if (changed.length) await renew?.(changed);
  // It may have been removed while it was read.
  if (!(await feeds.read()).some((feed) => feed.id === id)) return;
  try {
    const gone = goneFrom(last, meetings, found, answer.isTooLarge, before);
    await noteGone(id, { gone, there: meetings }, found.span.from);
    await keepUpcoming(id, meetings);
    await note(answer, marks(found));
  } catch {
    await note(failure('full'));
  }
}

/** What is asked for: `forced` reads also what was read just now, `fresh` what was read some minutes ago. */
export interface Wish {
  how: 'forced' | 'fresh' | 'none';
  /** This one alone. */
  id?: string | undefined;
}

/**
 * Reads the calendars that are due. Those that are paused, or were read from a file, are left alone.
 */
export function refreshFeeds(wish: Wish, around: Around, { renew, after }: Following = {}): Promise<void> {
  return exclusively('feed:refresh', async () => {
    for (const feed of await feeds.read()) {
      const state = ownValue(await feedStates.read(), feed.id);
      if (feed.kind !== 'address' || feed.isPaused || (wish.id !== undefined && wish.id !== feed.id)) continue;
      if (!isDue(state, around.now(), wish.how)) continue;
      await readOne(feed, state, around, renew);
      await after?.();
    }
  });
}

/** When the next of them is due, in milliseconds since 1970; undefined where none is read by itself. */
export async function nextDue(): Promise<number | undefined> {
  const [known, states] = await Promise.all([feeds.read(), feedStates.read()]);
  const due = known.flatMap(({ id, kind, isPaused }) =>
    kind === 'address' && !isPaused ? (ownValue(states, id)?.nextAt ?? 0) : [],
  );
  return due.length ? Math.min(...due) : undefined;
}

/**
 * Reads a file that a person chose, and keeps what is ahead in it for a year.
 * @throws Error with a sentence for the person when it is no calendar.
 */
export async function readFileOnce(
  feedId: string,
  bytes: Uint8Array,
  isTooLarge: boolean,
  around: Pick<Around, 'now' | 'zone'> & { read?: ReadDays },
): Promise<void> {
  const found = await meetingsOf(bytes, daysAheadOfFile, around, around.read);
  const now = around.now();
  await keepUpcoming(feedId, keptMeetings(found.occurrences, 'other'));
  await noteState(feedId, () => ({
    readAt: now,
    nextAt: now,
    failures: 0,
    ...(isTooLarge && { isTooLarge: true }),
    ...marks(found),
  }));
}
