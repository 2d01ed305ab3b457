/** Finds the phrases of the field, grouped as concepts, in a text. */
import concepts from '@/content/advice/concepts.json';
import { type ThemeId, themeIds } from '@/content/schema';
import { isNumber, type Token, tokensOf } from './tokens';

export interface Concept {
  /** `theme/name`. */
  id: string;
  theme: ThemeId;
}

export interface Found {
  concept: Concept;
  phrase: string;
  /** First and one past the last token. */
  from: number;
  to: number;
}

/** One word of a pattern: itself, `begin*`, `#` for any number, `..` for up to three words between. */
interface Step {
  kind: 'word' | 'prefix' | 'number' | 'gap';
  word: string;
}

interface Pattern {
  concept: Concept;
  text: string;
  steps: readonly Step[];
}

const longestGap = 3;

function stepsOf(text: string): Step[] {
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

const patterns: readonly Pattern[] = themeIds.flatMap((theme) =>
  Object.entries(concepts[theme]).flatMap(([name, phrases]) => {
    const concept = { id: `${theme}/${name}`, theme };
    return phrases.map((text) => ({ concept, text, steps: stepsOf(text) }));
  }),
);

/** Patterns by the first letters of their first word, so that a text is read once. */
const keyLength = 2;
const byStart = Map.groupBy(patterns, ({ steps }) =>
  steps[0]?.kind === 'number' ? '#' : steps[0]?.word.slice(0, keyLength),
);

function fits(step: Step, word: string): boolean {
  if (step.kind === 'number') return isNumber(word);
  return step.kind === 'prefix' ? word.startsWith(step.word) : word === step.word;
}

/** One past the last token of the pattern when it fits from `at`; undefined when it does not. */
function match(steps: readonly Step[], tokens: readonly Token[], at: number, place = 0): number | undefined {
  const step = steps[place];
  if (!step) return at;
  if (step.kind === 'gap') {
    for (let gap = 0; gap <= longestGap; gap++) {
      const end = match(steps, tokens, at + gap, place + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  return token && fits(step, token.word) ? match(steps, tokens, at + 1, place + 1) : undefined;
}

/** Every phrase of every concept that a text holds; a phrase counts once. */
export function conceptsIn(tokens: readonly Token[]): Found[] {
  const found = new Map<Pattern, Found>();
  tokens.forEach(({ word }, at) => {
    const keys = isNumber(word) ? ['#', word.slice(0, keyLength)] : [word.slice(0, keyLength)];
    for (const pattern of keys.flatMap((key) => byStart.get(key) ?? [])) {
      if (found.has(pattern)) continue;
      const to = match(pattern.steps, tokens, at);
      if (to !== undefined) found.set(pattern, { concept: pattern.concept, phrase: pattern.text, from: at, to });
    }
  });
  return [...found.values()];
}
