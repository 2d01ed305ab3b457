/** Hours as people write them, in Britain above all: `10:30`, `2.30pm`, `14.30`, `1400hrs`, `12 noon`, `10 to 11am`. */
import { anyOf, type Names, noLetterAfter, noLetterBefore, plain } from './names';

export interface Clock {
  /** `14:30`; undefined where its half of the day cannot be told, or no such time exists. */
  time: string | undefined;
  from: number;
  to: number;
}

/** Hours that are said in words, or that name no half of the day: such a day is no whole day. */
export const hoursInWords =
  /\bo['’‘]?clock\b|\bhalf past\b|\bquarter (?:past|to)\b|\bmidnight\b|\b(?:morning|afternoon|evening|lunchtime|tbc|tba)\b|\btime to be\b/i;

/** Between the two times of a span. */
const span = '(?:[-\u2012-\u2015～〜]|to|till|until|bis)';

/**
 * Groups: half before, hour, minutes after a colon, their half, minutes after a dot, their half, French minutes, half of
 * an hour alone; then a word for noon; then hours and minutes of four figures.
 */
function clockPattern(halves: readonly string[]): RegExp {
  const named = anyOf(halves);
  const half = `(${named}|[ap]\\.?\\s?m|noon|midday)${noLetterAfter}\\.?`;
  const laterHalf = `(?=\\s*${span}\\s*\\d{1,2}(?:[:.]\\d{2})?\\s*(?:${named}|[ap]\\.?m|noon|midday)${noLetterAfter})`;
  const laterHours = `(?=\\s*${span}\\s*\\d{4}\\s*(?:hrs?|hours|h)${noLetterAfter})`;
  const hours = `\\s*(?:hrs?|hours|uhr|h)${noLetterAfter}`;
  return new RegExp(
    [
      `(?:${noLetterBefore}(${named})\\s*)?(?<![\\d.:/£$€,-])(\\d{1,2})(?:`,
      [
        `:(\\d{2})(?::00)?(?![\\d:])(?:\\s*${half}|${hours})?`,
        `\\.(\\d{2})(?![\\d.]|\\s*%)(?:\\s*${half}|${hours})?`,
        `h(\\d{2})?${noLetterAfter}`,
        `\\s*${half}`,
        `\\s*(?:uhr)${noLetterAfter}`,
        laterHalf,
      ].join('|'),
      `)|(?:(?<![\\d.:/])12\\s*)?${noLetterBefore}(noon|midday)${noLetterAfter}`,
      `|(?<![\\d.:/£$€,-])([01]\\d|2[0-3])([0-5]\\d)(?:${hours}|${laterHours})`,
      `|(?<=\\d{4}\\s{0,2}${span}\\s{0,2})([01]\\d|2[0-3])([0-5]\\d)${hours}`,
    ].join(''),
    'gu',
  );
}

const made = new WeakMap<Names, RegExp>();

function patternOf(names: Names): RegExp {
  const pattern = made.get(names) ?? clockPattern([...names.halves().keys()]);
  made.set(names, pattern);
  return pattern;
}

/** A time as it is written, before the other time of its span is known. */
interface Written {
  at(half: string): string | undefined;
  half: string;
  /** "12 noon" and "1400hrs" leave no doubt, whatever stands beside them. */
  sure: boolean;
  from: number;
  to: number;
}

function writtenIn(text: string, names: Names): Written[] {
  const { halves } = names;
  return [...text.matchAll(patternOf(names))].map((match) => {
    const [whole, before, hour, minute, after, dotted, afterDotted, french, alone, noon, h1, m1, h2, m2] = match;
    const place = { from: match.index, to: match.index + whole.length };
    if (noon) return { at: () => '12:00', half: 'p', sure: true, ...place };
    const figures = h1 ?? h2;
    if (figures) return { at: () => clock(Number(figures), m1 ?? m2 ?? '00', ''), half: '', sure: true, ...place };
    const word = plain(before ?? after ?? afterDotted ?? alone ?? '').replace(/\s/g, '');
    const isNoon = /^(?:noon|midday)$/.test(word);
    const half = isNoon ? 'p' : (halves().get(plain(before ?? after ?? afterDotted ?? alone ?? '')) ?? word.charAt(0));
    const at = (letter: string) => clock(Number(hour), minute ?? dotted ?? french ?? '00', letter);
    return { at, half, sure: isNoon || Number(hour) > 12, ...place };
  });
}

const placed = ({ from, to }: Written, time: string | undefined): Clock => ({ time, from, to });

/** The first of two times where only the later names its half of the day. */
function before(first: Written, second: Written): string | undefined {
  const end = second.at(second.half);
  // Before noon, only the morning is left.
  const start = first.at(second.sure ? 'a' : second.half);
  return start && end && start < end ? start : undefined;
}

/** The second of two times where only the earlier names its half: the same, unless it would be over by then. */
function after(first: Written, second: Written): string | undefined {
  const end = second.at(first.half);
  return end && end > (first.at(first.half) ?? '') ? end : second.at('');
}

/**
 * The times of a text. Where only one of two names its half of the day it holds for both, "2:30 – 3:30pm", unless the
 * meeting would end before it starts.
 */
export function clocksIn(text: string, names: Names): Clock[] {
  const found = writtenIn(text, names);
  const [first, second] = found;
  if (!first || !second || found.length > 2) return found.map((one) => placed(one, one.at(one.half)));
  const start = second.half && !first.half && !first.sure ? before(first, second) : first.at(first.half);
  const end = first.half && !second.half && !second.sure ? after(first, second) : second.at(second.half);
  return [placed(first, start), placed(second, end)];
}

/** `14:30`, from an hour, minutes, and `a`, `p` or nothing for the half of the day; undefined where no such time exists. */
export function clock(hour: number, minute: string, half: string): string | undefined {
  if (hour > 23 || Number(minute) > 59 || (half && (hour > 12 || hour === 0))) return undefined;
  const inDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(inDay).padStart(2, '0')}:${minute}`;
}

/** The text with these parts blanked out. */
export const without = (text: string, parts: readonly { from: number; to: number }[]) =>
  parts.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
