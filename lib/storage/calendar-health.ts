/** When each calendar was last read, and since when it has not been understood. One record a calendar. */
import * as z from 'zod/mini';
import type { PageState } from '@/lib/meetings/page-state';
import { type StoredItem, storedItem } from './item';

const Health = z.object({
  /** ISO time of the last meeting that was read. */
  readAt: z.optional(z.string()),
  /** ISO time of the first meeting since then that was not understood. */
  notUnderstoodSince: z.optional(z.string()),
});
export type Health = z.infer<typeof Health>;

const record = (calendar: string): StoredItem<Health> => storedItem(`health:${calendar}`, Health, {});

/** A meeting read while the page settles is reported several times; one note a minute is enough. */
const minute = 60_000;

/**
 * What is known of a calendar after its page has spoken; undefined when nothing worth keeping has changed.
 * @param now ISO time.
 */
export function healthAfter(known: Health, status: PageState['status'], now: string): Health | undefined {
  if (status === 'none') return undefined;
  if (status === 'unrecognised') return known.notUnderstoodSince ? undefined : { ...known, notUnderstoodSince: now };
  const fresh = known.readAt && Date.parse(now) - Date.parse(known.readAt) < minute;
  return fresh && !known.notUnderstoodSince ? undefined : { readAt: now };
}

/** Remembers what a page's state says of its calendar. */
export async function noteHealth(state: PageState, now: string): Promise<void> {
  if (state.status === 'none') return;
  const calendar = record(state.status === 'meeting' ? state.meeting.calendar : state.calendar);
  if (healthAfter(await calendar.read(), state.status, now))
    await calendar.update((known) => healthAfter(known, state.status, now) ?? known);
}

/** Calls back now and at every change of a calendar's health; returns how to stop. */
export const watchHealth = (calendar: string, changed: (health: Health) => void): (() => void) =>
  record(calendar).watch(changed);
