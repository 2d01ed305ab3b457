/**
 * The time as use has confirmed it. A device's clock may be years wrong for an hour; what is deleted with time must not
 * follow it there. So this clock goes towards the device's by a week at most, once for each day of use.
 */

import { daysAfter } from './day';

export interface UseClock {
  /** Milliseconds since 1970. */
  at: number;
  /** Days on which the product was used. */
  days: number;
  /** The last of them by the device's clock, `2026-11-24`. */
  day: string;
  /** Days by the device's clock on which it was behind this one: what is dated so was written later than it says. */
  behind?: string[] | undefined;
}

const dayMs = 86_400_000;
/** Who comes once a week keeps this clock right; after a longer pause it is late, and things are kept longer. */
const stepMs = 7 * dayMs;

/** A clock that is behind by more than this is wrong, and not only in another zone. */
const toleranceMs = 2 * dayMs;
/** So many wrong days are remembered. */
const mostBehind = 400;

/**
 * The clock after a use; the same object on a day that has been counted.
 * @param known undefined at the very first use.
 * @param now milliseconds since 1970, by the device.
 * @param day today by the device, `2026-11-24`.
 */
export function clockAfterUse(known: UseClock | undefined, now: number, day: string): UseClock {
  if (!known) return { at: now, days: 1, day };
  if (known.day === day) return known;
  const step = Math.max(-stepMs, Math.min(stepMs, now - known.at));
  const isBehind = now < known.at - toleranceMs;
  const behind = isBehind ? [...(known.behind ?? []), day].slice(-mostBehind) : known.behind;
  return { at: known.at + step, days: known.days + 1, day, ...(behind && { behind }) };
}

/**
 * The time by which things may grow old: the earlier of use and device, so that neither alone makes anything old.
 * @param now milliseconds since 1970, by the device.
 */
export const provenTime = ({ at }: Pick<UseClock, 'at'>, now: number): number => Math.min(at, now);

/**
 * Is a moment one at which the device's clock was behind? A page may stay open overnight, so the days beside count too.
 * @param iso an ISO time.
 */
export function wasBehind({ behind = [] }: Pick<UseClock, 'behind'>): (iso: string) => boolean {
  const days = new Set(behind.flatMap((day) => [daysAfter(day, -1), day, daysAfter(day, 1)]));
  return (iso) => days.has(iso.slice(0, 10));
}
