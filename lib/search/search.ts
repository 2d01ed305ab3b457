/** Search over the guide, offline. MiniSearch finds words, prefixes and typos; the vocabulary adds what people mean. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { ItemKind, SearchItem } from './items';
import { meaningTheSame, stem, wordsOf } from './vocabulary';

export interface Hit {
  item: SearchItem;
  score: number;
  /** Words of the item to highlight. */
  matched: string[];
  /** Why it is here, in plain words. */
  why: string;
}

export interface SearchOptions {
  limit?: number;
  kinds?: readonly ItemKind[];
}

export interface Search {
  /** Best first; none for an empty query or for words the guide does not cover. */
  find(query: string, options?: SearchOptions): Hit[];
}

// Not `detail`: its words are in `text` already, and a tip's "Common mistake 3" is no answer to "mistake".
const fields = ['title', 'text'] as const;
const longestQuery = 200;
/** A synonym says less than the word that was typed. */
const synonymWeight = 0.5;
const themeWords = 1.3;

function index(items: readonly SearchItem[]): MiniSearch<SearchItem> {
  const mini = new MiniSearch<SearchItem>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: (word) => stem(word) ?? null,
  });
  mini.addAll(items);
  return mini;
}

/** The share of what was typed that an item must answer, so that one common word of four does not count as a find. */
const enough = (words: number) => (words <= 1 ? 1 : words <= 3 ? 0.5 : 0.4);

/** Makes a search over these items. Takes a few milliseconds for a few hundred. */
export function createSearch(items: readonly SearchItem[]): Search {
  const mini = index(items);
  const byId = new Map(items.map((item) => [item.id, item]));

  const lookUp = (query: string, fuzzy: boolean): SearchResult[] =>
    mini.search(query, {
      prefix: (term, place, terms) => place === terms.length - 1 && term.length > 1,
      // Nobody mistypes a short word by a letter and means another; very long ones are no words and slow to compare.
      fuzzy: (term) => (fuzzy && term.length > 4 && term.length < 25 ? 0.2 : false),
      boost: { title: 3 },
      boostDocument: (id) => (byId.get(id)?.kind === 'tip' ? themeWords : 1),
    });

  function gather(
    query: string,
  ): Map<string, { score: number; matched: Set<string>; covered: Set<string>; through: string }> {
    const found = new Map<string, { score: number; matched: Set<string>; covered: Set<string>; through: string }>();
    const add = (results: SearchResult[], weight: number, through: string, covers?: string[]) => {
      for (const { id, score, terms, queryTerms } of results) {
        const entry = found.get(id) ?? { score: 0, matched: new Set(), covered: new Set(), through };
        entry.score += score * weight;
        for (const term of terms) entry.matched.add(term);
        for (const term of covers ?? queryTerms) entry.covered.add(term);
        found.set(id, entry);
      }
    };
    add(lookUp(query, true), 1, '');
    for (const { through, words } of meaningTheSame(query)) {
      const covers = wordsOf(through).flatMap((word) => stem(word) ?? []);
      for (const other of words) add(lookUp(other, false), synonymWeight / words.length, through, covers);
    }
    return found;
  }

  return {
    find(query, { limit = 20, kinds } = {}) {
      const words = query.slice(0, longestQuery);
      const typed = [...new Set(wordsOf(words).flatMap((word) => stem(word) ?? []))];
      if (!typed.length) return [];
      return [...gather(words)]
        .flatMap(([id, { score, matched, covered, through }]) => {
          const item = byId.get(id);
          const share = covered.size / typed.length;
          if (!item || share < enough(typed.length) || (kinds && !kinds.includes(item.kind))) return [];
          // An acronym is an answer only to a question about it.
          if (item.kind === 'acronym' && (typed.length > 1 || !typed.includes(stem(item.title.toLowerCase()) ?? '')))
            return [];
          return [{ item, score: score * share, matched: [...matched], why: because(matched, through) }];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function because(matched: ReadonlySet<string>, through: string): string {
  if (through) return `Related to “${through}”`;
  return `Mentions ${list.format([...matched].slice(0, 3).map((word) => `“${word}”`))}`;
}
