/** Reads the calendars that are due, one after the other, and never two at once across all that runs of ours. */
import { exclusively } from '@/lib/browser/locks';
import { daysAfter } from '@/lib/meetings/day';
import type { Meeting } from '@/lib/meetings/meeting';
import { localIn } from '@/lib/meetings/zone-time';
import {
  type Feed,
  type FeedState,
  feedStates,
  feeds,
  keepUpcoming,
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

/** What reading a calendar came to. */
export interface Read {
  /** Meetings whose words or hours are others than the last time. */
  changed: Meeting[];
}

const nothing: Read = { changed: [] };

const wordsOf = ({ title, when, place }: Meeting) => JSON.stringify([title, when, place]);

async function meetingsOf(bytes: Uint8Array, days: number, around: Pick<Around, 'now' | 'zone'>) {
  const { meetingsWithin } = await import('@/lib/invitations/ics/window');
  const today = dayNow(around);
  return meetingsWithin(
    bytes,
    { timeZone: around.zone, today },
    { from: daysAfter(today, -1), to: daysAfter(today, days) },
  );
}

/** What was found about the file itself, for the person. */
const marks = ({ unreadable, isCutOff }: { unreadable: number; isCutOff: boolean }): Partial<FeedState> => ({
  ...(unreadable && { unreadable }),
  ...(isCutOff && { isCutOff }),
});

async function keep(feedId: string, meetings: readonly Meeting[]): Promise<Read> {
  const before = new Map((await readUpcomingOf(feedId)).map((meeting) => [meeting.id, wordsOf(meeting)]));
  await keepUpcoming(feedId, meetings);
  const changed = meetings.filter((meeting) => before.has(meeting.id) && before.get(meeting.id) !== wordsOf(meeting));
  return { changed };
}

const failure = (problem: Problem): Answer => ({ kind: 'failed', problem });

/** Why a calendar is not asked for at all. */
async function hindrance(host: string, around: Around): Promise<Problem | undefined> {
  if (!(await around.isAllowed(host))) return 'policy';
  if (!(await around.mayReach(host))) return 'permission';
  return around.isOnline() ? undefined : 'offline';
}

async function readOne({ id, source }: Feed, before: FeedState | undefined, around: Around): Promise<Read> {
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
    return nothing;
  }
  await noteState(id, (now) => stateWhileReading(now, around.now()));
  const isKnown = before?.readFor === readFor && !before.problem;
  const answer = await fetchCalendar(source, isKnown ? { etag: before.etag, modified: before.modified } : {}, around);
  if (answer.kind !== 'read') {
    await note(answer);
    return nothing;
  }
  const found = await meetingsOf(answer.bytes, daysAhead, around).catch(() => undefined);
  if (!found) {
    await note(failure('not-calendar'));
    return nothing;
  }
  // It may have been removed while it was read.
  if (!(await feeds.read()).some((feed) => feed.id === id)) return nothing;
  try {
    const read = await keep(id, keptMeetings(found.occurrences, providerOf(hostname)));
    await note(answer, marks(found));
    return read;
  } catch {
    await note(failure('full'));
    return nothing;
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
 * @param after is called for each that was read, while nothing else of ours reads.
 */
export function refreshFeeds(wish: Wish, around: Around, after?: (read: Read) => Promise<void>): Promise<void> {
  return exclusively('feed:refresh', async () => {
    for (const feed of await feeds.read()) {
      const state = (await feedStates.read())[feed.id];
      if (feed.kind !== 'address' || feed.isPaused || (wish.id !== undefined && wish.id !== feed.id)) continue;
      if (!isDue(state, around.now(), wish.how)) continue;
      const read = await readOne(feed, state, around);
      await after?.(read);
    }
  });
}

/** When the next of them is due, in milliseconds since 1970; undefined where none is read by itself. */
export async function nextDue(): Promise<number | undefined> {
  const [known, states] = await Promise.all([feeds.read(), feedStates.read()]);
  const due = known.flatMap(({ id, kind, isPaused }) =>
    kind === 'address' && !isPaused ? (states[id]?.nextAt ?? 0) : [],
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
  around: Pick<Around, 'now' | 'zone'>,
): Promise<void> {
  const found = await meetingsOf(bytes, daysAheadOfFile, around);
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
