/** Hours, from the page's own words, when they leave no doubt. Dates come from attributes. */
import { latinDigits } from './text';

/**
 * `14:30`, `2:30pm`, `午後2:30` as `14:30`. A bare `2:30` counts only on a 24-hour page; undefined when unsure.
 * The am and pm of other languages are not guessed.
 */
export function clockTime(text: string, hours: 12 | 24): string | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$|^(\d{1,2}):(\d{2})$/i.exec(text.trim());
  if (!match) return undefined;
  const [, h12, m12, half, h24, m24] = match;
  const hour = half ? (Number(h12) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h24);
  if (hour > 23 || (!half && hours === 12 && hour <= 12)) return undefined;
  return `${String(hour).padStart(2, '0')}:${m12 ?? m24 ?? '00'}`;
}

/** Twelve-hour pages write am or pm, in one of the two fields at least, in letters or other signs than digits. */
export function hoursOf(...fields: string[]): 12 | 24 {
  return fields.some((field) => /[^\d:\s]/.test(field)) ? 12 : 24;
}

const dash = '[-\u2012-\u2015～〜]';
const half = '([ap])\\.?m\\b\\.?';
/** Am or pm on the second time at least; what follows, such as how often the meeting is held, changes nothing. */
const twelve = new RegExp(
  `^(\\d{1,2}(?::\\d{2})?)\\s*(?:${half})?\\s*${dash}\\s*(\\d{1,2}(?::\\d{2})?)\\s*([ap])\\.?m`,
  'i',
);
/** Nothing but two times: a sign before or after them may name the half of the day in a language we do not read. */
const twentyFour = new RegExp(`^(\\d{1,2}:\\d{2})\\s*${dash}\\s*(\\d{1,2}:\\d{2})$`);
/** Pages write "date ⋅ from – to" for a meeting within one day, and leave the sign out otherwise (seen 2026-06). */
const separator = '⋅';

/** "10:30 – 11:00am" means both in the morning; "11:30 – 1:00pm" would end before it starts, so nothing is claimed. */
const earlier = (from: string | undefined, to: string | undefined) => (from && to && from < to ? from : undefined);

/** Both times of "24 November ⋅ 10:00 – 11:30", as far as the words prove them. A day's end is not crossed. */
export function timesIn(words: string): { from?: string; to?: string } {
  const time = latinDigits(words).split(separator)[1]?.trim();
  const plain = twentyFour.exec(time ?? '');
  const halves = twelve.exec(time ?? '');
  const [, h1 = '', first = halves?.[4], h2 = '', second] = halves ?? [];
  const to = plain ? clockTime(plain[2] ?? '', 24) : halves ? clockTime(`${h2}${second}m`, 12) : undefined;
  const from = plain ? clockTime(plain[1] ?? '', 24) : halves ? clockTime(`${h1}${first}m`, 12) : undefined;
  const sure = plain || halves?.[2] ? from : earlier(from, to);
  return { ...(sure && { from: sure }), ...(to && { to }) };
}

/** A date and nothing like an hour: a whole day. No words at all prove nothing. */
export function isAllDay(words: string): boolean {
  const text = latinDigits(words);
  return text !== '' && !text.includes(separator) && !/\d:\d{2}|\d\s*([ap]\.?m|[h時时点點시])/i.test(text);
}

/** Several days: the cell we found the event in may be any of them. */
export const spansDays = (words: string): boolean => /[\u2012-\u2015～〜]|\s-\s/.test(words);
