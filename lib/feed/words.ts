/** How reading a calendar goes, in words. Clock-free: the caller says what time it is. */

import type { FeedState, Problem } from '@/lib/storage/feed';
import { counted } from '@/lib/words/counted';
import { locale, t } from '@/lib/words/words';
import { type Provider, whereToCopy } from './address';

const minute = 60_000;
const day = 24 * 60 * minute;

/** "just now", "3 minutes ago", "5 hours ago"; what is longer ago is a day. */
function agoInWords(at: number, now: number, sayMoment: (iso: string) => string): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes < 1) return t('calendarAddress.justNow');
  if (minutes < 60) return t('calendarAddress.ago', { minute: counted('minute', minutes) });
  return minutes < 12 * 60
    ? t('calendarAddress.ago2', { hour: counted('hour', Math.floor(minutes / 60)) })
    : sayMoment(new Date(at).toISOString());
}

function reasonOf(problem: Problem, provider: Provider, status: number | undefined): string {
  const again = t('calendarAddress.itIsTriedAgain');
  const anew = t('calendarAddress.removeItHereAnd', { whereToCopy: whereToCopy[provider] });
  const reasons: Readonly<Record<Problem, string>> = {
    permission: t('calendarAddress.yourBrowserDoesNot'),
    policy: t('calendarAddress.yourOrganisationDoesNot'),
    offline: t('calendarAddress.thisComputerIsOffline', { again }),
    unreachable: t('calendarAddress.theServerCannotBe', { again }),
    slow: t('calendarAddress.theServerTookToo', { again }),
    elsewhere: t('calendarAddress.theAddressLeadsOn'),
    refused: t('calendarAddress.theServerRefusesIt', { anew }),
    'not-found': t('calendarAddress.theAddressAnswersNot', { anew }),
    busy: t('calendarAddress.theServerAsksTo', { again }),
    server: status
      ? t('calendarAddress.theServerHasA', { status, again })
      : t('calendarAddress.theServerHasAFault', { again }),
    odd: status
      ? t('calendarAddress.theServersAnswerIs', { status, anew })
      : t('calendarAddress.theServersAnswerIsNot', { anew }),
    'not-calendar': t('calendarAddress.whatIsThereIs', { anew }),
    full: t('calendarAddress.thisBrowserHasNo'),
  };
  return reasons[problem];
}

/** What was found about the calendar itself. */
function notesOf({ isTooLarge, isCutOff, unreadable }: FeedState): string[] {
  return [
    isTooLarge && t('calendarAddress.itIsLargerThan'),
    isCutOff && t('calendarAddress.itHoldsMoreMeetings'),
    unreadable &&
      (unreadable === 1
        ? t('calendarAddress.n1EntryCould')
        : t('calendarAddress.entriesCouldNotBe', { unreadable: unreadable.toLocaleString(locale()) })),
  ].filter((note) => typeof note === 'string');
}

/** What is known of a calendar that is followed. */
export interface Known {
  kind: 'address' | 'file';
  isPaused: boolean;
  /** It came with a copy and has never been read here. */
  isFromCopy?: boolean;
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
  { kind, isPaused, isFromCopy, provider, state, starts }: Known,
  now: number,
  sayMoment: (iso: string) => string,
): Said {
  if (isPaused)
    return { main: t('calendarAddress.pausedItIsNot'), note: isFromCopy ? t('calendarAddress.itCameWithA') : '' };
  if (!state || (state.readAt === undefined && !state.problem)) return { main: t('calendarAddress.reading'), note: '' };
  const { problem, readAt } = state;
  const read =
    readAt === undefined
      ? ''
      : t('calendarAddress.readInTheNext', {
          ago: agoInWords(readAt, now, sayMoment),
          meeting: counted('meeting', ofWeek(starts, now)),
        });
  if (problem) {
    const since = sayMoment(new Date(problem.since).toISOString()).replace(/^(?:on|ar) /, '');
    const reason = reasonOf(problem.kind, provider, problem.status);
    return {
      main: t('calendarAddress.couldNotBeRead', { since, reason }),
      note: read && t('calendarAddress.whatWasReadBefore', { read }),
    };
  }
  const once = kind === 'file' ? [t('calendarAddress.aFileIsRead')] : [];
  return { main: read, note: [...once, ...notesOf(state)].join(' ') };
}
