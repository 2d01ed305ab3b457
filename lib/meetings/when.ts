/** A meeting's time in words. Clock-free: the caller says what time it is. */
import type { Meeting } from './meeting';

type When = Pick<Meeting, 'when'>['when'];

const minute = 60_000;
const hour = 60;
const day = 24 * hour;

const hasTime = (local: string | undefined): local is string => local?.includes('T') ?? false;

/** Minutes the meeting lasts, or undefined when its page does not prove both times. */
export function lengthInMinutes(when: When): number | undefined {
  if (!hasTime(when.start) || !hasTime(when.end)) return undefined;
  const length = (Date.parse(when.end) - Date.parse(when.start)) / minute;
  return length > 0 ? length : undefined;
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

/** Do both zones show the same time just now? An unknown zone is taken for another one. */
function sameClock(one: string, other: string, now: number): boolean {
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  try {
    return one === other || clock(one) === clock(other);
  } catch {
    return false;
  }
}

/**
 * "in 18 minutes", "now", "2 hours ago"; undefined when the start is not known, the calendar is shown in another time
 * zone than the device's, or the meeting is more than a day away.
 * @param now milliseconds since 1970, as `Date.now()` gives.
 * @param deviceZone IANA name of the device's time zone.
 */
export function untilStart(when: When, now: number, deviceZone: string): string | undefined {
  if (!hasTime(when.start) || (when.timeZone && !sameClock(when.timeZone, deviceZone, now))) return undefined;
  const minutes = Math.round((Date.parse(when.start) - now) / minute);
  const ended = hasTime(when.end) ? Date.parse(when.end) <= now : minutes < -hour;
  if (minutes <= 0 && !ended) return 'now';
  const size = Math.abs(minutes);
  if (size >= day) return undefined;
  const words = size < hour ? count(size, 'minute') : count(Math.round(size / hour), 'hour');
  return minutes > 0 ? `in ${words}` : `started ${words} ago`;
}
