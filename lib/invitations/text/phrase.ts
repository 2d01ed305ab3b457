/**
 * A day and its hours from the words that stand for them, as far as they leave no doubt. A year is never supplied, and
 * half of the day never guessed.
 */

import { latinDigits } from '@/lib/calendars/shared/text';
import { clocksIn } from '@/lib/calendars/when/clocks';
import { datesIn, dayAndMonthIn, type Found } from '@/lib/calendars/when/dates';
import { lowered, type Names, namesIn } from '@/lib/calendars/when/names';
import { whenFrom } from '@/lib/calendars/when/range';
import type { Meeting } from '@/lib/meetings/meeting';
import { t } from '@/lib/words/words';
import { oneZone, zonesIn } from './zone';

type When = Meeting['when'];

/** Nobody says in which language pasted words are. English, which costs nothing, is tried first. */
const languages = ['en', 'cy', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'fi', 'ja', 'ar'];

const unit =
  '(?:(?:other|second|third|fourth|two|three|four|six|\\d{1,2})(?:st|nd|rd|th)? )?(?:days?|weeks?|months?|years?|quarters?|weekdays?|working days?|fortnights?|(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sun)(?:days?)?)';
/** "Bob" and "Elke" are names of people too: what follows must be a time. */
const repeats = new RegExp(
  [
    `\\bevery (?:first |last )?${unit}\\b`,
    '\\beach (?:week|month|(?:mon|tues|wednes|thurs|fri)day)\\b',
    '\\b(?:occurs|repeats|recurs|weekly|monthly|fortnightly|bi-?weekly|quarterly|recurring)\\b',
    '\\bdaily\\b(?! (?:huddle|stand))',
    '\\bbob (?:dydd|wythnos|mis|bore|prynhawn|yn ail)',
    '\\b(?:chaque|tous les|toutes les) \\p{L}+',
    '\\b(?:jeden|jede|jeder) \\p{L}+tag\\b|\\bjede (?:\\p{L}+ )?woche|\\bjeden (?:\\p{L}+ )?monat|\\bwöchentlich',
    '\\bcada \\p{Ll}+|\\bogni \\p{Ll}+',
    '\\belke (?:\\p{Ll}+ )?(?:dag|week|maand|maandag|dinsdag|woensdag|donderdag|vrijdag)\\b|\\bwekelijks',
    '\\b(?:każdy|każda|co) (?:tydzień|miesiąc|poniedziałek|wtorek|środę|czwartek|piątek)|\\bvarje (?:dag|vecka|månad|måndag|tisdag|onsdag|torsdag|fredag)',
    '毎週|毎月|每周|كل (?:أسبوع|شهر|يوم)',
  ].join('|'),
  'iu',
);

/** Do the words say that a meeting is held again and again? */
export const saysRepeats = (words: string): boolean => repeats.test(words.slice(0, 1000));

/** Hours as they may stand on a line of an invitation, with the half of the day or without. */
export const hasClock = (words: string): boolean => clocksIn(lowered(words.slice(0, 400)), namesIn('en')).length > 0;

/**
 * "2:30" alone may be in the afternoon, in words of a language that we took for another. Two digits, as in "14:30" or
 * "09:00", are how a clock of 24 hours is written; am and pm leave no doubt.
 */
function isSureOfHalf(words: string, time: string | undefined): boolean {
  if (!time?.includes('T') || /\d\s*[ap]\.?\s?m\b|\buhr\b|\bhrs?\b|\bnoon\b|\bmidday\b/i.test(words)) return true;
  const hours = time.slice(11, 13);
  return Number(hours) > 12 || new RegExp(`(?<!\\d)${hours}(?:[:h.]|[0-5]\\d)`).test(words);
}

const lengths =
  /\(?\b(?:for )?(?:about |approx(?:imately|\.)? )?(?:(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hours?|hrs?|h)(?:\s*(?:and )?(\d{1,2})\s*(?:minutes?|mins?|m))?|(\d{1,3})\s*(?:minutes?|mins?))\b\)?/i;

/** "1 hr 30 mins" and the like in minutes, and the words without it. "14:00 hrs" and "1400hrs" are no lengths. */
export function lengthIn(words: string): { minutes: number | undefined; rest: string } {
  const match = lengths.exec(words);
  if (!match || /\d[:.]?$/.test(words.slice(0, match.index))) return { minutes: undefined, rest: words };
  const [whole, hours = '0', more = '0', minutes] = match;
  const size = minutes ? Number(minutes) : Math.round(Number(hours.replace(',', '.')) * 60) + Number(more);
  const isLength = size > 0 && size <= 24 * 60 && (minutes !== undefined || Number(hours.replace(',', '.')) <= 12);
  return isLength ? { minutes: size, rest: words.replace(whole, ' ') } : { minutes: undefined, rest: words };
}

/** "10-11am" looks like a part of a date. */
const tightDash =
  /(?<!\s)\s*[-\u2012-\u2015]\s*(?=\d{1,2}(?:[:.]\d{2}(?!\d|\.\d)|\s*(?:[ap]\.?m|noon|midday|uhr)\b)|\d{4}\s*(?:h|hrs?|hours)\b)/gi;

const later = (start: string, minutes: number) =>
  new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 16);

const dayWords = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const dateWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What is said where a weekday and its date do not go together. */
const contradiction = ({ date }: Found) =>
  t('invitations.isA', { what: dateWords.format(Date.parse(date)), what2: dayWords.format(Date.parse(date)) });

export interface Phrase {
  when: When;
  recurring: boolean;
}

function inLanguages(plain: string): When | undefined {
  for (const language of languages) {
    const when = whenFrom(plain, language);
    if (when.start) return when;
  }
  return undefined;
}

/**
 * What the words of an invitation say about its time. `start` is there only when the words hold one whole date, and
 * an hour only when it is plain which half of the day it is in. A series has no start: which meeting of it is meant?
 * @param words at most some hundred letters, which stand for a time and little else.
 * @param length of the meeting in minutes, where another line tells it.
 */
export function readPhrase(words: string, length?: number): Phrase {
  const text = words.replace(/\s+/g, ' ').trim();
  const recurring = saysRepeats(text);
  const zones = zonesIn(latinDigits(text));
  const { minutes, rest } = lengthIn(zones.rest);
  const plain = rest.replace(tightDash, ' – ');
  const said = zones.known.length === 1 ? zones.known[0] : zones.unclear;
  const unknown: When = { text, allDay: false, ...(said && { timeZone: said }) };
  if (recurring || !/\d/.test(plain)) return { when: unknown, recurring };
  const against = datesIn(lowered(plain), namesIn('en')).find(({ contradicted }) => contradicted);
  if (against) return { when: { ...unknown, text: `${text} (${contradiction(against)})` }, recurring };
  // "The 4th at 10am or the 5th at 2pm" is a choice, and no span.
  const when = /\b(?:or|either|oder|ou|neu)\b/i.test(plain) ? undefined : inLanguages(plain);
  if (!when?.start) return { when: unknown, recurring };
  if (!isSureOfHalf(plain, when.start) || !isSureOfHalf(plain, when.end)) return { when: unknown, recurring };
  const zone = zones.known.length ? oneZone(zones.known, when.start) : zones.unclear;
  // The same moment in two zones reads like a span, and which of them is ours is not ours to say.
  if (zones.known.length > 1 && !zone) return { when: { text, allDay: false }, recurring };
  const size = length ?? minutes;
  const end = when.end ?? (size && when.start.includes('T') ? later(when.start, size) : undefined);
  return { when: { ...when, text, ...(end && { end }), ...(zone && !when.allDay && { timeZone: zone }) }, recurring };
}

/** A place in a line at which a time stands. */
export interface Spot {
  from: number;
  to: number;
  hasDate: boolean;
  hasClock: boolean;
  /** A day and a month without a year, or a weekday with an hour. */
  isPartial: boolean;
  /** Where its first day ends: what follows may be another time. */
  firstEnd: number;
}

/** Times that stand no further apart than this belong together. */
const nearby = 40;
/** What may follow a time and belongs to it: a zone, a length. */
const tail = 90;

function spotIn(text: string, names: Names): Spot | undefined {
  const low = lowered(text);
  const dates = datesIn(low, names);
  const clocks = clocksIn(blank(low, dates), names);
  const partial = dates.length ? undefined : partialIn(low, clocks.length > 0, names);
  const days = partial ? [partial] : dates;
  const [first] = days.length ? days : clocks;
  if (!first) return undefined;
  let { from, to } = first;
  for (const part of [...days, ...clocks].sort((a, b) => a.from - b.from)) {
    if (part.to < from - nearby || part.from > to + nearby) continue;
    from = Math.min(from, part.from);
    to = Math.max(to, part.to);
  }
  return {
    from,
    to,
    hasDate: dates.length > 0,
    hasClock: clocks.length > 0,
    isPartial: partial !== undefined,
    firstEnd: first.to,
  };
}

/** A day without its year: "24 November", or a weekday beside an hour. */
function partialIn(low: string, hasHour: boolean, names: Names): { from: number; to: number } | undefined {
  const day = dayAndMonthIn(low, names);
  if (day || !hasHour) return day;
  const weekday = names.weekday().exec(low);
  return weekday ? { from: weekday.index, to: weekday.index + weekday[0].length } : undefined;
}

const blank = (text: string, parts: readonly { from: number; to: number }[]) =>
  parts.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);

/** Longest sentence that is looked at for a time. */
const longest = 600;

/**
 * Where in a sentence a time stands; in English, else in another language where a year is named.
 * @param foreign may it be in another language? Trying them all takes its time: not for each line of a long text.
 */
export function findSpot(sentence: string, foreign = true): Spot | undefined {
  const text = sentence.slice(0, longest);
  if (!/\d/.test(latinDigits(text))) return undefined;
  const found = spotIn(text, namesIn('en'));
  if (found?.hasDate || !foreign) return found;
  if (!/(?:19|20)\d\d/.test(latinDigits(text)) || text.length > 200) return found;
  for (const language of languages.slice(1)) {
    const other = spotIn(text, namesIn(language));
    if (other?.hasDate) return other;
  }
  return found;
}

/** "24 – 25 November": a first day before the one that was found. */
const otherDayBefore = /\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–/&.,]|to|and|or)\s*$/;

/** The words of a time within its sentence: from its first sign, with the weekday before it and the zone after it. */
export function phraseAt(sentence: string, { from, to }: Spot): string | undefined {
  const before = sentence.slice(Math.max(0, from - 24), from);
  if (otherDayBefore.test(before)) return undefined;
  const weekday = /(?:\b\p{L}{3,9}\b[\s,.]*(?:the )?)$/u.exec(before)?.[0] ?? '';
  return sentence.slice(from - weekday.length, to + tail);
}
