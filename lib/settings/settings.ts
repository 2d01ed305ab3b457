/** What a person has chosen. A field that a later version adds has its default here until they choose. */
import * as z from 'zod/mini';
import { storedItem } from '../storage/item';

const Settings = z.object({
  /** Tips shown in one day, at most; 0 for as many as there are meetings. */
  tipsPerDay: z._default(z.int().check(z.minimum(0), z.maximum(20)), 5),
  /** The "Prepare" button beside an open meeting; unset leaves it to the organisation, or else shows it. */
  button: z.optional(z.boolean()),
  /** Months after which what was written for a meeting is deleted; 0 for never. */
  keepMonths: z._default(z.int().check(z.minimum(0), z.maximum(120)), 0),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = { tipsPerDay: 5, keepMonths: 0 };

const record = storedItem('settings', Settings, defaultSettings);

export const readSettings = record.read;
export const watchSettings = record.watch;

/** Changes some settings and leaves the others. */
export const changeSettings = (change: Partial<Settings>): Promise<void> =>
  record.update((now) => ({ ...now, ...change }));
