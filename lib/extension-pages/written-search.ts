/** Search over what the person wrote, and what it keeps out of a web search. Loaded after a page has been drawn. */
import { dashboardUrl } from '@/lib/browser/tabs';
import type { Commitment } from '@/lib/meetings/commitment';
import type { Preparation } from '@/lib/meetings/preparation';
import { type ItemView, viewOf } from '@/lib/search/guide';
import { meetingItem, promiseItem } from '@/lib/search/items';
import { createSearch, type Search } from '@/lib/search/search';
import { nameWords, webSearchWords } from '@/lib/search/web-words';
import { openDatabase } from '@/lib/storage/database';
import { live } from '@/lib/storage/live';
import { allCommitments } from '@/lib/storage/records/commitment';
import { allPreparations } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';

const shown = 5;

/** What the person wrote and promised. */
interface Written {
  preparations: readonly Preparation[];
  commitments: readonly Commitment[];
}

export interface WrittenSearch {
  /** The person's own meetings and promises. */
  find(words: string): ItemView[];
  /**
   * What of these words may be offered to a web search.
   * @param guideHits how many items of the guide were found.
   * @param here names of the people of the open meeting.
   */
  webWords(typed: string, guideHits: number, here: readonly string[]): string | undefined;
}

/** A search over these; indexed at the first word, for most openings of the panel search for nothing. */
export function writtenSearch({ preparations, commitments }: Written): WrittenSearch {
  let search: Search | undefined;
  let names: ReadonlySet<string> | undefined;
  const hits = (words: string) => {
    search ??= createSearch([
      ...preparations.map((preparation) => meetingItem(preparation)),
      ...commitments.map(promiseItem),
    ]);
    return search.find(words, { limit: shown });
  };
  return {
    find: (words) => hits(words).map((hit) => viewOf(hit, dashboardUrl)),
    webWords(typed, guideHits, here) {
      names ??= nameWords([
        ...preparations.flatMap(({ people }) => people),
        ...commitments.flatMap(({ people, to = [] }) => [...people, ...to]),
      ]);
      const found = { guide: guideHits, own: guideHits ? 0 : hits(typed).length };
      return webSearchWords(typed, found, new Set([...names, ...nameWords(here)]));
    },
  };
}

const everything = async (database: Database): Promise<Written> => ({
  preparations: await allPreparations(database),
  commitments: await allCommitments(database),
});

/** Calls back with the search now and after every change to what is stored; returns how to stop. */
export const watchWritten = (
  changed: (search: WrittenSearch) => void,
  database: Database = openDatabase(),
): (() => void) =>
  live(
    () => everything(database),
    (written) => changed(writtenSearch(written)),
    (problem) => console.warn('What you wrote cannot be searched:', problem),
  );
