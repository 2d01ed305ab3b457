/** Words of a text as they are matched, each with its place in the text as typed. */
import abbreviations from '@/content/advice/abbreviations.json';

export interface Token {
  /** Lower case, without apostrophes and accents, short forms written out. */
  word: string;
  start: number;
  end: number;
}

const longForms: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations));
/** Longest short form, in words. */
const longestForm = 3;
/** Only the first part of a text is looked at. */
const longestText = 4000;

const tokenPattern = /[£€$]|\d+\p{L}+|\d[\d:.,]*%?|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*(?:&\p{L}{1,2}(?!\p{L}))?/gu;

const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[:.,]+$/, '');

export const isNumber = (word: string): boolean => /^\d/.test(word) && word !== '1:1' && !/\p{L}/u.test(word);

/** The longest short form that starts at a place, written out, and how many words it takes. */
function longFormAt(words: readonly Token[], at: number): { words: string[]; taken: number } | undefined {
  for (let taken = Math.min(longestForm, words.length - at); taken > 0; taken--) {
    const short = words.slice(at, at + taken).map(({ word }) => word);
    const long = longForms.get(short.join(' '));
    if (long) return { words: long.split(' '), taken };
  }
  return undefined;
}

/** Tokens of the first part of a text. */
export function tokensOf(text: string): Token[] {
  const typed = [...text.slice(0, longestText).matchAll(tokenPattern)].map((match) => ({
    word: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const tokens: Token[] = [];
  for (let at = 0; at < typed.length; at++) {
    const token = typed[at];
    const long = longFormAt(typed, at);
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
