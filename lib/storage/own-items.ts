/** Which values of the browser's small store go into a copy. */
import { local } from '@/lib/browser/areas';
import { checkedKey } from './checked';
import { copiesKey } from './copies';
import { isReadFromFeed, isSecret } from './feed';
import { offersMadeKey } from './offers-made';
import { pressedKey } from './pressed-meetings';
import { shownRemindersKey } from './reminders-shown';
import { retentionKey } from './retention';
import { useClockKey } from './use-clock';

/** Values that say something about this browser alone. */
const ofThisBrowser: readonly string[] = [
  useClockKey,
  retentionKey,
  checkedKey,
  copiesKey,
  pressedKey,
  offersMadeKey,
  shownRemindersKey,
];

/** May a value go from one browser to another? */
export const isCopied = (key: string): boolean =>
  !Object.hasOwn(Object.prototype, key) &&
  !key.startsWith('health:') &&
  !isReadFromFeed(key) &&
  !ofThisBrowser.includes(key);

const inOrder = (items: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1)));

/** All values that go into a copy, in the order of their keys. */
export async function copiedItems(withSecrets: boolean): Promise<Record<string, unknown>> {
  const all = Object.entries(await local.readAll());
  return inOrder(Object.fromEntries(all.filter(([key]) => isCopied(key) && (withSecrets || !isSecret(key)))));
}

/** Is there a secret that a person can choose to have in a copy? */
export const hasSecrets = async (): Promise<boolean> => Object.keys(await local.readAll()).some(isSecret);
