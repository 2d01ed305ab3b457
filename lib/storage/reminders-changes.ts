/**
 * Tells the background that something has changed in the database that reminders rest on. A worker that sleeps is woken by
 * a change of the browser's small stores, and not by one of the database.
 */
import { Dexie } from 'dexie';
import { session } from '@/lib/browser/areas';
import { recordType as commitments } from './records/commitment';
import { recordType as reviews } from './records/review';
import { recordType as series } from './records/series';

const key = 'reminders:changed';
/** What is written for a meeting is told of by `answered.ts`. */
const tables = [commitments.table, reviews.table, series.table];
/** Several writes of one deed are told of once. In milliseconds. */
const together = 150;

/** Tells the background to look which reminders are due, and leaves nothing behind. Never rejects. */
export const tellRemindersChanged = (): Promise<void> =>
  session
    .write(key, Date.now())
    .then(() => session.remove(key))
    .catch((problem: unknown) => console.warn(problem));

/** Calls back after that; returns how to stop. */
export const onRemindersChanged = (changed: () => void): (() => void) => session.watch(key, changed);

/** Follows what this page, or another, writes to the database. Returns how to stop. */
export function tellOfChanges(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (parts: object) => {
    // `idb://before-we-meet/commitments/due`
    const changed = Object.keys(parts).map((part) => part.split('/')[3] ?? '');
    // What changes everything at once, as bringing back a copy does, names no table.
    if (!('all' in parts) && !changed.some((table) => tables.includes(table))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void tellRemindersChanged(), together);
  };
  Dexie.on('storagemutated', listen);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(listen);
  };
}
