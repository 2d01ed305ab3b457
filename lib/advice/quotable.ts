/**
 * Which words of a meeting may be quoted as the reason for a theme. The model weighs any word, but "because the title
 * mentions “failure”" is no reason to a person who called a heart failure meeting. So only phrases that were written for
 * the theme are quoted, and single words only from a list of words that name the theme whatever stands beside them.
 */
import quotable from '@/content/advice/quotable.json';
import type { ThemeId } from '@/content/schema';
import type { Found } from './concepts';
import { matchPattern, parsePattern, type Step } from './patterns';
import type { Token } from './tokens';

/** Words that mean something only beside others, and everyday, clinical and organisational words: "who", "team", "ward". */
const genericWords: ReadonlySet<string> = new Set(`${quotable.functionWords} ${quotable.genericWords}`.split(' '));

/** Their phrases name organisations, groups and roles: that a school is invited is no reason by itself. */
const conceptsOfNames: ReadonlySet<string> = new Set(quotable.conceptsOfNames);

/** A phrase is quoted when it holds so many words that are not generic. */
const minDistinctive = 2;

const cache = new Map<string, readonly (readonly Step[])[]>();

/** The patterns of a comma-separated list, parsed on first use. */
function patternsOf(list: string): readonly (readonly Step[])[] {
  const patterns = cache.get(list) ?? list.split(', ').map(parsePattern);
  cache.set(list, patterns);
  return patterns;
}

/** Does part of the phrase name the theme by itself? */
const namesTheme = (theme: ThemeId, phrase: readonly Token[]) =>
  patternsOf(quotable.words[theme]).some((steps) =>
    phrase.some((_, at) => matchPattern(steps, phrase, at) !== undefined),
  );

/** In words. */
const longestTerm = 4;

/** Does the phrase overlap a clinical or organisational term in which no word keeps its everyday meaning ("heart failure")? */
function isInTerm({ from, to }: Found, tokens: readonly Token[]): boolean {
  for (let start = Math.max(0, from - longestTerm + 1); start < to; start++)
    for (const steps of patternsOf(quotable.terms)) {
      const end = matchPattern(steps, tokens, start);
      if (end !== undefined && end > from) return true;
    }
  return false;
}

/** Would a person accept this phrase, quoted alone, as a reason for its theme? `tokens`: of the whole text. */
export function isQuotable(found: Found, tokens: readonly Token[]): boolean {
  const { concept, from, to } = found;
  if (isInTerm(found, tokens)) return false;
  const phrase = tokens.slice(from, to);
  if (namesTheme(concept.theme, phrase)) return true;
  if (conceptsOfNames.has(concept.id)) return false;
  const distinctive = phrase.filter(({ word }) => !genericWords.has(word) && !/\d/.test(word));
  return distinctive.length >= minDistinctive;
}
