/** Word patterns of the content files, and how they match in the tokens of a text. */
import { isNumber, type Token, tokensOf } from './tokens';

/** One token of a pattern: a word, a prefix (`begin*`), any number (`#`), or a gap (`..`) of up to three words. */
export interface Step {
  kind: 'word' | 'prefix' | 'number' | 'gap';
  word: string;
}

const maxGap = 3;

/** Parses a pattern such as `meet .. new`, `introduc*` or `gateway #`. */
export function parsePattern(text: string): Step[] {
  return text.split(/(\.\.|#)/).flatMap((part): Step[] => {
    if (part === '..') return [{ kind: 'gap', word: '' }];
    if (part === '#') return [{ kind: 'number', word: '' }];
    return part.split('*').flatMap((words, place, all) => {
      const tokens = tokensOf(words).map(({ word }): Step => ({ kind: 'word', word }));
      const last = tokens.at(-1);
      if (last && place < all.length - 1) last.kind = 'prefix';
      return tokens;
    });
  });
}

function fits(step: Step, word: string): boolean {
  if (step.kind === 'number') return isNumber(word);
  return step.kind === 'prefix' ? word.startsWith(step.word) : word === step.word;
}

/** One past the last token of the pattern when it matches from `at`; undefined when it does not. */
export function matchPattern(
  steps: readonly Step[],
  tokens: readonly Token[],
  at: number,
  place = 0,
): number | undefined {
  const step = steps[place];
  if (!step) return at;
  if (step.kind === 'gap') {
    for (let gap = 0; gap <= maxGap; gap++) {
      const end = matchPattern(steps, tokens, at + gap, place + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  return token && fits(step, token.word) ? matchPattern(steps, tokens, at + 1, place + 1) : undefined;
}
