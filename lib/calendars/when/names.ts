/** Names of months, weekdays and parts of the day, as the browser knows them in a page's language. */
import { latinDigits } from '../shared/text';

export interface Names {
  /** Lower-case names and short names of months, to their number. */
  months: ReadonlyMap<string, number>;
  /** Is the page's language another than English? */
  foreign: boolean;
  /** All names of months, as the alternatives of a pattern. */
  monthNames: string;
  month: RegExp;
  weekday(): RegExp;
  /** Lower-case names and short names of weekdays, to their number; Sunday is 0. */
  weekdays(): ReadonlyMap<string, number>;
  /** What names the half of the day, to `a` or `p`. */
  halves(): ReadonlyMap<string, string>;
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

export const plain = (name: string) => lowered(name).replace(/\.$/, '').trim();

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

/** English short forms beside the three letters. */
const otherDays = [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const;

function weekdaysIn(tag: string, foreign: boolean): Map<string, number> {
  const own = foreign ? widths.map((weekday) => parts(tag, { weekday }, 'weekday', inWeek)) : [];
  const lists = [englishDays, short(englishDays), ...own];
  const entries = lists.flatMap((names) => names.map((name, place) => [name, place] as const));
  return new Map([...otherDays, ...entries.filter(([name]) => name)]);
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
  const weekdays = once(() => weekdaysIn(tag, foreign));
  const dayParts = () =>
    foreign ? parts(tag, { hour: 'numeric', hour12: true, dayPeriod: 'long' }, 'dayPeriod', inDay) : [];
  return {
    months,
    foreign,
    monthNames: month,
    month: wordPattern(month),
    weekday: once(() => wordPattern(anyOf(weekdays().keys()))),
    weekdays,
    halves,
    partOfDay: once(() => wordPattern(anyOf([...englishParts, ...halves().keys(), ...dayParts()]))),
  };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that "June" is not read as "Jun". */
export const anyOf = (names: Iterable<string>) =>
  [...new Set(names)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
/** Letters of the scripts that calendars are written in; the browser's own class of letters takes long to prepare. */
const letter = '[a-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff]';
export const noLetterBefore = `(?<!${letter})`;
export const noLetterAfter = `(?!${letter})`;
export const wordPattern = (names: string) => new RegExp(`${noLetterBefore}(?:${names})${noLetterAfter}`, 'u');
