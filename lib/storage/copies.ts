/** When copies were saved, by hand and into the folder that the person picked. */
import * as z from 'zod/mini';
import { storedItem } from './item';

const Stored = z.object({
  /** Milliseconds since 1970 of the last copy that was saved, in whatever way. */
  savedAt: z.optional(z.number()),
  /** Day of the last copy into the folder, `2026-11-24`. */
  folderDay: z.optional(z.string()),
  /** Why the last try to save into the folder failed. */
  folderProblem: z.optional(z.enum(['permission', 'gone', 'failed'])),
  /** Days of use until which the person does not want to be reminded. */
  quietUntil: z.optional(z.number()),
});
export type Copies = z.infer<typeof Stored>;

export const copiesKey = 'copies';

const item = storedItem<Copies>(copiesKey, Stored, {});

export const watchCopies = item.watch;
export const readCopies = (): Promise<Copies> => item.read();
export const changeCopies = (change: Partial<Copies>): Promise<void> => item.update((now) => ({ ...now, ...change }));

/** Notes that a copy was saved. @param now milliseconds since 1970. */
export const noteSaved = (now: number): Promise<void> => changeCopies({ savedAt: now });
