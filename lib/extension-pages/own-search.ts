/** Search over what the person wrote. */

import type { Commitment } from '@/lib/meetings/commitment';
import type { Preparation } from '@/lib/meetings/preparation';
import { meetingItem, promiseItem } from '@/lib/search/items';
import { createSearch, type Search } from '@/lib/search/search';
import { viewOf } from './guide-search';

const shown = 5;

interface Written {
  preparations: readonly Preparation[];
  promises: readonly Commitment[];
}

/** A search over these; made at the first word, for most openings of the panel search for nothing. */
export function ownSearch({ preparations, promises }: Written) {
  let search: Search | undefined;
  return (words: string) => {
    search ??= createSearch([
      ...preparations.map((preparation) => meetingItem(preparation)),
      ...promises.map(promiseItem),
    ]);
    return search.find(words, { limit: shown }).map(viewOf);
  };
}
