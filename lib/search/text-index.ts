/** The words of all items, as they are written and by their stems. */
import MiniSearch, { type Query as MiniQuery, type SearchResult } from 'minisearch';
import { type Acronyms, acronymsOf } from './acronyms';
import { catalogue, catalogueInSteps } from './catalogue';
import type { SearchItem } from './items';
import { type Vocabulary, vocabularyOf } from './query';
import { stem, wordsOf } from './words';

export interface TextIndex {
  mini: MiniSearch<SearchItem>;
  byId: ReadonlyMap<string, SearchItem>;
  acronyms: Acronyms;
  /** Are there items that stand under no heading of the catalogue? */
  uncatalogued: boolean;
  vocabulary(): Vocabulary;
  /** Cache of the words of items found before: the next keystroke finds most of them again. */
  spellings: WeakMap<SearchItem, [word: string, stem: string][]>;
  /** Cache of the stems of each of their names. */
  names: WeakMap<SearchItem, string[][]>;
}

/** So many items are a step. */
const itemsAtOnce = 25;

/** Reads every item once, in steps; acronyms are kept apart, for they are found whole or not at all. */
export function* makeTextIndex(items: readonly SearchItem[]): Generator<void, TextIndex> {
  const written = new Set<string>();
  const mini = new MiniSearch<SearchItem>({
    // Not `detail`: its words are in `text` already, and a tip's "Common mistake 3" is no answer to "mistake".
    fields: ['title', 'names', 'text'],
    extractField: (item, field) =>
      field === 'names'
        ? (item.names ?? []).join(' ')
        : field === 'id'
          ? item.id
          : field === 'title'
            ? item.title
            : item.text,
    tokenize: wordsOf,
    processTerm: (word) => {
      written.add(word);
      return stem(word) ?? null;
    },
  });
  const searched = items.filter(({ kind }) => kind !== 'acronym');
  for (let from = 0; from < searched.length; from += itemsAtOnce) {
    mini.addAll(searched.slice(from, from + itemsAtOnce));
    yield;
  }
  while (!catalogueInSteps.step()) yield;
  const acronyms = items.filter(({ kind }) => kind === 'acronym');
  let vocabulary: Vocabulary | undefined;
  return {
    mini,
    byId: new Map(searched.map((item) => [item.id, item])),
    acronyms: acronymsOf(acronyms),
    spellings: new WeakMap(),
    names: new WeakMap(),
    uncatalogued: searched.some(({ id }) => !catalogue().items.has(id)),
    vocabulary() {
      vocabulary ??= vocabularyOf([
        ...written,
        ...catalogue().words,
        ...acronyms.flatMap(({ title }) => wordsOf(title)),
      ]);
      return vocabulary;
    },
  };
}

/** Search options for words that are stems already. */
export const alreadyStemmed = { tokenize: (word: string) => [word], processTerm: (word: string) => word };

/** The items that hold any of these stems, best first. */
export function lookUp(mini: MiniSearch<SearchItem>, queries: MiniQuery[]): SearchResult[] {
  if (!queries.length) return [];
  return mini.search({ queries, combineWith: 'OR', ...alreadyStemmed }, { boost: { title: 2, names: 2 } });
}
