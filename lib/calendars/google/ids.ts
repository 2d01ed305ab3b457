/**
 * Google's ids. `data-eventid` is base64url of "<event id> <calendar>"; an occurrence of a series ends in
 * `_YYYYMMDD` or `_YYYYMMDDTHHMMSSZ`, its start as first planned. Seen in captured pages of 2019 and 2026.
 */

/** Decodes an event id; undefined for anything else, such as a task. Never throws. */
export function decodeEventId(encoded: string): { event: string; calendar: string } | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const [event, calendar, ...rest] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(' ');
    return event && calendar && !rest.length && /^[\w@.-]+$/.test(event) ? { event, calendar } : undefined;
  } catch {
    return undefined;
  }
}

const instance = /_(\d{8})(T\d{6}Z)?$/;

export interface EventIds {
  id: string;
  seriesId: string;
  recurring: boolean;
}

/** Ids of an occurrence and of its series. An id that cannot be decoded stands for itself. */
export function idsOf(encoded: string): EventIds {
  const event = decodeEventId(encoded)?.event ?? encoded;
  return { id: event, seriesId: event.replace(instance, ''), recurring: instance.test(event) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A zone's clock. Made once: it costs the browser more than reading a card. Swedish writes dates as the standard does. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock;
}

/** A moment such as `20261124T100000Z` on the clocks of a time zone; undefined where the browser knows no such zone. */
function localTime(moment: string, timeZone: string): { day: string; time: string } | undefined {
  const iso = moment.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6');
  try {
    const text = clockOf(timeZone).format(new Date(iso));
    const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/.exec(text) ?? [];
    return day && time ? { day, time } : undefined;
  } catch {
    return undefined;
  }
}

/** When an occurrence was first planned, in the page's time zone. It may have been moved since: check it against words. */
export function plannedStart(
  encoded: string,
  zone: string | undefined,
): { day?: string | undefined; time?: string | undefined } {
  const [, digits, time] = instance.exec(idsOf(encoded).id) ?? [];
  if (!digits) return {};
  if (!time) return { day: dayOfDigits(digits) };
  return (zone && localTime(`${digits}${time}`, zone)) || {};
}

/** Tasks share the grid with events but nobody meets in them. */
export const isTask = (encoded: string): boolean => /^tasks[._]/.test(encoded);

/**
 * The day of `data-datekey`, a bit field: (year − 1970) × 512 + month × 32 + day. Checked against captured pages:
 * 28975 is 2026-09-15, 25123 is 2019-01-03.
 */
export function dayOfKey(key: string | null): string | undefined {
  const n = Number(key);
  const [year, month, day] = [1970 + (n >> 9), (n >> 5) & 15, n & 31];
  const sane = Number.isInteger(n) && n > 0 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
  return sane ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

/** The reverse of `dayOfKey`. */
export function keyOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return ((year - 1970) << 9) | (month << 5) | date;
}

/** `20261124` as `2026-11-24`. */
export function dayOfDigits(digits: string | null | undefined): string | undefined {
  return /^\d{8}$/.test(digits ?? '') ? digits?.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3') : undefined;
}
