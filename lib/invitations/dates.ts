/** A day and its hours from the words of an invitation, as far as they leave no doubt. A year is never supplied. */
import { latinDigits } from '@/lib/calendars/shared/text';
import { isDateLike, whenFrom } from '@/lib/calendars/when/range';
import type { Meeting } from '@/lib/meetings/meeting';

type When = Meeting['when'];

/** Nobody says in which language pasted words are. English, which costs nothing, is tried first. */
const languages = ['en', 'cy', 'fr', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'da', 'fi', 'ja', 'ar'];

const zoneName = /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+/;
const offset = /\(?\b(?:UTC|GMT)\s*[+-]\s*\d{1,2}(?::?\d{2})?\)?/g;
/** Words that name a time zone without proving which: no countdown is shown for it. */
const zoneWords =
  /\(?\b(?:UTC|GMT)\s*[+-]\d{1,2}(?::?\d{2})?\)?[^\n]{0,40}|\b(?:[A-Z]{2,4}[SD]T|CET|CEST|EET|EEST|GMT|UTC)\b|\b(?:\p{L}+ ){1,3}Time\b/u;

/** Mail programs write the British zone as "(UTC+00:00) Dublin, Edinburgh, Lisbon, London" or "GMT Standard Time". */
function zoneIn(words: string): string | undefined {
  const named = zoneName.exec(words)?.[0];
  if (named) return named;
  const british =
    /\bLondon\b|GMT Standard Time|GMT Summer Time|British Summer Time|\bBST\b|United Kingdom Time|UK Time/i;
  return british.test(words) ? 'Europe/London' : zoneWords.exec(words)?.[0].trim().slice(0, 80);
}

const tightDash = /\s*[-\u2012-\u2015]\s*(?=\d{1,2}(?::\d{2}|\s*[ap]\.?m\b))/gi;

const repeats =
  /\b(?:every|occurs|weekly|monthly|fortnightly|daily|recurring|repeats|bob|chaque|tous les|toutes les|jeden|jede|wöchentlich|cada|ogni|elke|wekelijks|każdy|każda|co tydzień|varje)\b|毎週|毎月|每周|كل/i;

/** Do the words say that a meeting is held again and again? */
export const saysRepeats = (words: string): boolean => repeats.test(words);

/** A short line that holds both a day and an hour, as calendars write a meeting's time. */
export const isTimeLine = (words: string): boolean =>
  /\d{1,2}[:.h]\d{2}|\d\s*[ap]\.?m\b/i.test(latinDigits(words)) && isDateLike(words, 'en');

/**
 * "2:30" alone may be in the afternoon, in words of a language that we took for another. Two digits, as in "14:30" or
 * "09:00", are how a clock of 24 hours is written; am and pm leave no doubt.
 */
function isSureOfHalf(words: string, time: string | undefined): boolean {
  if (!time?.includes('T') || /\d\s*[ap]\.?m\b/i.test(words)) return true;
  const hours = time.slice(11, 13);
  return Number(hours) > 12 || new RegExp(`(?<!\\d)${hours}[:h.]`).test(words);
}

/**
 * What the words of an invitation say about its time. `start` is there only when the words hold one whole date, and
 * an hour only when it is plain which half of the day it is in. A series has no start: which meeting of it is meant?
 */
export function whenIn(words: string): { when: When; recurring: boolean } {
  const text = words.replace(/\s+/g, ' ').trim();
  const recurring = saysRepeats(text);
  const timeZone = zoneIn(text);
  const unknown: When = { text, allDay: false, ...(timeZone && { timeZone }) };
  if (recurring || !/\d{4}/.test(latinDigits(text))) return { when: unknown, recurring };
  // A zone's offset looks like an hour, and "10-11am" like a part of a date.
  const plain = latinDigits(text).replace(offset, ' ').replace(tightDash, ' – ');
  for (const language of languages) {
    const when = whenFrom(plain, language);
    if (!when.start) continue;
    const isSure = isSureOfHalf(plain, when.start) && isSureOfHalf(plain, when.end);
    return { when: isSure ? { ...unknown, ...when, text } : unknown, recurring };
  }
  return { when: unknown, recurring };
}
