/** Search over what the person wrote. Kept apart from the guide: only the panel and the practice page have it. */
import { useMemo } from 'react';
import { meetingItem, promiseItem } from '@/lib/search/items';
import { createSearch, type Search } from '@/lib/search/search';
import type { Database } from '@/lib/storage/database';
import { allPreparations } from '@/lib/storage/preparations';
import { allPromises } from '@/lib/storage/promises';
import { viewOf } from './guide-search';
import { useLive } from './use-live';

const shown = 5;

const everything = async (database: Database) => {
  const [preparations, promises] = await Promise.all([allPreparations(database), allPromises(database)]);
  return [...preparations.map((preparation) => meetingItem(preparation)), ...promises.map(promiseItem)];
};

/** Finds the person's own meetings and promises; undefined until they are read. */
export function useOwnSearch(database: Database) {
  const { value: items } = useLive(() => everything(database), 'own');
  return useMemo(() => {
    if (!items?.length) return undefined;
    let search: Search | undefined;
    return (words: string) => {
      // Made at the first word: most openings of the panel search for nothing.
      search ??= createSearch(items);
      return search.find(words, { limit: shown }).map(viewOf);
    };
  }, [items]);
}
