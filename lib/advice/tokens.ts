/** The tokeniser: words in the form in which they are matched, each with its offsets in the text as typed. */
import abbreviations from '@/content/advice/abbreviations.json';

export interface Token {
  /** Lower case, without apostrophes and accents, abbreviations expanded. */
  word: string;
  start: number;
  end: number;
}

const expansions: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations));
/** Longest abbreviation, in words. */
const maxAbbreviation = 3;
/** Only so many characters of a text are read. */
const maxText = 4000;

const tokenPattern = /[£€$]|\d+(?:\p{L}+|[\d:.,]*%?)|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*(?:&\p{L}{1,2}(?!\p{L}))?/gu;

const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/(?<![:.,])[:.,]+$/, '');

export const isNumber = (word: string): boolean => /^\d/.test(word) && word !== '1:1' && !/\p{L}/u.test(word);

/** The expansion of the longest abbreviation that starts at a position, and how many words it replaces. */
function expansionAt(words: readonly Token[], at: number): { words: string[]; taken: number } | undefined {
  for (let taken = Math.min(maxAbbreviation, words.length - at); taken > 0; taken--) {
    const short = words.slice(at, at + taken).map(({ word }) => word);
    const long = expansions.get(short.join(' '));
    if (long) return { words: long.split(' '), taken };
  }
  return undefined;
}

/** Tokens of the first part of a text. */
export function tokensOf(text: string): Token[] {
  const typed = [...text.slice(0, maxText).matchAll(tokenPattern)].map((match) => ({
    word: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length; at++) {
    const token = typed[at];
    const long = expansionAt(typed, at);
    if (!token) continue;
    if (!long) {
      tokens.push(token);
      continue;
    }
    const end = typed[at + long.taken - 1]?.end ?? token.end;
    for (const word of long.words) tokens.push({ word, start: token.start, end });
    at += long.taken - 1;
  }
  return tokens;
}
