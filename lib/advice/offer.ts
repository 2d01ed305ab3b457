/**
 * Rules by which an entry of a calendar deserves no checklist. These run on calendar pages, so they need no model;
 * `offer-decision.ts` adds what was learnt.
 */
import notOffered from '@/content/advice/not-offered.json';
import { isCalledOff } from '@/lib/meetings/called-off';
import { meetingLink } from '@/lib/meetings/online-meeting';
import type { AdviceInput } from './input';
import { normalise } from './words';

/** To complete "Not offered because …". */
export const notOfferedReasons = {
  'called-off': 'it is cancelled or declined',
  leave: 'it looks like leave',
  travel: 'it looks like travel',
  focus: 'it looks like time set aside to work alone',
  personal: 'it looks personal',
  party: 'it looks like a celebration',
  hold: 'it is only being held',
  alone: 'nobody else is invited',
} as const;

type NotOffered = keyof typeof notOfferedReasons;

type List = keyof typeof notOffered;

const lists = new Map<List, ReadonlySet<string>>();

/** Parsed on first use, so that loading the script on a calendar page stays cheap. */
function listOf(name: List): ReadonlySet<string> {
  const list = lists.get(name) ?? new Set(notOffered[name].split(', '));
  lists.set(name, list);
  return list;
}

const longestPhrase = 3;

/** Length in words of the longest phrase of a list that starts at a position; 0 for none. */
function phraseAt(words: readonly string[], at: number, name: List): number {
  for (let count = Math.min(longestPhrase, words.length - at); count > 0; count--)
    if (listOf(name).has(words.slice(at, at + count).join(' '))) return count;
  return 0;
}

export const listNames = ['leave', 'travel', 'focus', 'personal'] as const;

/** Do the words hold a phrase of the list? */
export const containsAny = (words: readonly string[], name: List) =>
  words.some((_, at) => phraseAt(words, at, name) > 0);

/** A number, a time, or the name of a day or month. */
const datePattern =
  /^(?:[\d:./-]+(?:am|pm|th|st|nd|rd)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/;

/** Do the words hold a phrase of the list and otherwise only dates and filler words, as in "Annual leave Mon to Wed"? */
function consistsOf(words: readonly string[], name: List): boolean {
  let found = false;
  for (let at = 0; at < words.length; ) {
    const count = phraseAt(words, at, name);
    if (!count && !phraseAt(words, at, 'filler-words') && !datePattern.test(words[at] ?? '')) return false;
    found ||= count > 0;
    at += count || 1;
  }
  return found;
}

/** A birthday: a name, a round age and an exclamation mark, as in "Bev 60!!". */
const roundBirthday = /^\s*[^\s\d!]+\s+(?:is\s+)?[1-9][05](?:th|st)?\s*!+\s*$/i;
/** Minutes; an entry of a whole day or more is no meeting if it mentions leave. */
const wholeDay = 24 * 60;

/** Does the entry hold an online meeting to join? Then others are expected, though none is listed. */
export function canBeJoined({ description = '', link }: AdviceInput): boolean {
  if (link || /\bmeeting id:/i.test(description)) return true;
  return meetingLink(description.match(/https:\/\/[^\s<>"')\]]+/gi) ?? []) !== undefined;
}

export const peopleOf = ({ attendees, attendeeCount }: AdviceInput) => Math.max(attendees.length, attendeeCount ?? 0);

/** What keeps an entry, by the rules alone, from deserving a checklist; undefined when it deserves one. */
export function notOfferedFor(input: AdviceInput): NotOffered | undefined {
  const people = peopleOf(input);
  const words = normalise(input.title).trim().split(' ');
  // These rules hold whoever is invited; those below them only when nobody is.
  if (isCalledOff(input.title)) return 'called-off';
  if (phraseAt(words, 0, 'hold')) return 'hold';
  if (phraseAt(words, 0, 'shared') || / on leave /.test(` ${words.join(' ')} `)) return 'leave';
  if (containsAny(words, 'party') || roundBirthday.test(input.title)) return 'party';
  if (people > 0) return (input.minutes ?? 0) >= wholeDay && containsAny(words, 'leave') ? 'leave' : undefined;
  // Somebody may be invited to the "Results meeting": only a title that says nothing else counts.
  if (input.peopleUnknown) return listNames.find((kind) => consistsOf(words, kind));
  return listNames.find((kind) => containsAny(words, kind)) ?? (canBeJoined(input) ? undefined : 'alone');
}
