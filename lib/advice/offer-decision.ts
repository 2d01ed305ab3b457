/** Whether an entry of a calendar deserves a checklist: the rules, and a small model where the page hides who is invited. */
import packed from '@/content/advice/offer-model.json';
import type { AdviceInput } from './input';
import { canBeJoined, notOfferedFor, notOfferedReasons, peopleOf } from './offer';
import { offerFeatures } from './offer-features';
import { type ModelWeights, unpack } from './packed';

let cachedWeights: ModelWeights | undefined;

/** The shipped weights, decoded on first use. */
function shippedWeights(): ModelWeights {
  cachedWeights ??= unpack(packed, 1);
  return cachedWeights;
}

/** Log odds that an entry is private or time to work alone: above 0 it is more likely than a meeting. */
export function ownTimeScore(input: AdviceInput, weights: ModelWeights = shippedWeights()): number {
  let score = 0;
  for (const [key, value] of offerFeatures(input)) score += (weights.get(key)?.[0] ?? 0) * value;
  return score;
}

/** Offer a checklist? And why, to complete "Offered because …" or "Not offered because …". */
export function offerFor(input: AdviceInput, weights?: ModelWeights): { offer: boolean; why: string } {
  const people = peopleOf(input);
  const reason = notOfferedFor(input);
  if (reason) return { offer: false, why: notOfferedReasons[reason] };
  const isUnknown = !people && input.peopleUnknown;
  if (isUnknown && !canBeJoined(input) && ownTimeScore(input, weights) > 0)
    return { offer: false, why: 'it looks like time of your own' };
  if (isUnknown) return { offer: true, why: 'others may be invited' };
  return { offer: true, why: people ? 'other people are invited' : 'there is a link to join' };
}
