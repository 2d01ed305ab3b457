/** Whether an entry of a calendar deserves a checklist at all. */
import notOffered from '@/content/advice/not-offered.json';
import type { AdviceInput } from './input';
import { holds, normalise } from './words';

const reasons = {
  'called-off': 'it is cancelled or declined',
  leave: 'it looks like leave',
  travel: 'it looks like travel',
  focus: 'it looks like time set aside to work alone',
  personal: 'it looks personal',
  party: 'it looks like a celebration',
  hold: 'it is only being held',
  alone: 'nobody else is invited',
} as const;

type NotOffered = keyof typeof reasons;

const startsWithOne = (title: string, phrases: readonly string[]) =>
  phrases.some((phrase) => title.startsWith(` ${phrase} `) || title.trim() === phrase);
const endsWithOne = (title: string, phrases: readonly string[]) =>
  phrases.some((phrase) => title.endsWith(` ${phrase} `));
const holdsOne = (title: string, phrases: readonly string[]) => phrases.some((phrase) => holds(title, phrase));

/** "Bev 60!!": a name and a round age, with joy. */
const roundAge = /^\s*[^\s\d!]+\s+(?:is\s+)?[1-9][05](?:th|st)?\s*!+\s*$/i;
/** A day and more: nobody meets that long. */
const wholeDay = 24 * 60;

/** Something to join was added to the entry, so others are expected though the invite names none. */
function canBeJoined({ description = '', link }: AdviceInput): boolean {
  return !!link || /\bmeeting id:|https:\/\/\S*(?:teams|zoom|meet)/i.test(description);
}

function group(input: AdviceInput, people: number): NotOffered | undefined {
  const title = normalise(input.title);
  // These open the title whoever is invited; others mean what they say only when one is alone.
  if (startsWithOne(title, notOffered['called-off']) || endsWithOne(title, notOffered['called-off']))
    return 'called-off';
  if (startsWithOne(title, notOffered.hold)) return 'hold';
  if (startsWithOne(title, notOffered.shared) || holds(title, 'on leave')) return 'leave';
  if (holdsOne(title, notOffered.party) || roundAge.test(input.title)) return 'party';
  if (people > 0) {
    const long = (input.minutes ?? 0) >= wholeDay;
    return long && holdsOne(title, notOffered.leave) ? 'leave' : undefined;
  }
  const kinds = ['leave', 'travel', 'focus', 'personal'] as const;
  // Somebody may be invited to the "Results meeting": only a title that says nothing else counts.
  if (input.peopleUnknown) return kinds.find((kind) => notOffered[kind].some((phrase) => title.trim() === phrase));
  return kinds.find((kind) => holdsOne(title, notOffered[kind])) ?? (canBeJoined(input) ? undefined : 'alone');
}

/** Offer a checklist? And why, to complete "Offered because …" or "Not offered because …". */
export function offerFor(input: AdviceInput): { offer: boolean; why: string } {
  const people = Math.max(input.attendees.length, input.attendeeCount ?? 0);
  const reason = group(input, people);
  if (reason) return { offer: false, why: reasons[reason] };
  if (input.peopleUnknown) return { offer: true, why: 'others may be invited' };
  return { offer: true, why: people ? 'other people are invited' : 'there is a link to join' };
}
