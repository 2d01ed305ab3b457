/** A day and its hours from the words of an invitation, as far as they leave no doubt. A year is never supplied. */

import { latinDigits } from '@/lib/calendars/text';
import type { Meeting } from '@/lib/meetings/meeting';

type When = Meeting['when'];

/** Month names come from the browser's own language data (CLDR). */
const languages = ['en-GB', 'cy', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'fi'];

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages)
    for (const month of ['long', 'short'] as const) {
      const write = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1) {
        const parts = write.formatToParts(Date.UTC(2026, number - 1, 1));
        const name = parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '');
        // A short form that stands for two months in two languages names neither.
        if (name && /\p{L}/u.test(name)) names.set(name, names.has(name) && names.get(name) !== number ? 0 : number);
      }
    }
  return names;
}

let months: Map<string, number> | undefined;
const monthOf = (name: string | undefined): number => {
  months ??= monthNames();
  const word = (name ?? '').toLowerCase();
  return months.get(word) ?? (word === 'sept' ? 9 : 0);
};

const pad = (number: number) => String(number).padStart(2, '0');

/** `2026-11-24`, or undefined for a day that no calendar has. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2200;
  return month >= 1 && real ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** "05/11/2026" is two days; only a number above twelve, or the dots of middle Europe, tell which is the month. */
function numericDay(first: number, sign: string, second: number, year: number): string | undefined {
  if (sign === '.' || first > 12 || first === second) return dayOf(year, second, first);
  return second > 12 ? dayOf(year, first, second) : undefined;
}

type Form = [RegExp, (...parts: string[]) => string | undefined];

const forms: readonly Form[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?=$|[T\s,;)])/g, (_, y, m, d) => dayOf(Number(y), Number(m), Number(d))],
  [
    /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
    (_, y, m, d) => dayOf(Number(y), Number(m), Number(d)),
  ],
  [
    /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b/giu,
    (_, d, month, y) => dayOf(Number(y), monthOf(month), Number(d)),
  ],
  [
    /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/giu,
    (_, month, d, y) => dayOf(Number(y), monthOf(month), Number(d)),
  ],
  [
    /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g,
    (_, a, sign, b, y) => numericDay(Number(a), sign ?? '', Number(b), Number(y)),
  ],
];

/** Days named in the words, and the words without them. `unsure`: something looks like a date and is not clear. */
function daysIn(words: string): { days: string[]; rest: string; unsure: boolean } {
  const days = new Set<string>();
  let unsure = false;
  let rest = words;
  for (const [form, read] of forms)
    rest = rest.replace(form, (...parts: string[]) => {
      const day = read(...parts);
      if (day) days.add(day);
      else unsure = true;
      return ' ';
    });
  return { days: [...days], rest, unsure };
}

interface Clock {
  /** `14:30`. */
  at?: string;
  /** Hours and minutes as written, for a time whose half of the day stands on the other one. */
  hours: number;
  minutes: string;
}

/** One time, or a from–to whose first half lacks the am or pm. */
const clock = /(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\b\.?)?(?![\d:]|\.\d)/gi;
const range = /[-\u2012-\u2015～〜]|\bto\b|\buntil\b/i;

const inHalf = (hours: number, minutes: string, half: string) =>
  hours >= 1 && hours <= 12 ? `${pad((hours % 12) + (half === 'p' ? 12 : 0))}:${minutes}` : undefined;

function clocksIn(words: string): Clock[] {
  const found: Clock[] = [];
  for (const match of words.matchAll(clock)) {
    const [whole, h = '', minutes, half] = match;
    const hours = Number(h);
    // A bare number is a time only beside a dash, as in "10-11am".
    const beside = words.slice(match.index + whole.length).trimStart();
    if (!minutes && !half && !range.test(beside.slice(0, 2))) continue;
    if (hours > 23 || Number(minutes ?? 0) > 59) continue;
    // "2:30" alone may be in the afternoon; two digits are how a 24-hour clock is written.
    const plain = minutes && h.length === 2 ? `${h}:${minutes}` : undefined;
    const at = half ? inHalf(hours, minutes ?? '00', half.toLowerCase()) : plain;
    found.push({ hours, minutes: minutes ?? '00', ...(at && { at }) });
  }
  return found;
}

/** Start and end, when the words hold one or two times and no more. */
function hoursIn(words: string): { from?: string; to?: string } {
  const clocks = clocksIn(words);
  const twelve = /\d\s*[ap]\.?m\b/i.test(words);
  const [first, second] = clocks;
  if (!first || clocks.length > 2) return {};
  if (!second) return (first.at && { from: first.at }) || {};
  if (!second.at) return {};
  const bare = twelve && !/[ap]\.?m/i.test(words.split(range)[0] ?? '');
  const half = Number(second.at.slice(0, 2)) < 12 ? 'a' : 'p';
  const from = bare ? inHalf(first.hours, first.minutes, half) : first.at;
  return from && from < second.at ? { from, to: second.at } : {};
}

const zoneName = /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+/;
/** Words that name a time zone without proving which: no countdown is shown for it. */
const zoneWords =
  /\(?\b(?:UTC|GMT)\s*[+-]\d{1,2}(?::?\d{2})?\)?[^\n]{0,40}|\b(?:[A-Z]{2,4}[SD]T|CET|CEST|EET|EEST|BST|GMT|UTC)\b|\b(?:\p{L}+ ){1,3}Time\b/u;

/** Mail programs write the British zone as "(UTC+00:00) Dublin, Edinburgh, Lisbon, London" or "GMT Standard Time". */
function zoneIn(words: string): string | undefined {
  const named = zoneName.exec(words)?.[0];
  if (named) return named;
  if (
    /\bLondon\b|GMT Standard Time|GMT Summer Time|British Summer Time|\bBST\b|United Kingdom Time|UK Time/i.test(words)
  )
    return 'Europe/London';
  return zoneWords.exec(words)?.[0].trim().slice(0, 80);
}

const repeats =
  /\b(?:every|occurs|weekly|monthly|fortnightly|daily|recurring|repeats|bob|chaque|tous les|toutes les|jeden|jede|wöchentlich|cada|ogni|elke|wekelijks|każdy|każda|co tydzień|varje)\b|毎週|毎月|每周|كل/i;

const hour = /\d{1,2}[:.h]\d{2}|\d\s*[ap]\.?m\b/i;
const numbersOfDay = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}\s*月\s*\d/;

/** A short line that holds both a day of some month and an hour, as calendars write a meeting's time. */
export function isTimeLine(line: string): boolean {
  const text = latinDigits(line);
  if (text.length > 120 || !hour.test(text)) return false;
  return numbersOfDay.test(text) || (text.match(/\p{L}{3,12}/gu) ?? []).some((word) => monthOf(word) > 0);
}

/** Do the words say that a meeting is held again and again? */
export const saysRepeats = (words: string): boolean => repeats.test(words);

/**
 * What the words of an invitation say about its time. `start` is there only when the words hold one whole date, and
 * an hour only when it is plain which half of the day it is in. A series has no start: which meeting of it is meant?
 */
export function whenIn(words: string): { when: When; recurring: boolean } {
  const text = words.replace(/\s+/g, ' ').trim();
  const recurring = saysRepeats(text);
  const zone = zoneIn(text);
  // A zone's offset looks like an hour.
  const { days, rest, unsure } = daysIn(latinDigits(text).replace(/(?:UTC|GMT)\s*[+-]\d{1,2}(?::?\d{2})?/g, ' '));
  const [day] = days;
  if (!day || days.length > 1 || unsure || recurring)
    return { when: { text, allDay: false, ...(zone && { timeZone: zone }) }, recurring };
  const { from, to } = hoursIn(rest);
  const allDay = /\ball[ -]day\b/i.test(rest);
  return {
    when: {
      text,
      start: from ? `${day}T${from}` : day,
      ...(from && to && { end: `${day}T${to}` }),
      allDay,
      ...(zone && { timeZone: zone }),
    },
    recurring,
  };
}
