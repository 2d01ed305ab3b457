/** The React hook that joins our own pages to the database. Apart from `use-watched`: the popup opens without the database. */
import { live } from '@/lib/storage/live';
import { type Snapshot, useWatch } from './use-watched';

/** The latest answer of a stored query; `undefined` until it is there. Asks again when `key` changes. */
export const useLive = <T>(query: () => Promise<T>, key: string): Snapshot<T> =>
  useWatch<T>((changed, failed) => live(query, changed, failed), key);
