/** When a meeting is held, from words or from what machines wrote; claimed only where it can be read in one way. */
import type { Meeting } from '@/lib/meetings/meeting';
import { line } from '../shared/text';
import { type Clock, clock, clocksIn, hoursInWords, without } from './clocks';
import { dateOf, datesIn, dayAndMonthIn, type Found } from './dates';
import { lowered, type Names, namesIn } from './names';

/** Words longer than this are no date line but prose. */
const longestLine = 160;

/** Is there something in a line that reads as a day: a date, a day and a month, or a weekday with a time? */
export function isDateLike(words: string, language: string): boolean {
  const text = lowered(words);
  if (!text || text.length > longestLine || !/\d/.test(text)) return false;
  const names = namesIn(language);
  return (
    dayAndMonthIn(text, names) !== undefined ||
    datesIn(text, names).length > 0 ||
    (names.weekday().test(text) && clocksIn(text, names).length > 0)
  );
}

/** Nothing but a day, as a list of a day's meetings is called. */
export function isOnlyDay(words: string, language: string): boolean {
  if (!isDateLike(words, language)) return false;
  const names = namesIn(language);
  const rest = lowered(words).replaceAll(new RegExp(`${names.month.source}|${names.weekday().source}`, 'gu'), '');
  return !/\p{L}{3}/u.test(rest);
}

/** Nothing but times: the line below a date. */
export function isTimeOnly(words: string, language: string): boolean {
  const text = lowered(words).slice(0, longestLine);
  const clocks = clocksIn(text, namesIn(language));
  return clocks.length > 0 && !/\d/.test(without(text, clocks));
}

/**
 * When a meeting is held, from a line such as "Tue 24 November 2026, 10:00 – 11:00".
 * @param language of the page, as `html` names it.
 * @param allDay when the page itself says that it lasts the whole day, or does not.
 * @returns the words; start and end only where they can be read in one way.
 */
export function whenFrom(words: string, language: string, allDay?: boolean): Meeting['when'] {
  const text = lowered(words).slice(0, 2 * longestLine);
  const names = namesIn(language);
  const dates = datesIn(text, names);
  const rest = without(text, dates);
  const clocks = clocksIn(rest, names);
  const left = without(rest, clocks);
  const [first, second] = dates;
  const noHours = !clocks.length && !/\d/.test(left) && !hoursInWords.test(left);
  const whole = allDay ?? (first !== undefined && dates.length < 3 && noHours);
  const when = { text: words, allDay: whole };
  if (
    !first ||
    dates.length > 2 ||
    dates.some(({ contradicted }) => contradicted) ||
    hasOtherStart(left, Math.max(first.from, clocks[0]?.from ?? 0), names)
  )
    return when;
  if (whole) return { ...when, start: first.date, ...(second && second.date > first.date && { end: second.date }) };
  return { ...when, ...timed(first, second, clocks, namesPartOfDay(left, names)) };
}

/**
 * A month left over, or a number before what we take for the start, may be the true start: "24 – 25 November 2026",
 * "from 10 to 11am". Some weekdays are called like months.
 */
const hasOtherStart = (left: string, until: number, { month, weekday }: Names): boolean =>
  /\d/.test(left.slice(0, until)) || (month.test(left) && month.test(left.replace(weekday(), '')));

/** A day and perhaps a time, as two fields or two parts of a page. */
export type Side = readonly [day: string | undefined, time?: string | undefined];

/**
 * When, from "day time – day time" in parts.
 * @param timed does the page show that it has times, or that it has none? Undefined claims nothing.
 */
export function whenOfSides(from: Side, to: Side, language: string, timed: boolean | undefined): Meeting['when'] {
  const used = [from, to].map(([day, time]) => [day, timed === false ? '' : time].filter(Boolean).join(' '));
  const text = line(used.filter(Boolean).join(' – '), 300);
  const sure = from[0] && (timed === false || (timed && from[1]));
  return sure ? whenFrom(text, language, !timed) : { text, allDay: false };
}

/** "In the afternoon" and the like: words for a part of the day that we do not turn into hours, or cannot know. */
const namesPartOfDay = (left: string, { foreign, partOfDay }: Names): boolean =>
  /\p{L}/u.test(left) && (partOfDay().test(left) || (!foreign && /[^\p{Script=Latin}\P{L}]/u.test(left)));

function timed(first: Found, second: Found | undefined, clocks: readonly Clock[], doubtful: boolean) {
  const [from, to] = clocks;
  // A time after the second day is when it ends.
  const isStart = from?.time && (!second || from.from < second.from);
  if (doubtful || !isStart || clocks.length > 2) return {};
  const start = `${first.date}T${from.time}`;
  const ends = to?.time && (!second || to.from > second.from) ? `${(second ?? first).date}T${to.time}` : undefined;
  return { start, ...(ends && ends > start && { end: ends }) };
}

/**
 * A time as machines write it, `2026-11-24T10:00:00+01:00`: on the clocks of the device where it says how far from UTC
 * it is, else the wall clock where it is held.
 * @returns with the time as it was written, where the device's clocks show another.
 */
export function machineTime(text: string | null | undefined): { time: string; elsewhere?: string } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    line(text, 60),
  );
  if (!match) return undefined;
  const [, y, m, d, hour, minute, zone] = match;
  const date = dateOf(Number(y), Number(m), Number(d));
  const at = hour === undefined ? '' : clock(Number(hour), minute ?? '', '');
  if (!date || at === undefined) return undefined;
  if (!at || !zone) return { time: at ? `${date}T${at}` : date };
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const ours = onDevice(Date.parse(`${date}T${at}${offset}`));
  const isSame = ours === `${date}T${at}`;
  return ours
    ? { time: ours, ...(!isSame && !/^Z|00:00$/.test(offset) && { elsewhere: `${at}, UTC${offset}` }) }
    : undefined;
}

/** A moment on the device's clocks. */
function onDevice(at: number): string | undefined {
  const local = at - new Date(at).getTimezoneOffset() * 60_000;
  return Number.isNaN(local) ? undefined : new Date(local).toISOString().slice(0, 16);
}

/** `when` from a start and an end as machines write them. */
export function whenFromMachine(words: string, start?: string | null, end?: string | null): Meeting['when'] {
  const [from, to] = [machineTime(start), machineTime(end)];
  if (!from) return { text: words, allDay: false };
  const sameKind = to?.time.length === from.time.length;
  return {
    text: words,
    start: from.time,
    ...(to && sameKind && to.time > from.time && { end: to.time }),
    allDay: !from.time.includes('T'),
    ...(from.elsewhere && { elsewhere: from.elsewhere }),
  };
}
