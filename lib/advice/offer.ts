/** Whether an entry of a calendar deserves a checklist at all. */
import notOffered from '@/content/advice/not-offered.json';
import type { AdviceInput } from './advice';
import { holds, normalise } from './words';

const reasons = {
  'called-off': 'it is cancelled or declined',
  leave: 'it looks like leave',
  travel: 'it looks like travel',
  focus: 'it looks like time set aside to work alone',
  personal: 'it looks personal',
  hold: 'it is only being held',
  alone: 'nobody else is invited',
} as const;

type NotOffered = keyof typeof reasons;

const startsWithOne = (title: string, phrases: readonly string[]) =>
  phrases.some((phrase) => title.startsWith(` ${phrase} `) || title.trim() === phrase);

function group(title: string, people: number): NotOffered | undefined {
  // These open the title whoever is invited; others mean what they say only when one is alone.
  if (startsWithOne(title, notOffered['called-off'])) return 'called-off';
  if (startsWithOne(title, notOffered.hold)) return 'hold';
  if (holds(title, 'on leave') || startsWithOne(title, ['fyi'])) return 'leave';
  if (people > 0) return undefined;
  const kinds = ['leave', 'travel', 'focus', 'personal'] as const;
  return kinds.find((kind) => notOffered[kind].some((phrase) => holds(title, phrase))) ?? 'alone';
}

/** Offer a checklist? And why, to complete "Offered because …" or "Not offered because …". */
export function offerFor(input: AdviceInput): { offer: boolean; why: string } {
  const people = Math.max(input.attendees.length, input.attendeeCount ?? 0);
  const reason = group(normalise(input.title), people);
  return reason ? { offer: false, why: reasons[reason] } : { offer: true, why: 'other people are invited' };
}
