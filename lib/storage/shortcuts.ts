/** Items of the guide that a person pinned, and those they opened lately. */
import * as z from 'zod/mini';
import { storedItem } from './item';

const Ids = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(100));
export const Shortcuts = z.object({ pinned: Ids, recent: Ids });
export type Shortcuts = z.infer<typeof Shortcuts>;

export const noShortcuts: Shortcuts = { pinned: [], recent: [] };

export const shortcutsKey = 'shortcuts';

const record = storedItem(shortcutsKey, Shortcuts, noShortcuts);
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

/** What is pinned here and then what is pinned in a copy; the pins of the copy give way where there are too many. */
export function joinedShortcuts(here: Shortcuts, { pinned, recent }: Shortcuts): Shortcuts {
  const allPinned = [...new Set([...here.pinned, ...pinned])].slice(0, Math.max(mostPinned, here.pinned.length));
  return { pinned: allPinned, recent: here.recent.length ? here.recent : recent.slice(0, mostRecent) };
}
