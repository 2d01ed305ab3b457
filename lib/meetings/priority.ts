/** Priorities: at most three things that matter most in a person's work across organisations, in order. Pure and clock-free. */

import * as z from 'zod/mini';
import { t } from '@/lib/words/words';
import { oneLine } from './one-line';
import { lineOfText, wellFormedText } from './stored-text';

export const mostPriorities = 3;
/** Longest priority, in UTF-16 units: one line. */
export const priorityLimit = 140;

export const Priority = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  text: lineOfText(priorityLimit).check(z.minLength(1)),
  /** Its place among those that stand, the least first. */
  place: z.number(),
  madeAt: z.iso.datetime(),
  /** ISO time at which it made room for another, or was let go; absent for one that stands. */
  endedAt: z.optional(z.iso.datetime()),
  /** Grows with every change, as that of an answer does: of two copies the greater one is the later. */
  revision: z.int().check(z.minimum(0)),
});
export type Priority = z.infer<typeof Priority>;

export interface Priorities {
  /** At most three, the first one first. */
  standing: Priority[];
  /** Those that went, the latest first. */
  earlier: Priority[];
}

/**
 * Which priorities stand and which went. A copy from elsewhere may bring more that stand than three: the last of them count
 * as gone.
 */
export function prioritiesOf(all: readonly Priority[]): Priorities {
  const open = all
    .filter(({ endedAt }) => !endedAt)
    .sort((a, b) => a.place - b.place || a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id));
  const ended = [...all.filter(({ endedAt }) => endedAt), ...open.slice(mostPriorities)];
  const when = ({ endedAt, madeAt }: Priority) => endedAt ?? madeAt;
  return {
    standing: open.slice(0, mostPriorities),
    earlier: ended.sort((a, b) => when(b).localeCompare(when(a)) || a.id.localeCompare(b.id)),
  };
}

/**
 * A new priority, to be placed behind those that stand. Its text must hold more than white space.
 * @param id a new unique id.
 * @param now ISO time at which it is made.
 */
export const newPriority = (text: string, id: string, now: string): Priority => ({
  id,
  text: oneLine(text, priorityLimit),
  place: 0,
  madeAt: now,
  revision: 0,
});

/** A priority that stands, whether or not it had gone. */
const placed = ({ endedAt: _endedAt, ...priority }: Priority, place: number): Priority => ({ ...priority, place });

/** Why a priority was not taken in: three stand already, and nobody said which of them goes. */
export const tooMany = t('partners.threePrioritiesStandAlready');

/**
 * All priorities after one has come in, as new or brought back, and another has made room for it.
 * @param comes the one that comes, in the state in which it is.
 * @param goes id of the one that makes room; the one that comes takes its place. Needed only where three stand.
 * @param now ISO time.
 * @throws Error when three stand and none of them goes.
 */
export function withPriority(
  all: readonly Priority[],
  comes: Priority,
  goes: string | undefined,
  now: string,
): Priority[] {
  const { standing, earlier } = prioritiesOf(all.filter(({ id }) => id !== comes.id));
  const leaves = standing.find(({ id }) => id === goes);
  const stay = standing.filter((one) => one !== leaves);
  if (stay.length >= mostPriorities) throw new Error(tooMany);
  const place = leaves?.place ?? (stay.at(-1)?.place ?? 0) + 1;
  const gone = [...(leaves ? [leaves] : []), ...earlier].map((one) => (one.endedAt ? one : { ...one, endedAt: now }));
  return [...stay, placed(comes, place), ...gone];
}

/** All priorities with one moved to the first place. */
export function withFirst(all: readonly Priority[], id: string): Priority[] {
  const { standing } = prioritiesOf(all);
  const least = standing[0]?.place ?? 0;
  return all.map((one) => (one.id === id ? { ...one, place: least - 1 } : one));
}
