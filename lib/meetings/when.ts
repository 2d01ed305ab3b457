/** A meeting's time in words. Clock-free: the caller says what time it is. */
import { t } from '@/lib/words/words';
import type { Meeting } from './meeting';
import { inZone, zoneInWords } from './zone-time';

type When = Pick<Meeting, 'when'>['when'];

const minute = 60_000;

const hasTime = (local: string | undefined): local is string => local?.includes('T') ?? false;

/** Minutes the meeting lasts, or undefined when its page does not prove both times. */
export function lengthInMinutes(when: When): number | undefined {
  if (!hasTime(when.start) || !hasTime(when.end)) return undefined;
  const length = (Date.parse(when.end) - Date.parse(when.start)) / minute;
  return length > 0 ? length : undefined;
}

const weekdays = [
  t('time.sun'),
  t('time.mon'),
  t('time.tue'),
  t('time.wed'),
  t('time.thu'),
  t('time.fri'),
  t('time.sat'),
];
const months = [
  t('time.jan'),
  t('time.feb'),
  t('time.mar'),
  t('time.apr'),
  t('time.may'),
  t('time.jun'),
  t('time.jul'),
  t('time.aug'),
  t('time.sep'),
  t('time.oct'),
  t('time.nov'),
  t('time.dec'),
];

/** `2026-11-24` as "Tue 24 Nov", with its year unless it is this one. */
function dayInWords(date: string, year: string | undefined): string {
  const at = new Date(`${date.slice(0, 10)}T00:00Z`);
  const words = `${weekdays[at.getUTCDay()]} ${at.getUTCDate()} ${months[at.getUTCMonth()]}`;
  return date.startsWith(`${year}-`) ? words : `${words} ${date.slice(0, 4)}`;
}

/** From and to, each `2026-11-24T10:00` or a day. */
function spanInWords(start: string, end: string | undefined, year: string | undefined): string {
  const [day, from] = [dayInWords(start, year), start.slice(11)];
  if (!end || end === start) return from ? `${day}, ${from}` : day;
  const until = end.slice(11);
  if (end.slice(0, 10) === start.slice(0, 10)) return t('time.to', { day, from, until });
  const last = dayInWords(end, year);
  return from ? t('time.to2', { day, from, last, until }) : t('time.to3', { day, last });
}

/**
 * A proved time in our words, "Tue 24 Nov 2026, 10:00 to 11:00"; empty where there is none.
 * @param year that goes without saying, `2026`; without it each day has its year.
 */
export const timeInWords = ({ start, end }: Pick<When, 'start' | 'end'>, year?: string): string =>
  start ? spanInWords(start, end, year) : '';

/**
 * When a meeting of today is, on the device's clock: "10:00 to 11:00"; undefined for another day, and where no hour is
 * proved on that clock.
 * @param today `2026-11-24`.
 */
export function hoursInWords(when: When, today: string, deviceZone: string): string | undefined {
  const isElsewhere = when.timeZone !== undefined && when.timeZone !== deviceZone;
  const { start, end } = (isElsewhere ? onClocksOf(deviceZone, when) : undefined) ?? when;
  if (!hasTime(start) || !start.startsWith(today) || (end && !end.startsWith(today))) return undefined;
  return hasTime(end) && end !== start
    ? t('time.to4', { start: start.slice(11), end: end.slice(11) })
    : start.slice(11);
}

/** The same span on another zone's clocks; undefined where that zone or this one is not known, or shows the same time. */
function onClocksOf(deviceZone: string, { start, end, timeZone }: When): Pick<When, 'start' | 'end'> | undefined {
  if (!hasTime(start) || !timeZone || timeZone === deviceZone) return undefined;
  const ours = inZone(start, timeZone, deviceZone);
  if (!ours || ours === start) return undefined;
  const until = hasTime(end) ? inZone(end, timeZone, deviceZone) : undefined;
  return { start: ours, ...(until && { end: until }) };
}

/** "10:00 to 11:00 in New York", with the day where it is another than ours. */
function timesThere({ start = '', end, timeZone = '' }: When, ours: string): string {
  const day = start.slice(0, 10) === ours.slice(0, 10) ? '' : `${dayInWords(start, start.slice(0, 4))}, `;
  const from = start.slice(11);
  const hours = end?.slice(0, 10) === start.slice(0, 10) ? t('time.to4', { start: from, end: end.slice(11) }) : from;
  const zone = zoneInWords(timeZone);
  return `${day}${/^(?:UTC|GMT)/.test(zone) ? `${hours}, ${zone}` : t('time.inZone', { hours, zone })}`;
}

/**
 * When a meeting is, as people are shown it everywhere: in our words where the time is proved, "Tue 24 Nov, 10:00 to
 * 11:00", in the words of its page or invitation otherwise. A meeting of another time zone is shown in the device's, with
 * its own beside it. A series, which may be years old, is shown with its year.
 * @param today `2026-11-24`.
 * @param deviceZone IANA name of the device's time zone.
 * @returns empty where nothing is known of the time.
 */
export function whenInWords(
  { when, recurring }: { when: When; recurring?: boolean | undefined },
  today: string,
  deviceZone: string,
): string {
  const { start, timeZone, elsewhere } = when;
  if (!start) return when.text;
  const year = recurring ? undefined : today.slice(0, 4);
  const ours = onClocksOf(deviceZone, when);
  if (ours) return `${timeInWords(ours, year)} (${timesThere(when, ours.start ?? '')})`;
  const known = !hasTime(start) || !timeZone || inZone(start, timeZone, deviceZone) !== undefined;
  const beside = elsewhere ?? (known ? undefined : timeZone);
  return `${timeInWords(when, year)}${beside ? ` (${beside})` : ''}`;
}
