/** How reading a calendar goes, in words. Clock-free: the caller says what time it is. */
import type { FeedState, Problem } from '@/lib/storage/feed';
import { type Provider, whereToCopy } from './address';

const minute = 60_000;
const day = 24 * 60 * minute;

const count = (number: number, one: string) => `${number.toLocaleString('en-GB')} ${one}${number === 1 ? '' : 's'}`;

/** "just now", "3 minutes ago", "5 hours ago"; what is longer ago is a day. */
function agoInWords(at: number, now: number, sayMoment: (iso: string) => string): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  return minutes < 12 * 60 ? `${count(Math.floor(minutes / 60), 'hour')} ago` : sayMoment(new Date(at).toISOString());
}

const again = 'It is tried again by itself.';

function reasonOf(problem: Problem, provider: Provider, status: number | undefined): string {
  const anew = `Remove it here and copy it anew from ${whereToCopy[provider]}.`;
  const reasons: Readonly<Record<Problem, string>> = {
    permission: 'your browser does not allow it. Press “Allow”.',
    policy: 'your organisation does not allow it.',
    offline: `this computer is offline. ${again}`,
    unreachable: `the server cannot be reached. ${again}`,
    slow: `the server took too long. ${again}`,
    elsewhere: 'the address leads on to another site. Open it in a tab and add the address at which it ends.',
    refused: `the server refuses it. ${anew}`,
    'not-found': `the address answers “not found”. ${anew}`,
    busy: `the server asks to be left alone for a while. ${again}`,
    server: `the server has a fault${status ? ` (${status})` : ''}. ${again}`,
    odd: `the server’s answer is not understood${status ? ` (${status})` : ''}. ${anew}`,
    'not-calendar': `what is there is not a calendar. ${anew}`,
    full: 'this browser has no room left for it. Delete what you no longer need.',
  };
  return reasons[problem];
}

/** What was found about the calendar itself. */
function notesOf({ isTooLarge, isCutOff, unreadable }: FeedState): string[] {
  return [
    isTooLarge && 'It is larger than 50 MB: only its first part is read. Share a smaller part of it, if you can.',
    isCutOff && 'It holds more meetings than can be kept: the soonest are shown.',
    unreadable &&
      `${count(unreadable, 'entry').replace('entrys', 'entries')} could not be read and ${unreadable === 1 ? 'is' : 'are'} left out.`,
  ].filter((note) => typeof note === 'string');
}

/** What is known of a calendar that is followed. */
export interface Known {
  kind: 'address' | 'file';
  isPaused: boolean;
  provider: Provider;
  state: FeedState | undefined;
  /** Local starts of its meetings. */
  starts: readonly string[];
}

/** Meetings that start within seven days, today included. */
function ofWeek(starts: readonly string[], now: number): number {
  const at = starts.map((start) => Date.parse(start.includes('T') ? start : `${start}T12:00`));
  return at.filter((time) => time > now - day / 2 && time < now + 7 * day).length;
}

export interface Said {
  /** How it goes. */
  main: string;
  /** What else is to be known; may be empty. */
  note: string;
}

/**
 * "Read 3 minutes ago: 12 meetings in the next 7 days."
 * @param now milliseconds since 1970.
 * @param sayMoment an ISO time in words, "today at 09:10".
 */
export function stateInWords(
  { kind, isPaused, provider, state, starts }: Known,
  now: number,
  sayMoment: (iso: string) => string,
): Said {
  if (isPaused) return { main: 'Paused: it is not read, and its meetings are not shown.', note: '' };
  if (!state || (state.readAt === undefined && !state.problem)) return { main: 'Reading…', note: '' };
  const { problem, readAt } = state;
  const read =
    readAt === undefined
      ? ''
      : `Read ${agoInWords(readAt, now, sayMoment)}: ${count(ofWeek(starts, now), 'meeting')} in the next 7 days.`;
  if (problem) {
    const since = sayMoment(new Date(problem.since).toISOString()).replace(/^on /, '');
    const reason = reasonOf(problem.kind, provider, problem.status);
    return {
      main: `Could not be read since ${since}: ${reason}`,
      note: read && `What was read before is shown. ${read}`,
    };
  }
  const once = kind === 'file' ? ['A file is read once. Choose it again when it has changed.'] : [];
  return { main: read, note: [...once, ...notesOf(state)].join(' ') };
}
