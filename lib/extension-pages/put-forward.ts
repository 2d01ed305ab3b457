/** The meeting of today that a small surface puts forward: one that the panel stays on, else the next to prepare. */

import { useRef } from 'react';
import { meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { nextToPrepare, type Today } from '@/lib/meetings/next-meeting';
import { minutesLeft, type Phase, phaseInWords, phaseOf, pinnedOf, timesOf } from '@/lib/meetings/phase';
import { type Feed, feeds } from '@/lib/storage/feed';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { StoredToday } from '@/lib/storage/stored-today';
import { watchToday } from '@/lib/storage/today';
import { t } from '@/lib/words/words';
import { deviceZone, today, useNow } from './clock';
import { deservesChecklist } from './meeting-advice';
import { useWatch, useWatched } from './use-watched';

export type PutForward =
  /** `seen`: a calendar page has shown today, or a calendar is followed by its address, and nothing in it is left to prepare soon. */
  | { state: 'none'; seen: boolean }
  /** `said`: "in 34 min · not prepared", "18 min left". `pinned` is the one the panel stays on, in its phase. */
  | { state: 'next'; brief: MeetingBrief; said: string }
  | { state: 'pinned'; phase: Phase; meeting: Meeting; said: string };

const minute = 60_000;

/** A length of time, at least a minute: "34 min", "1 h 20 min". */
export function minutesInWords(milliseconds: number): string {
  const all = Math.max(1, Math.round(milliseconds / minute));
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  return [hours && t('time.h', { hours }), minutes && t('time.min', { minutes })].filter(Boolean).join(' ');
}

/** The one that the panel stays on. */
function pinnedNow(open: readonly PreparationFacts[], now: number, zone: string): PutForward | undefined {
  const [facts] = pinnedOf(open, now, zone);
  const times = facts && timesOf(facts, zone);
  if (!times) return undefined;
  const phase = phaseOf(times, now);
  const said =
    phase === 'running'
      ? t('time.minLeft', { minutesLeft: minutesLeft(times, now) })
      : (phaseInWords(times, now) ?? '');
  return { state: 'pinned', phase, meeting: meetingOfFacts(facts), said };
}

interface Known extends Today {
  /** Today's meetings that were prepared or pressed and whose after-step is not done. */
  open: readonly PreparationFacts[];
  /** False where it could not be read what is written: nothing is said of it then. */
  isCertain: boolean;
  /** A calendar is followed by its address: today is known with no page open. */
  isFollowed?: boolean;
}

/**
 * What runs or is about to comes first, then what is to be prepared, then what has ended and is not closed yet.
 * @param zone IANA name of the device's time zone.
 */
export function putForward(known: Known, zone: string): PutForward {
  const pinned = pinnedNow(known.open, known.now, zone);
  if (pinned?.state === 'pinned' && pinned.phase !== 'ended') return pinned;
  const next = nextToPrepare(known);
  const start = next && timesOf(next.when)?.start;
  if (!next || start === undefined)
    return pinned ?? { state: 'none', seen: known.isFollowed === true || known.briefs.length > 0 };
  const until = t('time.in', { minutes: minutesInWords(start - known.now) });
  return { state: 'next', brief: next, said: known.isCertain ? t('time.notPrepared', { until }) : until };
}

const noFeeds: Feed[] = [];
const nothingStored: StoredToday = { prepared: new Set(), all: [], open: [] };

/** What is stored of today, once it is known of which meetings to ask; `failed` where the browser refuses its database. */
function useStoredToday(briefs: readonly MeetingBrief[] | undefined) {
  const of = briefs && { day: today(), asked: briefs.map(({ id }) => id) };
  return useWatch<StoredToday>(
    (changed, failed) => {
      let isStopped = false;
      let stop: (() => void) | undefined;
      const watch = async () => {
        const { watchStoredToday } = await import('@/lib/storage/stored-today');
        if (of && !isStopped) stop = watchStoredToday(of, changed, failed);
      };
      if (of) void watch().catch(failed);
      return () => {
        isStopped = true;
        stop?.();
      };
    },
    JSON.stringify(of ?? null),
  );
}

/** What is put forward now; undefined until it is known, which is soon. */
export function usePutForward(): PutForward | undefined {
  const { value: briefs } = useWatch<MeetingBrief[]>((changed) => watchToday(changed), '');
  const { value: stored, failed } = useStoredToday(briefs);
  const isFollowed = useWatched(feeds.watch, noFeeds).length > 0;
  const now = useNow();
  // While a changed list is looked up, what was shown stays: its button may have the focus.
  const latest = useRef<PutForward>(undefined);
  if (briefs && (stored || failed)) {
    const known = {
      briefs,
      deserves: deservesChecklist,
      now,
      isCertain: !failed,
      isFollowed,
      ...(stored ?? nothingStored),
    };
    latest.current = putForward(known, deviceZone());
  }
  return latest.current;
}
