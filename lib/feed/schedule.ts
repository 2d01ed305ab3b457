/** When a calendar is read again. Pure: the time and chance come from the caller. */
import type { FeedState } from '@/lib/storage/feed';
import type { Answer } from './fetch-calendar';

const minute = 60_000;
const hour = 60 * minute;

/** A calendar that could be read is read again after this. */
const usual = hour;
/** After a failure sooner, then twice as late each time. */
const firstRetry = 15 * minute;
/** The longest that is waited, also where a server asks for more. */
const longest = 24 * hour;
/** Opening the panel or popup reads a calendar that was read longer ago than this. */
const oldAfter = 15 * minute;
/** Without a network nothing is asked; it is tried again after this. */
const offlineRetry = 15 * minute;

/** So that not everybody asks a server in the same second: up to a tenth more. */
const spread = (length: number, chance: number) => Math.round(length * (1 + chance / 10));

/**
 * How reading went, after an answer.
 * @param now milliseconds since 1970.
 * @param chance 0 to 1.
 * @param readFor for which days and zone it was read.
 */
export function stateAfter(
  before: FeedState | undefined,
  answer: Answer,
  { now, chance, readFor }: { now: number; chance: number; readFor: string },
): FeedState {
  if (answer.kind === 'failed') return afterFailure(before, answer, now, chance);
  const { problem: _, ...rest } = before ?? {};
  const fine = { ...rest, readAt: now, triedAt: now, failures: 0, nextAt: now + spread(usual, chance) };
  if (answer.kind === 'unchanged') return fine;
  const { etag, modified, isTooLarge } = answer;
  return {
    readAt: now,
    triedAt: now,
    failures: 0,
    nextAt: fine.nextAt,
    readFor,
    ...(etag && { etag }),
    ...(modified && { modified }),
    ...(isTooLarge && { isTooLarge }),
  };
}

function afterFailure(
  before: FeedState | undefined,
  { problem, status, retryAfter = 0 }: Extract<Answer, { kind: 'failed' }>,
  now: number,
  chance: number,
): FeedState {
  const isOffline = problem === 'offline';
  const failures = (before?.failures ?? 0) + (isOffline ? 0 : 1);
  const wait = isOffline ? offlineRetry : Math.min(longest, firstRetry * 2 ** Math.min(20, failures - 1));
  const since = before?.problem?.since ?? now;
  return {
    ...before,
    triedAt: now,
    failures,
    nextAt: now + Math.max(Math.min(longest, retryAfter), Math.min(longest, spread(wait, chance))),
    problem: { kind: problem, since, ...(status !== undefined && { status }) },
  };
}

/** What is kept before a calendar is read, so that one whose reading ends the background is not read at every start. */
export const stateWhileReading = (before: FeedState | undefined, now: number): FeedState => ({
  failures: 0,
  ...before,
  nextAt: now + firstRetry,
});

/** Is it time? @param wish what somebody asked for. */
export function isDue(state: FeedState | undefined, now: number, wish: 'forced' | 'fresh' | 'none'): boolean {
  if (!state || wish === 'forced') return true;
  // The clock was set back since: what was to come then is not waited for.
  if (state.nextAt - now > longest * 1.2 || now >= state.nextAt) return true;
  if (wish !== 'fresh') return false;
  if (state.problem?.kind === 'offline') return now - (state.triedAt ?? 0) > minute;
  return !state.problem && now - (state.readAt ?? 0) > oldAfter;
}
