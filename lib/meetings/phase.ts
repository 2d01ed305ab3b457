/** Where a meeting stands at a given moment, and which one the panel stays on. Clock-free: the caller says the time. */

import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import type { Meeting } from './meeting';
import { inZone } from './zone-time';

const minute = 60_000;
const hour = 60 * minute;

/** A meeting is pinned from so many milliseconds before its start. */
export const pinnedBefore = 5 * minute;
/** Taken for a meeting whose end is not known. */
const usualLength = hour;

/** Start and end on the device's clock, in milliseconds since 1970. */
export interface Times {
  start: number;
  end: number;
}

type When = Pick<Meeting['when'], 'start' | 'end' | 'timeZone'>;

const hasTime = (local: string | undefined): local is string => local?.includes('T') ?? false;

/** A wall-clock time of a zone on the device's clock; undefined for a zone that is not known. */
function onDevice(local: string, zone: string | undefined, deviceZone: string | undefined): number | undefined {
  const here = zone && deviceZone && zone !== deviceZone ? inZone(local, zone, deviceZone) : local;
  return here === undefined ? undefined : Date.parse(here);
}

/**
 * When a meeting starts and ends. One whose end is not proved is taken to last an hour.
 * @param deviceZone IANA name of the device's time zone; needed only where the meeting names a zone.
 * @returns undefined where the hour of its start is not known on this device's clock, and for a whole day.
 */
export function timesOf({ start, end, timeZone }: When, deviceZone?: string): Times | undefined {
  const from = hasTime(start) ? onDevice(start, timeZone, deviceZone) : undefined;
  if (from === undefined || Number.isNaN(from)) return undefined;
  const until = hasTime(end) ? onDevice(end, timeZone, deviceZone) : undefined;
  return { start: from, end: until !== undefined && until > from ? until : from + usualLength };
}

export type Phase = 'before' | 'running' | 'ended';

/** @param now milliseconds since 1970. */
export function phaseOf({ start, end }: Times, now: number): Phase {
  if (now < start) return 'before';
  return now < end ? 'running' : 'ended';
}

/** A length of less than a day: "4 minutes", "3 hours". */
function lengthInWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute));
  return minutes < 60 ? counted('minute', minutes) : counted('hour', Math.round(minutes / 60));
}

/** Time left of a running meeting, in whole minutes, never less than one. */
export const minutesLeft = ({ end }: Times, now: number): number => Math.max(1, Math.ceil((end - now) / minute));

/**
 * "in 4 minutes", "18 minutes left", "ended 2 hours ago"; undefined when that is more than a day away.
 * @param now milliseconds since 1970.
 */
export function phaseInWords(times: Times, now: number): string | undefined {
  const phase = phaseOf(times, now);
  if (phase === 'running') return t('time.left', { minute: counted('minute', minutesLeft(times, now)) });
  const distance = phase === 'before' ? times.start - now : now - times.end;
  if (distance >= 24 * hour) return undefined;
  if (phase === 'ended')
    return distance < minute ? t('time.justEnded') : t('time.endedAgo', { length: lengthInWords(distance) });
  return distance < minute / 2 ? t('time.now') : t('time.in2', { length: lengthInWords(distance) });
}

const dayAt = (time: number) => new Date(time).toDateString();

const rank: Readonly<Record<Phase, number>> = { running: 0, before: 1, ended: 2 };

/**
 * The meetings the panel stays on, on every tab, the first one foremost: from five minutes before their start until their
 * after-step is done, at the latest to the end of their day. One that runs comes before one that is about to start, and
 * that before one that has ended; of several the latest.
 * @param meetings those that were prepared or pressed, without those whose after-step is done.
 * @param now milliseconds since 1970.
 */
export function pinnedOf<T extends When>(meetings: readonly T[], now: number, deviceZone: string): T[] {
  const due = meetings.flatMap((meeting) => {
    const times = timesOf(meeting, deviceZone);
    if (!times || now < times.start - pinnedBefore) return [];
    const phase = phaseOf(times, now);
    return phase === 'ended' && dayAt(times.end) !== dayAt(now) ? [] : { meeting, start: times.start, phase };
  });
  due.sort((a, b) => rank[a.phase] - rank[b.phase] || b.start - a.start);
  return due.map(({ meeting }) => meeting);
}
