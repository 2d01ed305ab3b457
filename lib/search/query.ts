/** Reads a query: what it is about, word by word, and what form, cost or length it asks for. */
import { isLittle, type Meaning } from './catalogue';
import { beginningWith, nearest } from './spelling';
import { freeAsked, minutesAsked } from './time-needed';
import { stem, wordsOf } from './words';

export interface Term extends Meaning {
  typed: string;
  /** Known only after mending its spelling. */
  mended: boolean;
  little: boolean;
}

export interface Query {
  terms: Term[];
  /** Asked for something free. */
  free: boolean;
  /** Asked for something this short. */
  minutes?: number;
}

export interface ReadingWeights {
  /** Of a word begun, for the words it may become. */
  prefix: number;
  /** The same, when what was typed is a word already. */
  longer: number;
  mended: number;
}

/** Every word that can be found, sorted. */
export interface Vocabulary {
  words: readonly string[];
  stems: ReadonlySet<string>;
}

/** @param words as written; stop words do no harm. */
export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const sorted = [...new Set(words)].sort();
  return { words: sorted, stems: new Set(sorted.flatMap((word) => stem(word) ?? [])) };
}

const longestQuery = 200;
const mostWords = 16;
/** One or two letters begin so many words that the first few in the alphabet stand for none of them. */
const mostEndings = 40;

function termOf(typed: string, typing: boolean, known: Vocabulary, weights: ReadingWeights): Term | undefined {
  const own = stem(typed);
  if (own === undefined) return undefined;
  const stems = new Map<string, number>();
  const add = (word: string, sure: number) => {
    const part = stem(word);
    if (part !== undefined && sure > (stems.get(part) ?? 0)) stems.set(part, sure);
  };
  const longer = typing && typed.length > 1 ? beginningWith(typed, known.words) : [];
  // “Warr” begins Warrington; that its stem is also that of “warring” says less.
  const whole = longer[0] === typed || !longer.length;
  if (known.stems.has(own)) add(typed, whole ? 1 : weights.longer);
  const becoming = whole ? weights.longer : weights.prefix;
  // An ending cut off with letters that were typed leaves a stem that other words share.
  for (const word of longer.slice(0, mostEndings))
    if (word !== typed) add(word, (stem(word) ?? '').length < typed.length ? becoming * 0.8 : becoming);
  const mended = !stems.size && weights.mended > 0;
  const words = mended ? nearest(typed, known.words) : [typed];
  if (mended) for (const word of words) add(word, weights.mended);
  return { typed, words, stems, mended, little: isLittle(own) };
}

/**
 * What a query asks. The last word counts as begun unless a space follows it.
 * @param typed anything; only the first 200 letters and 16 words are read.
 */
export function readQuery(typed: string, known: Vocabulary, weights: ReadingWeights): Query {
  const cost = freeAsked(typed.slice(0, longestQuery));
  const time = minutesAsked(cost.rest);
  const words = wordsOf(time.rest).slice(0, mostWords);
  const typing = /\S$/.test(time.rest);
  const terms = words.flatMap((word, place) => {
    const last = place === words.length - 1;
    // One letter begun after whole words says nothing yet.
    if (last && typing && place > 0 && word.length === 1) return [];
    return termOf(word, last && typing, known, weights) ?? [];
  });
  return { terms, free: cost.free, ...(time.minutes !== undefined && { minutes: time.minutes }) };
}
