/** The clock of use, as it is kept. */
import * as z from 'zod/mini';
import { clockAfterUse, type UseClock } from '@/lib/meetings/use-clock';
import { storedItem } from './item';

const Stored = z.object({
  at: z.number(),
  days: z.int().check(z.nonnegative()),
  day: z.string(),
  behind: z.optional(z.array(z.string())),
});

const never: UseClock = { at: 0, days: 0, day: '' };

export const useClockKey = 'use-clock';

const item = storedItem<UseClock>(useClockKey, Stored, never);

/**
 * Counts today's use.
 * @param now milliseconds since 1970, by the device.
 * @param day today by the device, `2026-11-24`.
 * @returns the clock after it.
 */
export async function countUse(now: number, day: string): Promise<UseClock> {
  let after = never;
  await item.update((known) => {
    after = clockAfterUse(known.days ? known : undefined, now, day);
    return after;
  });
  return after;
}

/** Days of use until now; 0 where that cannot be read. */
export const readDaysOfUse = async (): Promise<number> => (await item.read().catch(() => never)).days;

/** Days on which the device's clock was behind; none where that cannot be read. */
export const readWrongDays = async (): Promise<Pick<UseClock, 'behind'>> => item.read().catch(() => never);
