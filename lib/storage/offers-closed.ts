/** "Not today": the day for which a person wants no more offers on calendar pages. */
import * as z from 'zod/mini';
import { storedItem } from './item';

const Closed = z.object({
  /** `2026-11-24`; absent when never pressed. */
  day: z.optional(z.string().check(z.maxLength(10))),
});

const record = storedItem<z.infer<typeof Closed>>('offers-closed', Closed, {});

/** Makes no more offers on this day, on any calendar. */
export const closeOffers = (day: string): Promise<void> => record.update(() => ({ day }));

/** Are the offers of this day closed? */
export const areOffersClosed = async (day: string): Promise<boolean> => (await record.read()).day === day;
