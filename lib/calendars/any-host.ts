/**
 * Dates and hours in words, for calendars that give them in no other way. A date counts only with its year and only
 * when it can be read in one way; months and halves of the day are named by the browser in the page's language.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import { type Ids, idFromWords } from './assemble';
import { latinDigits, line } from './text';

/** Words longer than this are no date line but prose. */
const longestLine = 160;

interface Names {
  /** Lower-case names and short names of months, to their number. */
  months: ReadonlyMap<string, number>;
  /** What names the half of the day, to `a` or `p`; other names of parts of the day to nothing. */
  halves: ReadonlyMap<string, string>;
  /** Do we know these words of the page's own language, or of English alone? */
  own: boolean;
  dates: readonly [RegExp, Order][];
  dayAndMonth: RegExp;
  clocks: RegExp;
  month: RegExp;
  weekday: RegExp;
  partOfDay: RegExp;
}

const known = new Map<string, Names>();

/** Names as the browser writes them in a language; English when it knows no such language. */
function namesIn(language: string): Names {
  const tag = isLanguage(language) ? language : 'en';
  const names = known.get(tag) ?? makeNames(tag);
  known.set(tag, names);
  return names;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

const plain = (name: string) => latinDigits(name).toLowerCase().replace(/\.$/, '').trim();

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

const monthNames = (tag: string) =>
  widths.flatMap((month) => [
    parts(tag, { month }, 'month', inYear),
    parts(tag, { month, day: 'numeric' }, 'month', inYear),
  ]);
const weekdayNames = (tag: string) => widths.flatMap((weekday) => parts(tag, { weekday }, 'weekday', inWeek));
const dayParts = (tag: string) =>
  widths.flatMap((dayPeriod) => parts(tag, { hour: 'numeric', hour12: true, dayPeriod }, 'dayPeriod', inDay));
const dayHalves = (tag: string) =>
  parts(tag, { hour: 'numeric', hour12: true }, 'dayPeriod', inDay).map((name, hour) => [name, hour < 12 ? 'a' : 'p']);

function makeNames(tag: string): Names {
  const own = !tag.startsWith('en');
  // English first: where both languages know a word, the page's own meaning stands.
  const tags = own ? ['en', tag] : [tag];
  const months = new Map<string, number>();
  for (const names of tags.flatMap(monthNames))
    for (const [place, name] of names.entries()) if (name && !/\d/.test(name)) months.set(name, place + 1);
  const halves = new Map<string, string>();
  for (const name of tags.flatMap(dayParts)) halves.set(name, '');
  for (const [name = '', letter = ''] of tags.flatMap(dayHalves)) halves.set(name, letter);
  halves.delete('');
  const weekdays = tags.flatMap(weekdayNames).filter(Boolean);
  const month = anyOf(months.keys());
  return {
    months,
    halves,
    own,
    dates: datePatterns(month),
    dayAndMonth: dayAndMonthPattern(month),
    clocks: clockPattern([...halves].flatMap(([name, letter]) => (letter ? [name] : []))),
    month: wordPattern(month),
    weekday: wordPattern(anyOf(weekdays)),
    partOfDay: wordPattern(anyOf(halves.keys())),
  };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that "June" is not read as "Jun". */
const anyOf = (names: Iterable<string>) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const wordPattern = (names: string) => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'iu');

const day = '(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?';
const year = '(\\d{4})(?!\\d)';
/** Between the parts of a date in words; some write 24-Nov-2026. */
const gap = '[\\s,/-]*';
const of = "(?:of|de|del|di|d’|d')?";

interface Found {
  date: string;
  from: number;
  to: number;
}

/** How the numbers of a date follow each other. */
type Order = 'ymd' | 'dmy' | 'mdy' | 'numbers';

function datePatterns(months: string): [RegExp, Order][] {
  const month = `(?<!\\p{L})(${months})(?!\\p{L})\\.?`;
  const make = (source: string) => new RegExp(source, 'giu');
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
function dateOf(y: number, m: number, d: number): string | undefined {
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
function datesIn(text: string, { dates, months }: Names): Found[] {
  const all = dates.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = dateIn(match, order, months);
      return date ? [{ date, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
  const sorted = all.sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((one, place) => !sorted.slice(0, place).some(({ to }) => one.from < to));
}

interface Clock {
  time: string | undefined;
  from: number;
  to: number;
}

const dash = '[-\u2012-\u2015～〜]';

/** `10:30`, `2pm`, the `10` of `10 – 11am`, `2:30 p.m.`, `14h30`, `午後2:30`: with the half of the day beside it where one is named. */
function clockPattern(halves: readonly string[]): RegExp {
  const half = `(${anyOf(halves)}|[ap]\\.?m)(?!\\p{L})\\.?`;
  return new RegExp(
    `(?:(?<!\\p{L})(${anyOf(halves)})\\s*)?(?<![\\d.:/-])(\\d{1,2})(?::(\\d{2})(?![\\d:])(?:\\s*${half})?|h(\\d{2})?(?!\\p{L})|\\s*${half}|(?=\\s*${dash}\\s*\\d{1,2}(?::\\d{2})?\\s*(?:${anyOf(halves)}|[ap]\\.?m)))`,
    'giu',
  );
}

/**
 * The times of a text. Where only the later one names its half of the day it holds for both, "2:30 – 3:30pm", unless
 * the meeting would end before it starts.
 */
function clocksIn(text: string, { clocks, halves }: Names): Clock[] {
  const found = [...text.matchAll(clocks)].map((match) => {
    const [whole, before, hour, minute, after, french, alone] = match;
    const word = plain(before ?? after ?? alone ?? '');
    const half = halves.get(word) ?? word.charAt(0);
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

function clock(hour: number, minute: string, half: string): string | undefined {
  if (hour > 23 || Number(minute) > 59 || (half && (hour > 12 || hour === 0))) return undefined;
  const inDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

/** The text with these parts blanked out. */
const without = (text: string, parts: readonly { from: number; to: number }[]) =>
  parts.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);

function dayAndMonthPattern(months: string): RegExp {
  const number = '(?<![\\d:])\\d{1,2}';
  return new RegExp(
    `${number}(?:st|nd|rd|th|[.ºª])?\\s*${of}\\s*(?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months})\\.?\\s*\\d{1,2}(?![\\d:])|\\d\\s*[月월]\\s*\\d{1,2}\\s*[日일]|(?<![\\d./-])\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?!\\d)`,
    'iu',
  );
}

/** Is there something in a line that reads as a day: a date, a day and a month, or a weekday with a time? */
export function isDateLike(words: string, language: string): boolean {
  const text = latinDigits(words);
  if (!text || text.length > longestLine || !/\d/.test(text)) return false;
  const names = namesIn(language);
  return (
    names.dayAndMonth.test(text) ||
    datesIn(text, names).length > 0 ||
    (names.weekday.test(text) && clocksIn(text, names).length > 0)
  );
}

/** Nothing but a day, as a list of a day's meetings is called. */
export function isOnlyDay(words: string, language: string): boolean {
  if (!isDateLike(words, language)) return false;
  const names = namesIn(language);
  const rest = latinDigits(words).replaceAll(new RegExp(`${names.month.source}|${names.weekday.source}`, 'giu'), '');
  return !/\p{L}{3}/u.test(rest);
}

/** Nothing but times: the line below a date. */
export function isTimeOnly(words: string, language: string): boolean {
  const text = latinDigits(words);
  const clocks = clocksIn(text, namesIn(language));
  return clocks.length > 0 && text.length <= 40 && !/\d/.test(without(text, clocks));
}

/**
 * When a meeting is held, from a line such as "Tue 24 November 2026, 10:00 – 11:00".
 * @param language of the page, as `html` names it.
 * @param allDay when the page itself says that it lasts the whole day, or does not.
 * @returns the words; start and end only where they can be read in one way.
 */
export function whenFrom(words: string, language: string, allDay?: boolean): Meeting['when'] {
  const text = latinDigits(words).slice(0, 2 * longestLine);
  const names = namesIn(language);
  const dates = datesIn(text, names);
  const rest = without(text, dates);
  const clocks = clocksIn(rest, names);
  const left = without(rest, clocks);
  const [first, second] = dates;
  const whole = allDay ?? (first !== undefined && dates.length < 3 && !clocks.length && !/\d/.test(left));
  const when = { text: words, allDay: whole };
  if (!first || dates.length > 2 || hasOtherStart(left, Math.max(first.from, clocks[0]?.from ?? 0), names)) return when;
  if (whole) return { ...when, start: first.date, ...(second && second.date > first.date && { end: second.date }) };
  return { ...when, ...timed(first, second, clocks, namesPartOfDay(left, names)) };
}

/**
 * A month left over, or a number before what we take for the start, may be the true start: "24 – 25 November 2026",
 * "from 10 to 11am". Some weekdays are called like months.
 */
const hasOtherStart = (left: string, until: number, { month, weekday }: Names): boolean =>
  /\d/.test(left.slice(0, until)) || month.test(left.replace(weekday, ''));

/** "In the afternoon" and the like: words for a part of the day that we do not turn into hours, or cannot know. */
const namesPartOfDay = (left: string, { own, partOfDay }: Names): boolean =>
  partOfDay.test(left) || (!own && /[^\p{Script=Latin}\P{L}]/u.test(left));

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
 * A time as machines write it, `2026-11-24T10:00:00+01:00`: the wall clock where it is held. Only `Z` names a zone.
 */
export function machineTime(text: string | null | undefined): { time: string; timeZone?: string } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    line(text, 60),
  );
  if (!match) return undefined;
  const [, y, m, d, hour, minute, zone] = match;
  const date = dateOf(Number(y), Number(m), Number(d));
  const at = hour === undefined ? '' : clock(Number(hour), minute ?? '', '');
  if (!date || at === undefined) return undefined;
  return { time: at ? `${date}T${at}` : date, ...(zone === 'Z' && { timeZone: 'UTC' }) };
}

/** `when` from a start and an end as machines write them. */
export function whenFromMachine(words: string, start?: string | null, end?: string | null): Meeting['when'] {
  const [from, to] = [machineTime(start), machineTime(end)];
  if (!from) return { text: words, allDay: false };
  const sameKind = to?.time.length === from.time.length && to.timeZone === from.timeZone;
  return {
    text: words,
    start: from.time,
    ...(to && sameKind && to.time > from.time && { end: to.time }),
    allDay: !from.time.includes('T'),
    ...(from.timeZone && { timeZone: from.timeZone }),
  };
}

/** Elements within a line; every other one begins a new line. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA EM FONT I MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);
/** Not read by people, or to pick a day from, or to press. */
const silent =
  'script, style, template, noscript, svg, select, button, nav, [hidden], [aria-hidden="true"], [style*="display: none"], [style*="display:none"], [role="grid"], [role="button"], [role="menu"], [role="tablist"]';
/** Fields that can hold nothing but a time. What else somebody types is not ours to read. */
const timeField = /^(?:date|datetime-local|time)$/;

/** Does a part of an element speak to people? */
export const speaks = (part: Element, root: Element): boolean => {
  const quiet = part.closest(silent);
  return !quiet || quiet.contains(root);
};

/** The lines that somebody reads in an element, with the times in its fields; without asking for layout. */
export function linesOf(root: Element, most = 400): string[] {
  const lines: string[] = [];
  let row = '';
  const end = () => {
    const text = line(row, 1000);
    if (text) lines.push(text);
    row = '';
  };
  const walk = (node: Node) => {
    if (lines.length >= most) return;
    if (node.nodeType === 3) row += node.nodeValue ?? '';
    if (!(node instanceof Element) || (node !== root && node.matches(silent))) return;
    const within = inline.has(node.tagName);
    const border = () => {
      if (within) row += ' ';
      else end();
    };
    border();
    if (node instanceof HTMLInputElement && timeField.test(node.type)) row += node.value;
    for (const child of node.childNodes) walk(child);
    border();
  };
  walk(root);
  end();
  return lines;
}

/** The first line with a day in it, with the times that stand below it. */
export function dateLine(lines: readonly string[], language: string): string | undefined {
  const at = lines.findIndex((text) => isDateLike(text, language));
  const found = lines[at];
  const below = lines[at + 1];
  return found && below && !clocksIn(latinDigits(found), namesIn(language)).length && isTimeOnly(below, language)
    ? `${found}, ${below}`
    : found;
}

/** Ids for a page that gives none: looking and editing give the same, as long as title and start are the same. */
export const idsFromWords = (title: string, { start, text }: Meeting['when'], host = ''): Ids => ({
  id: idFromWords(host, title, start ?? text),
  seriesId: idFromWords(host, title),
});

/** The language the page names, for its dates. */
export const languageOf = (document: Document): string => line(document.documentElement.lang, 40) || 'en';
