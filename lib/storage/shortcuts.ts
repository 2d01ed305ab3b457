/** Items of the guide that a person pinned, and those they opened lately. */
import * as z from 'zod/mini';
import { storedItem } from './item';

const Ids = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(100));
const Shortcuts = z.object({ pinned: Ids, recent: Ids });
export type Shortcuts = z.infer<typeof Shortcuts>;

export const noShortcuts: Shortcuts = { pinned: [], recent: [] };

const record = storedItem('shortcuts', Shortcuts, noShortcuts);
const mostRecent = 8;
const mostPinned = 50;

export const watchShortcuts = record.watch;

/** Remembers that an item was opened, newest first. */
export const rememberOpened = (id: string): Promise<void> =>
  record.update(({ pinned, recent }) => ({
    pinned,
    recent: [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent),
  }));

/** Pins an item, after those pinned before; the oldest go when there are too many. */
export const pin = (id: string): Promise<void> =>
  record.update(({ pinned, recent }) => ({
    pinned: [...pinned.filter((other) => other !== id), id].slice(-mostPinned),
    recent,
  }));

export const unpin = (id: string): Promise<void> =>
  record.update(({ pinned, recent }) => ({ pinned: pinned.filter((other) => other !== id), recent }));
