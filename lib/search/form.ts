/** The form, cost and length that a search asks for, such as a free podcast of half an hour. */

import type { Run } from './evidence';
import type { SearchItem } from './items';
import { isFree, minutesNeeded } from './time-needed';

export interface Form {
  /** How well each item is of the form asked for. */
  items: Map<string, number>;
  positions: Set<number>;
}

/** The form among the words, such as “podcast” or “book”; undefined when none was asked for. */
export function formAsked({ matches, weights }: Run): Form | undefined {
  const forms = matches.headings.filter(({ heading, whole }) => heading.form && whole);
  if (!forms.length) return undefined;
  const items = new Map<string, number>();
  for (const { heading } of forms)
    for (const [id, grade] of heading.items) items.set(id, Math.max(items.get(id) ?? 0, weights[grade]));
  const positions = new Set(forms.flatMap(({ strengths }) => [...strengths.keys()]));
  return { items, positions };
}

function lengthFit({ resource }: SearchItem, minutes: number, penalty: number): number {
  const needed = minutesNeeded(resource?.time);
  if (needed === undefined) return penalty;
  return needed <= minutes ? 1 : penalty + (1 - penalty) * 0.5 * (minutes / needed);
}

/** How well an item keeps to the form, cost and length asked for: 1 when it does. An item that does not is ranked lower, not hidden. */
export function fitOf(item: SearchItem, { query, weights }: Run, form: Form | undefined): number {
  const free = item.resource !== undefined && isFree(item.resource.cost);
  const ofForm = weights.constraintPenalty + (1 - weights.constraintPenalty) * (form?.items.get(item.id) ?? 0);
  return (
    (form ? ofForm : 1) *
    (query.free && !free ? weights.constraintPenalty : 1) *
    (query.minutes === undefined ? 1 : lengthFit(item, query.minutes, weights.constraintPenalty))
  );
}
