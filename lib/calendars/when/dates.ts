/**
 * Dates as people write them. A date counts only with its year and only when it can be read in one way; where day and
 * month are numbers that may be either, the weekday beside them tells.
 */
import { type Names, noLetterAfter, noLetterBefore, plain } from './names';

const day = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?';
/**
 * Four figures, or the last two of a year near to ours, "2 Dec 26": what follows must not make them an hour or the first
 * number of a span.
 */
const fullYear = '(\\d{4})(?!\\d)';
const year = "(\\d{4}(?!\\d)|[’']?[2-4]\\d(?![\\d:.hº°]|\\s*[ap]\\.?m|\\s*[-–/]\\s*\\d|(?:st|nd|rd|th)))";
/** Between the parts of a date in words; some write 24-Nov-2026. */
const gap = '[\\s,/-]*';
const of = "(?:(?:of|de|del|di|d’|d')\\s*)?";

export interface Found {
  date: string;
  from: number;
  to: number;
  /** The weekday named beside it is another than the date's: one of the two is wrong. */
  contradicted?: true;
}

/** How the numbers of a date follow each other. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'numbers';
type DatePatterns = readonly (readonly [RegExp, Order])[];

function datePatterns(months: string): DatePatterns {
  const month = `${noLetterBefore}(${months})${noLetterAfter}\\.?`;
  const make = (source: string) => new RegExp(source, 'gu');
  return [
    [make(`(?<!\\d)(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`), 'ymd'],
    [make('(?<!\\d)(\\d{4})\\s*([年년])\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]'), 'ymd'],
    [make(`(?<![\\d.:/-])${day}${gap}${of}${month}${gap}${of}${year}`), 'dmy'],
    [make(`${month}\\s*${day}${gap}\\s${fullYear}`), 'mdy'],
    [make(`(?<!\\d)(\\d{4})()[\\s.,]*${month}\\s*(\\d{1,2})(?!\\d)`), 'ymd'],
    [make(`(?<![\\d.:/-])(\\d{1,2})([./-])(\\d{1,2})\\2(?:${fullYear}|([2-4]\\d)(?![\\d./:-]))`), 'numbers'],
  ];
}

/** A real day, written as numbers; undefined for 31 February and the like. */
export function dateOf(y: number, m: number, d: number): string | undefined {
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = y >= 1970 && y < 2200 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

export const weekdayOf = (date: string): number => new Date(date).getUTCDay();

/**
 * Day and month in numbers have no order of their own: only a number above twelve, the same twice, or the weekday tells.
 */
function fromNumbers(y: number, a: number, b: number, weekday: number | undefined): string | undefined {
  if (a === b || b > 12) return dateOf(y, a, b);
  if (a > 12) return dateOf(y, b, a);
  const fitting = [dateOf(y, b, a), dateOf(y, a, b)].filter((date) => date && weekdayOf(date) === weekday);
  return fitting.length === 1 ? fitting[0] : undefined;
}

const yearOf = (digits: string) => {
  const number = Number(digits.replace(/\D/g, ''));
  return number < 100 ? 2000 + number : number;
};

function dateIn(
  match: RegExpMatchArray,
  order: Order,
  months: Names['months'],
  weekday: number | undefined,
): string | undefined {
  const [, a = '', b = '', c = '', d = '', e = ''] = match;
  const number = (word: string) => months.get(plain(word)) ?? Number(word);
  if (order === 'ymd') return dateOf(yearOf(a), number(c), number(d));
  if (order === 'dmy') return dateOf(yearOf(c), number(b), number(a));
  if (order === 'mdy') return dateOf(yearOf(c), number(a), number(b));
  return fromNumbers(yearOf(d || e), Number(a), Number(c), weekday);
}

const nearBefore = 24;
const nearAfter = 16;

/** The weekday that stands right before a date, or right after it. */
function weekdayBeside(text: string, from: number, to: number, { weekday, weekdays }: Names): number | undefined {
  const before = text.slice(Math.max(0, from - nearBefore), from).replace(/(?:the|[\s,.(–-])+$/, '');
  const after = text.slice(to, to + nearAfter).replace(/^[\s,.(–-]+/, '');
  const source = weekday().source;
  const found = new RegExp(`${source}$`, 'u').exec(before)?.[0] ?? new RegExp(`^${source}`, 'u').exec(after)?.[0];
  return found === undefined ? undefined : weekdays().get(plain(found));
}

interface Patterns {
  dates: DatePatterns;
  dayAndMonth: RegExp;
}

const made = new WeakMap<Names, Patterns>();

function patternsOf(names: Names): Patterns {
  const known = made.get(names);
  if (known) return known;
  const patterns = { dates: datePatterns(names.monthNames), dayAndMonth: dayAndMonthPattern(names.monthNames) };
  made.set(names, patterns);
  return patterns;
}

/** Where a text names a day and a month, with or without a year. */
export function dayAndMonthIn(text: string, names: Names): { from: number; to: number } | undefined {
  const match = patternsOf(names).dayAndMonth.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}

/** Every date with its year in a text, in order. */
export function datesIn(text: string, names: Names): Found[] {
  const all = patternsOf(names).dates.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [from, to] = [match.index, match.index + match[0].length];
      const weekday = weekdayBeside(text, from, to, names);
      const date = dateIn(match, order, names.months, weekday);
      const contradicted = date && weekday !== undefined && weekdayOf(date) !== weekday;
      return date ? [{ date, from, to, ...(contradicted && { contradicted: true as const }) }] : [];
    }),
  );
  const sorted = all.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((one, place) => !sorted.slice(0, place).some(({ to }) => one.from < to));
}

function dayAndMonthPattern(months: string): RegExp {
  const number = '(?<![\\d:])\\d{1,2}';
  return new RegExp(
    `${number}(?:st|nd|rd|th|[.ºª])?\\s*${of}(?:${months})${noLetterAfter}|${noLetterBefore}(?:${months})\\.?\\s*\\d{1,2}(?![\\d:])|\\d\\s*[月월]\\s*\\d{1,2}\\s*[日일]|(?<![\\d./-])\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?!\\d)`,
    'u',
  );
}
