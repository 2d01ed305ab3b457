/**
 * Search over the guide, offline. MiniSearch finds words in texts, the catalogue adds what people mean, and an item's
 * score is the share of what was typed that it answers, each word weighed by inverse document frequency.
 */
import { t } from '@/lib/words/words';
import { acronymAsked } from './acronyms';
import { headingsFor } from './catalogue';
import type { Run } from './evidence';
import { passes, type SearchOptions } from './filters';
import { formAsked } from './form';
import { inSteps } from './in-steps';
import type { SearchItem } from './items';
import { readQuery } from './query';
import { rank } from './rank';
import { makeTextIndex, type TextIndex } from './text-index';
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

/** A search that can be made ready bit by bit; whoever finds before that has the rest of it made at once. */
export interface SearchInSteps extends Search {
  /** Makes a little more of it. @returns is it ready? */
  step(): boolean;
}

const defaultLimit = 20;

function* makeReady(items: readonly SearchItem[]): Generator<void, TextIndex> {
  const index = yield* makeTextIndex(items);
  index.vocabulary();
  return index;
}

/** A search over these items, of which nothing is made yet. */
export function searchInSteps(items: readonly SearchItem[], weights: Weights = standardWeights): SearchInSteps {
  const making = inSteps(() => makeReady(items));
  return {
    step: making.step,
    find(typed, options = {}) {
      const index = making.whole();
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
        why: t('search.aShortFormOf'),
      };
      return [first, ...hits].slice(0, limit);
    },
  };
}

/**
 * Makes a search over these items; some tens of milliseconds for a few hundred.
 * @param weights others than the standard ones, to measure what each part buys.
 */
export function createSearch(items: readonly SearchItem[], weights: Weights = standardWeights): Search {
  const search = searchInSteps(items, weights);
  while (!search.step());
  return search;
}
