/**
 * Dates and hours as people write them. A date counts only with its year and only when it can be read in one way;
 * months and halves of the day are named by the browser in the page's language.
 */
import { latinDigits } from './shared/text';

export interface Names {
  /** Lower-case names and short names of months, to their number. */
  months: ReadonlyMap<string, number>;
  /** Is the page's language another than English? */
  foreign: boolean;
  dates: readonly [RegExp, Order][];
  dayAndMonth: RegExp;
  month: RegExp;
  weekday(): RegExp;
  /** What names the half of the day, to `a` or `p`. */
  halves(): ReadonlyMap<string, string>;
  clocks(): RegExp;
  partOfDay(): RegExp;
}

const known = new Map<string, Names>();

/**
 * Names as the browser writes them in a language; English when that is no language. English needs nothing of the
 * browser: the first question about any language costs a page some 50 ms.
 */
export function namesIn(language: string): Names {
  const names = known.get(language) ?? tryNames(language);
  known.set(language, names);
  return names;
}

function tryNames(language: string): Names {
  try {
    return makeNames(language);
  } catch {
    return makeNames('en');
  }
}

/** Words as all the patterns here expect them: with our digits, in lower case. */
export const lowered = (words: string): string => latinDigits(words).toLowerCase();

const plain = (name: string) => lowered(name).replace(/\.$/, '').trim();

/** Asking the browser for a language's words takes milliseconds: once, and only for those that a text needs. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** One part of each of these moments as a language writes it, always in our own calendar. */
function parts(tag: string, options: Intl.DateTimeFormatOptions, type: string, moments: readonly number[]): string[] {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(tag, { ...options, ...fixed });
  return moments.map((at) => plain(format.formatToParts(at).find((piece) => piece.type === type)?.value ?? ''));
}

const widths = ['long', 'short'] as const;
const inYear = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15));
const inWeek = Array.from({ length: 7 }, (_, date) => Date.UTC(2026, 10, date + 1));
const inDay = Array.from({ length: 24 }, (_, hour) => Date.UTC(2026, 10, 1, hour));

/** English stands in where a page in another language does not use its own words. */
const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);
const englishDays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const englishParts = ['in the morning', 'noon', 'in the afternoon', 'in the evening', 'at night', 'midnight'];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

function monthsIn(tag: string, foreign: boolean): Map<string, number> {
  const own = foreign ? widths.flatMap((month) => [parts(tag, { month, day: 'numeric' }, 'month', inYear)]) : [];
  const lists = [englishMonths, short(englishMonths), ...own];
  const entries = lists.flatMap((names) => names.map((name, place) => [name, place + 1] as const));
  // The page's own meaning of a word stands last, and wins.
  return new Map([['sept', 9] as const, ...entries.filter(([name]) => name && !/\d/.test(name))]);
}

function halvesIn(tag: string, foreign: boolean): Map<string, string> {
  const own = foreign ? parts(tag, { hour: 'numeric', hour12: true }, 'dayPeriod', inDay) : [];
  const entries = own.map((name, hour) => [name, hour < 12 ? 'a' : 'p'] as const);
  return new Map([['am', 'a'] as const, ['pm', 'p'] as const, ...entries.filter(([name]) => name)]);
}

function makeNames(tag: string): Names {
  const foreign = !/^en\b/i.test(tag);
  const months = monthsIn(tag, foreign);
  const month = anyOf(months.keys());
  const halves = once(() => halvesIn(tag, foreign));
  const weekdays = () => (foreign ? widths.flatMap((weekday) => parts(tag, { weekday }, 'weekday', inWeek)) : []);
  const dayParts = () =>
    foreign ? parts(tag, { hour: 'numeric', hour12: true, dayPeriod: 'long' }, 'dayPeriod', inDay) : [];
  return {
    months,
    foreign,
    dates: datePatterns(month),
    dayAndMonth: dayAndMonthPattern(month),
    month: wordPattern(month),
    weekday: once(() => wordPattern(anyOf([...englishDays, ...short(englishDays), ...weekdays()]))),
    halves,
    clocks: once(() => clockPattern([...halves().keys()])),
    partOfDay: once(() => wordPattern(anyOf([...englishParts, ...halves().keys(), ...dayParts()]))),
  };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that "June" is not read as "Jun". */
const anyOf = (names: Iterable<string>) =>
  [...new Set(names)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
/** Letters of the scripts that calendars are written in; the browser's own class of letters takes long to prepare. */
const letter = '[a-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff]';
const noLetterBefore = `(?<!${letter})`;
const noLetterAfter = `(?!${letter})`;
const wordPattern = (names: string) => new RegExp(`${noLetterBefore}(?:${names})${noLetterAfter}`, 'u');

const day = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?';
const year = '(\\d{4})(?!\\d)';
/** Between the parts of a date in words; some write 24-Nov-2026. */
const gap = '[\\s,/-]*';
const of = "(?:of|de|del|di|d’|d')?";

export interface Found {
  date: string;
  from: number;
  to: number;
}

/** How the numbers of a date follow each other. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'numbers';

function datePatterns(months: string): [RegExp, Order][] {
  const month = `${noLetterBefore}(${months})${noLetterAfter}\\.?`;
  const make = (source: string) => new RegExp(source, 'gu');
  return [
    [make(`(?<!\\d)(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`), 'ymd'],
    [make('(?<!\\d)(\\d{4})\\s*([年년])\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]'), 'ymd'],
    [make(`(?<![\\d.:/-])${day}${gap}${of}\\s*${month}${gap}${of}\\s*${year}`), 'dmy'],
    [make(`${month}\\s*${day}${gap}\\s${year}`), 'mdy'],
    [make(`(?<!\\d)(\\d{4})()[\\s.,]*${month}\\s*(\\d{1,2})(?!\\d)`), 'ymd'],
    [make(`(?<![\\d.:/-])(\\d{1,2})([./-])(\\d{1,2})\\2${year}`), 'numbers'],
  ];
}

/** A real day, written as numbers; undefined for 31 February and the like. */
export function dateOf(y: number, m: number, d: number): string | undefined {
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = y >= 1970 && y < 2200 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** Day and month in numbers have no order of their own: only a number above twelve, or the same twice, tells. */
function fromNumbers(y: number, a: number, b: number): string | undefined {
  if (a === b || b <= 12) return a === b || a > 12 ? dateOf(y, b, a) : undefined;
  return dateOf(y, a, b);
}

function dateIn(match: RegExpMatchArray, order: Order, months: Names['months']): string | undefined {
  const [, a = '', b = '', c = '', d = ''] = match;
  const number = (word: string) => months.get(plain(word)) ?? Number(word);
  if (order === 'ymd') return dateOf(number(a), number(c), number(d));
  if (order === 'dmy') return dateOf(number(c), number(b), number(a));
  if (order === 'mdy') return dateOf(number(c), number(a), number(b));
  return fromNumbers(Number(d), Number(a), Number(c));
}

/** Every date with its year in a text, in order. */
export function datesIn(text: string, { dates, months }: Names): Found[] {
  const all = dates.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = dateIn(match, order, months);
      return date ? [{ date, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
  const sorted = all.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((one, place) => !sorted.slice(0, place).some(({ to }) => one.from < to));
}

export interface Clock {
  time: string | undefined;
  from: number;
  to: number;
}

const dash = '[-\u2012-\u2015～〜]';

/** `10:30`, `2pm`, the `10` of `10 – 11am`, `2:30 p.m.`, `14h30`, `午後2:30`: with the half of the day beside it where one is named. */
function clockPattern(halves: readonly string[]): RegExp {
  const half = `(${anyOf(halves)}|[ap]\\.?m)${noLetterAfter}\\.?`;
  return new RegExp(
    `(?:${noLetterBefore}(${anyOf(halves)})\\s*)?(?<![\\d.:/-])(\\d{1,2})(?::(\\d{2})(?![\\d:])(?:\\s*${half})?|h(\\d{2})?${noLetterAfter}|\\s*${half}|(?=\\s*${dash}\\s*\\d{1,2}(?::\\d{2})?\\s*(?:${anyOf(halves)}|[ap]\\.?m)))`,
    'gu',
  );
}

/**
 * The times of a text. Where only the later one names its half of the day it holds for both, "2:30 – 3:30pm", unless
 * the meeting would end before it starts.
 */
export function clocksIn(text: string, { clocks, halves }: Names): Clock[] {
  const found = [...text.matchAll(clocks())].map((match) => {
    const [whole, before, hour, minute, after, french, alone] = match;
    const word = plain(before ?? after ?? alone ?? '');
    const half = halves().get(word) ?? word.charAt(0);
    const at = (letter: string) => clock(Number(hour), minute ?? french ?? '00', letter);
    return { at, half, from: match.index, to: match.index + whole.length };
  });
  const [first, second] = found;
  if (!first || !second?.half || first.half)
    return found.map(({ at, half, from, to }) => ({ time: at(half), from, to }));
  const [start, end] = [first.at(second.half), second.at(second.half)];
  const sure = start && end && start < end ? start : undefined;
  return [
    { ...first, time: sure },
    { ...second, time: end },
  ];
}

export function clock(hour: number, minute: string, half: string): string | undefined {
  if (hour > 23 || Number(minute) > 59 || (half && (hour > 12 || hour === 0))) return undefined;
  const inDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

/** The text with these parts blanked out. */
export const without = (text: string, parts: readonly { from: number; to: number }[]) =>
  parts.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);

function dayAndMonthPattern(months: string): RegExp {
  const number = '(?<![\\d:])\\d{1,2}';
  return new RegExp(
    `${number}(?:st|nd|rd|th|[.ºª])?\\s*${of}\\s*(?:${months})${noLetterAfter}|${noLetterBefore}(?:${months})\\.?\\s*\\d{1,2}(?![\\d:])|\\d\\s*[月월]\\s*\\d{1,2}\\s*[日일]|(?<![\\d./-])\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?!\\d)`,
    'u',
  );
}
