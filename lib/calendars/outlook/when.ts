/**
 * Days and hours in a page's own words, claimed only where they leave no doubt. Month names come from the browser, for
 * whatever language the page is in.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import { latinDigits, letter, notLetters } from '../shared/text';

const pad = (part: string | number) => String(part).padStart(2, '0');

/** `2026-11-24` if there is such a day. */
function dayOf(year: string, month: string | number, day: string): string | undefined {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** Times and years taken out, so that what is left of digits can only be days and months. */
const clock = /\d{1,2}\s?[:h時시点點]\s?\d{2}|\d{1,2}(?:\s?[時시点點]|\s?[ap]\.?m\b)/giu;
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

const anyHour = new RegExp(`${clock.source}|\\d{1,2}\\.\\d{2}(?![.\\d])`, 'iu');

/** Does it name an hour? Dots count, so that "10.30" is never taken for a whole day. */
export const namesHour = (words: string): boolean => anyHour.test(latinDigits(words));

/** Numbers of one or two digits that belong to no time. */
const dayNumbers = (words: string): number[] =>
  (
    latinDigits(words)
      .replace(clock, ' ')
      .replace(year, ' ')
      .match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []
  ).map(Number);

/**
 * Could these words be said of a meeting on this day? Every number before the hours must be its day, month or short
 * year, each once; words without numbers fit any day.
 */
export function mayBeOn(day: string, words: string): boolean {
  const parts = day.split('-').map((part) => Number(part) % 100);
  const first = dayNumbers(words.split(anyHour)[0] ?? '');
  const fits = (number: number) => {
    const at = parts.lastIndexOf(number);
    return at >= 0 && parts.splice(at, 1).length > 0;
  };
  const date = Number(day.slice(8));
  if (first.length) return first.includes(date) && first.every(fits);
  const others = dayNumbers(words);
  return !others.length || others.includes(date);
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Names of months in a language, in full and short, to 1 to 12. Kept: a formatter costs more than all the reading. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const cached = known.get(language);
  if (cached) return cached;
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { calendar: 'gregory', day: 'numeric', month, timeZone: 'UTC' });
    for (let number = 1; number <= 12; number++)
      for (const { type, value } of format.formatToParts(Date.UTC(2026, number - 1, 1)))
        if (type === 'month') months.set(value.toLowerCase().replace('.', ''), number);
  }
  known.set(language, months);
  return months;
}

/** The one month that is named. */
function monthIn(words: string, language: string): number | undefined {
  const months = monthsOf(language);
  const named = words
    .toLowerCase()
    .split(notLetters)
    .flatMap((word) => months.get(word) ?? []);
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** What a language calls the weekday of a day, in full and short. */
const weekdays = (day: string, language: string): string[] =>
  (['long', 'short'] as const).map((weekday) =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(new Date(day)).toLowerCase(),
  );

/** Which of two numbers is the day and which the month: by their size, else by the one weekday that fits and is named. */
function dayOfNumbers(first: string, second: string, inYear: string, words: string, language: string) {
  const days = [dayOf(inYear, second, first), dayOf(inYear, first, second)].flatMap((day) => day ?? []);
  const said = new Set(words.toLowerCase().split(notLetters));
  const fits = (day: string) => safely(() => weekdays(day, language))?.some((name) => said.has(name.replace('.', '')));
  return first === second || days.length === 1 ? days[0] : only(days.filter(fits));
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The one day that is written out with its year; undefined for several, and where day and month could be swapped. */
export function dayIn(words: string, language: string): string | undefined {
  const text = latinDigits(words);
  const [inYear, another] = text.match(year) ?? [];
  if (!inYear || another) return undefined;
  const [, y = '', m = '', d = ''] = /(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})/u.exec(text) ?? [];
  if (d) return dayOf(y, m, d);
  const [, first, sign, second] = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?\d{4}/.exec(text) ?? [];
  // Whoever writes dots writes the day first.
  if (first && second)
    return sign === '.' ? dayOf(inYear, second, first) : dayOfNumbers(first, second, inYear, text, language);
  const [day, more] = dayNumbers(text);
  const month = day && more === undefined ? safely(() => monthIn(text, language)) : undefined;
  return month ? dayOf(inYear, month, String(day)) : undefined;
}

/** The page names its language; a made-up one must not stop the reading. */
function safely<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const before = '午前|午後|上午|下午|오전|오후';
/** One time: half of the day before or after it, in the languages that write it in one known way. */
const time = new RegExp(
  `(?:(${before})\\s*)?(?<![\\d:])(\\d{1,2})(?::(\\d{2})(?![:\\d]))?(?!\\d)(?:\\s*(?:([ap])\\.?\\s?m\\b|y([bh])\\b))?`,
  'giu',
);
const afternoon = /^(?:[ph]|午後|下午|오후)$/iu;
/** Nothing before or after the two times could name a half of the day in a language that we do not read. */
const bare = new RegExp(
  `(?<!${letter}\\s{0,2})(?<![\\d:])\\d{1,2}:\\d{2}\\s*(?:[-\u2012-\u2015～〜~]|${letter}{1,5})\\s*\\d{1,2}:\\d{2}(?![\\d:]|\\s*${letter})`,
);

interface Time {
  hour: number;
  minute: string;
  half?: string | undefined;
}

const timesOf = (text: string): Time[] =>
  [...text.matchAll(time)]
    .map(([, first, hour, minute, latin, welsh]) => ({
      hour: Number(hour),
      minute: minute ?? '',
      half: first ?? latin ?? welsh,
    }))
    .filter(({ minute, half }) => minute || half);

function clockOf({ hour, minute, half }: Time): string | undefined {
  if (hour > (half ? 12 : 23)) return undefined;
  return `${pad(half ? (hour % 12) + (afternoon.test(half) ? 12 : 0) : hour)}:${minute || '00'}`;
}

/** From and to of "15:30 to 17:00", whatever the language; nothing where am or pm would have to be guessed. */
export function hoursIn(words: string): { from?: string | undefined; to?: string | undefined } {
  const text = latinDigits(words);
  const [from, to, more] = timesOf(text);
  if (!from || !to || more || !from.half !== !to.half) return {};
  const provesDay = [from, to].some(({ hour }) => hour > 12 || hour === 0);
  if (!from.half && !provesDay && !bare.test(text)) return {};
  return { from: clockOf(from), to: clockOf(to) };
}

/**
 * When a meeting is, as far as the page proves it.
 * @param text what people see.
 * @param hours the words that hold the times, or that would.
 */
export function whenOf(text: string, day: string | undefined, hours: string): Meeting['when'] {
  const { from, to } = hoursIn(hours);
  const allDay = hours !== '' && !namesHour(hours);
  const start = day && (allDay ? day : from && `${day}T${from}`);
  return { text, allDay, ...(start && { start }), ...(start && from && to && to > from && { end: `${day}T${to}` }) };
}
