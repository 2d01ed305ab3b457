/** What is known of who the person is: names of their calendars' accounts, and what they answered when asked. */
import * as z from 'zod/mini';
import { limits } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import { lineOfText } from '@/lib/meetings/stored-text';
import { storedItem } from './item';

const Name = lineOfText(limits.short);

const StoredSelf = z.object({
  accounts: z.array(Name).check(z.maxLength(20)),
  /** The name they chose. */
  told: z.optional(Name),
  /** Names among which they said they are not; there once they have been asked. */
  notMe: z.optional(z.array(Name).check(z.maxLength(1000))),
});
export type StoredSelf = z.infer<typeof StoredSelf>;

const item = storedItem<StoredSelf>('self', StoredSelf, { accounts: [] });
const mostAccounts = 20;
const mostNames = 1000;

/** What is known of who the person is, now. */
export const readSelf = item.read;
export const watchSelf = item.watch;

/** Remembers the name of an account that a calendar page was open with, each once. */
export const rememberAccount = (name: string): Promise<void> =>
  item.update((self) =>
    self.accounts.some((known) => nameKey(known) === nameKey(name))
      ? self
      : { ...self, accounts: [...self.accounts, name].slice(-mostAccounts) },
  );

/** Keeps who the person said they are. */
export const rememberTold = (name: string): Promise<void> => item.update((self) => ({ ...self, told: name }));

/** Keeps that the person is none of these. */
export const rememberNotMe = (names: readonly string[]): Promise<void> =>
  item.update(({ told: _told, ...self }) => ({
    ...self,
    notMe: [...new Set([...(self.notMe ?? []), ...names])].slice(-mostNames),
  }));
