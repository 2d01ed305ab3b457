/** Hours, from the page's own words, when they leave no doubt. Dates come from attributes, which the words must bear out. */
import { latinDigits, letter } from './shared/text';

const pad = (part: string | number) => String(part).padStart(2, '0');

/**
 * `14:30`, `2:30pm`, `午後2:30` as `14:30`. A bare `2:30` counts only on a 24-hour page; undefined when unsure.
 * The am and pm of other languages are not guessed.
 */
export function clockTime(text: string, hours: 12 | 24): string | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*([ap])\.?\s?m\.?$|^(\d{1,2}):(\d{2})$/i.exec(text.trim());
  if (!match) return undefined;
  const [, h12, m12, half, h24, m24] = match;
  const hour = half ? (Number(h12) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h24);
  if (hour > 23 || Number(h12 ?? 0) > 12 || (!half && hours === 12 && hour <= 12)) return undefined;
  return `${pad(hour)}:${m12 ?? m24 ?? '00'}`;
}

const anHour = '(\\d{1,2}(?::\\d{2})?)';

/** A name for a half of the day before or after an hour, and how we write it. */
type Half = readonly [RegExp, string];

/** What a language calls the halves of the day, as the browser knows it: `午前` and `午後`, `ص` and `م`. */
function namesIn(language: string): string[] {
  // The browser's Welsh says AM and PM; Welsh readers are used to these too.
  if (language.startsWith('cy')) return ['yb', 'yh'];
  try {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    return [9, 21].map(
      (hour) => format.formatToParts(Date.UTC(2026, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value ?? '',
    );
  } catch {
    // The page names its language; a made-up one must not stop the reading.
    return [];
  }
}

const onlyLetters = new RegExp(`^${letter}+$`);

const halves = new Map<string, readonly Half[]>();

/** Asked for once in each language: the browser takes longer over it than a whole card takes to read. */
function halvesIn(language: string): readonly Half[] {
  if (!language || language.startsWith('en')) return [];
  const known = halves.get(language);
  if (known) return known;
  const found = namesIn(language).flatMap((name, place): Half[] => {
    if (!onlyLetters.test(name) || /^[ap]m$/i.test(name)) return [];
    const written = place ? '$1pm' : '$1am';
    return [
      [new RegExp(`(?<!${letter})${name}\\s?${anHour}`, 'gi'), written],
      [new RegExp(`${anHour}\\s?${name}(?!${letter})`, 'gi'), written],
    ];
  });
  halves.set(language, found);
  return found;
}

/** Hours as a language writes them, "午後2:30", "٢:٣٠ م", "10h30", written "2:30pm" and "10:30". */
function plainHours(words: string, language: string): string {
  const text = latinDigits(words)
    .replace(/(\d{1,2})\s?[h時시点點]\s?(\d{2})(?:\s?[分분])?/giu, '$1:$2')
    .replace(/(\d{1,2})\s?[時시点點]/gu, '$1:00');
  return halvesIn(language).reduce((each, [name, written]) => each.replace(name, written), text);
}

/** One case throughout: "11:00 Am Dienstag" is no half of the day. */
const clock = '(\\d{1,2}(?::\\d{2})?)(?:\\s*(?:([ap])\\.?\\s?m\\.?|([AP])\\.?\\s?M\\.?))?';
const dash = '[-\u2012-\u2015～〜]';
/** Two times with a dash or a short word between; what follows, such as how often the meeting is held, comes last. */
const both = new RegExp(`^${clock}\\s*(?:${dash}|${letter}{1,5}(?=[\\s\\d]))\\s*${clock}(.*)$`, 's');
/** Pages write "date ⋅ from – to" for a meeting within one day, and leave the sign out otherwise (seen 2026-06). */
const separator = '⋅';

interface Clock {
  said: string;
  half: string | undefined;
}

/** Hours of 13 and more, and of 0, are of a 24-hour clock. */
const provesDay = ({ said, half }: Clock) => !half && /^(?:0|00|1[3-9]|2[0-3]):/.test(said);
const own = ({ said, half }: Clock) => clockTime(half ? `${said}${half}m` : said, half ? 12 : 24);

/** The two times of day that a clock may mean when its half is not read. */
function readings(one: Clock): string[] {
  const time = own(one.half || one.said.includes(':') ? one : { ...one, said: `${one.said}:00` });
  const hour = Number(time?.slice(0, 2));
  if (!time || one.half || hour > 12 || one.said.startsWith('0')) return time ? [time] : [];
  return [time, `${pad((hour + 12) % 24)}${time.slice(2)}`].sort();
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The time of a clock, where its own words or a start told elsewhere prove it. */
function proven(one: Clock, known: string | undefined): string | undefined {
  if (one.half || provesDay(one)) return own(one);
  return known && readings(one).includes(known) ? known : undefined;
}

/**
 * Both times of "24 November ⋅ 10:00 – 11:30", as far as the words prove them. A day's end is not crossed.
 * @param language of the page, for the names of the halves of the day.
 * @param known the start as another part of the page tells it: where the words agree, it says which half is meant.
 */
export function timesIn(words: string, language = '', known?: string): { from?: string; to?: string } {
  const [, first = '', p1, P1, second = '', p2, P2, rest = ''] =
    both.exec(plainHours(words.split(separator)[1]?.trim() ?? '', language)) ?? [];
  if (!first) return {};
  const [from, to]: [Clock, Clock] = [
    { said: first, half: p1 ?? P1 },
    { said: second, half: p2 ?? P2 },
  ];
  const bare = from.half || to.half ? undefined : withoutHalves(from, to, rest);
  if (bare?.from && (!known || bare.from === known || !readings(from).includes(known))) return bare;
  const start = proven(from, known);
  if (start && start === known && !from.half) {
    const end = only(readings(to).filter((time) => time > start));
    return { from: start, ...(end && { to: end }) };
  }
  if (bare) return bare;
  return withHalves(from, to);
}

/** 24 hours: nothing but two times, or one that no 12-hour clock shows. Else a sign after them may name a half unread. */
function withoutHalves(from: Clock, to: Clock, rest: string): { from?: string; to?: string } {
  if (rest.trim() && !provesDay(from) && !provesDay(to)) return {};
  const [start, end] = [own(from), own(to)];
  return start && end ? { from: start, to: end } : {};
}

/** "10:30 – 11:00am" means both in the morning; "11:30 – 1:00pm" would end before it starts, so nothing is claimed. */
function withHalves(from: Clock, to: Clock): { from?: string; to?: string } {
  const [start, end] = [own({ ...from, half: from.half ?? to.half }), own({ ...to, half: to.half ?? from.half })];
  const sure = Boolean(from.half && to.half) || (start && end && start < end);
  return {
    ...(start && (sure || from.half) && { from: start }),
    ...(end && (sure || to.half) && { to: end }),
  };
}

/** A date and nothing like an hour: a whole day. No words at all prove nothing. */
export function isAllDay(words: string, language = ''): boolean {
  const text = plainHours(words, language);
  return text !== '' && !text.includes(separator) && !/\d:\d{2}|\d\s*(?:[ap]\.?\s?m|h\b)/i.test(text);
}

const oneClock = new RegExp(`^${clock}`);
const span = /(?<!\s)\s*[\u2012-\u2015～〜]\s*|\s-\s/;

/** Numbers of a date, those of its hours left out. */
export const dateNumbers = (words: string, language = ''): number[] =>
  (
    plainHours(words.split(separator)[0] ?? '', language)
      .replace(clocks, ' ')
      .match(/\d+/g) ?? []
  ).map(Number);

const clocks = /\d{1,2}(?::\d{2}(?:\s*[ap]\.?\s?m)?|\s*[ap]\.?\s?m)/gi;

/** The parts before and after the dash of "24 November, 22:00 – 25 November, 01:00". */
export const endsOfSpan = (words: string): string[] => (words.includes(separator) ? [words] : words.split(span));

/** The one time of such a part, where its own words or a time told elsewhere prove it. */
export function timeIn(part: string, language: string, known?: string): string | undefined {
  const said = only(plainHours(part, language).match(clocks) ?? []);
  const [, time = '', p, P] = oneClock.exec(said ?? '') ?? [];
  return time ? proven({ said: time, half: p ?? P }, known) : undefined;
}
