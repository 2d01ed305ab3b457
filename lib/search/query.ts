/** Reads a query: what it is about, word by word, and what form, cost or length it asks for. */
import { isLowInformation, type Meaning } from './catalogue';
import { corrections, withPrefix } from './spelling';
import { freeAsked, minutesAsked } from './time-needed';
import { stem, wordsOf } from './words';

export interface Term extends Meaning {
  typed: string;
  /** Known only after its spelling was corrected. */
  corrected: boolean;
  lowInformation: boolean;
}

export interface Query {
  terms: Term[];
  /** Asked for something free. */
  free: boolean;
  /** Asked for something this short. */
  minutes?: number;
}

export interface ReadingWeights {
  /** Of a completion of what was typed. */
  prefix: number;
  /** Of a completion when what was typed is a known word already. */
  completionOfWord: number;
  corrected: number;
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

const maxQueryLength = 200;
const maxWords = 16;
/** One or two letters have so many completions that more would only add noise. */
const maxCompletions = 40;

function termOf(typed: string, typing: boolean, known: Vocabulary, weights: ReadingWeights): Term | undefined {
  const own = stem(typed);
  if (own === undefined) return undefined;
  const stems = new Map<string, number>();
  const add = (word: string, confidence: number) => {
    const part = stem(word);
    if (part !== undefined && confidence > (stems.get(part) ?? 0)) stems.set(part, confidence);
  };
  const completions = typing && typed.length > 1 ? withPrefix(typed, known.words) : [];
  // “Warr” is a prefix of Warrington; that it is also the stem of “warring” weighs less.
  const whole = completions[0] === typed || !completions.length;
  if (known.stems.has(own)) add(typed, whole ? 1 : weights.completionOfWord);
  const completionWeight = whole ? weights.completionOfWord : weights.prefix;
  // A stem shorter than what was typed is shared with unrelated words, so it weighs less.
  for (const word of completions.slice(0, maxCompletions))
    if (word !== typed) add(word, (stem(word) ?? '').length < typed.length ? completionWeight * 0.8 : completionWeight);
  const corrected = !stems.size && weights.corrected > 0;
  const words = corrected ? corrections(typed, known.words) : [typed];
  if (corrected) for (const word of words) add(word, weights.corrected);
  return { typed, words, stems, corrected, lowInformation: isLowInformation(own) };
}

/**
 * What a query asks. The last word is taken as a prefix unless a space follows it.
 * @param typed anything; only the first 200 letters and 16 words are read.
 */
export function readQuery(typed: string, known: Vocabulary, weights: ReadingWeights): Query {
  const cost = freeAsked(typed.slice(0, maxQueryLength));
  const time = minutesAsked(cost.rest);
  const words = wordsOf(time.rest).slice(0, maxWords);
  const typing = /\S$/.test(time.rest);
  const terms = words.flatMap((word, position) => {
    const last = position === words.length - 1;
    // A single letter after whole words is too little to search for.
    if (last && typing && position > 0 && word.length === 1) return [];
    return termOf(word, last && typing, known, weights) ?? [];
  });
  return { terms, free: cost.free, ...(time.minutes !== undefined && { minutes: time.minutes }) };
}
