/**
 * Search over the guide, offline. MiniSearch finds words in texts, the catalogue adds what people mean, and an item's
 * score is the share of what was typed that it answers, each word weighed by inverse document frequency.
 */
import { acronymAsked } from './acronyms';
import { headingsFor } from './catalogue';
import type { Run } from './evidence';
import { passes, type SearchOptions } from './filters';
import { formAsked } from './form';
import type { SearchItem } from './items';
import { readQuery } from './query';
import { rank } from './rank';
import { makeTextIndex } from './text-index';
import { standardWeights, type Weights } from './weights';
import { because, wordsFound } from './why';
import { wordsOf } from './words';

export interface Hit {
  item: SearchItem;
  score: number;
  /** Words of the item to highlight. */
  matched: string[];
  /** Why it is here, in plain words. */
  why: string;
}

export interface Search {
  /** Best first; none for an empty query or for words the guide does not cover. */
  find(query: string, options?: SearchOptions): Hit[];
}

const defaultLimit = 20;

/**
 * Makes a search over these items; a few milliseconds for a few hundred.
 * @param weights others than the standard ones, to measure what each part buys.
 */
export function createSearch(items: readonly SearchItem[], weights: Weights = standardWeights): Search {
  const index = makeTextIndex(items);
  return {
    find(typed, options = {}) {
      const { limit = defaultLimit } = options;
      const query = readQuery(typed, index.vocabulary(), weights);
      const asked = query.free || query.minutes !== undefined;
      if (!query.terms.length && !asked) return [];
      const run: Run = {
        index,
        weights,
        query,
        matches: headingsFor(query.terms, typed, weights),
        collected: new Map(),
      };
      const stems = new Set(query.terms.flatMap((term) => [...term.stems.keys()]));
      const form = formAsked(run);
      const hits = rank(run, form, options)
        .slice(0, limit)
        .map(({ evidence, score }) => {
          const matched = wordsFound(evidence.item, stems, index);
          return { item: evidence.item, score, matched, why: because(evidence, matched, run, form) };
        });
      const acronym = acronymAsked(typed, index.acronyms);
      if (!acronym || !passes(acronym, options)) return hits;
      const first: Hit = {
        item: acronym,
        score: (hits[0]?.score ?? 0) + 1,
        matched: wordsOf(typed),
        why: 'A short form of the field',
      };
      return [first, ...hits].slice(0, limit);
    },
  };
}
