/** Short forms, found by themselves or by what they stand for. */
import type { SearchItem } from './items';
import { stemsOf, wordsOf } from './words';

export type Acronyms = ReadonlyMap<string, SearchItem>;

/** The words of an acronym, or of what it stands for, as one key. */
const acronymKey = (text: string) => stemsOf(text).join(' ');

/** What `acronymAsked` looks in. */
export function acronymsOf(items: readonly SearchItem[]): Acronyms {
  return new Map([
    ...items.map((item) => [acronymKey(item.detail), item] as const),
    ...items.map((item) => [acronymKey(item.title), item] as const),
  ]);
}

const askingWhat = new Set([
  'acronym',
  'abbreviation',
  'abbreviate',
  'definition',
  'define',
  'mean',
  'meaning',
  'means',
  'stand',
  'stands',
  'short',
  'full',
]);

/** The short form that was asked for by itself, or by what it stands for. */
export function acronymAsked(typed: string, acronyms: Acronyms): SearchItem | undefined {
  const words = wordsOf(typed.slice(0, 200)).filter((word) => !askingWhat.has(word));
  return acronyms.get(acronymKey(words.join(' ')));
}
