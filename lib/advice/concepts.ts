/** Finds the phrases of the field, grouped as concepts, in a text. */
import abbreviations from '@/content/advice/abbreviations.json';
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

/** One token of a pattern: a word, a prefix (`begin*`), any number (`#`), or a gap (`..`) of up to three words. */
interface Step {
  kind: 'word' | 'prefix' | 'number' | 'gap';
  word: string;
}

interface Pattern {
  concept: Concept;
  text: string;
  steps?: readonly Step[];
}

const maxGap = 3;

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

/** First words of abbreviations: these are expanded before matching, so their letters are no key. */
const shortForms = new Set(Object.keys(abbreviations).map((short) => short.split(' ')[0]));

const keyLength = 2;
const keyOf = ({ kind, word }: Pick<Step, 'kind' | 'word'>) => (kind === 'number' ? '#' : word.slice(0, keyLength));

/** The index key of a pattern: the first letters of its first word. Most patterns need no parsing for that. */
function startOf(text: string): string {
  const [first = ''] = /^[a-z]{2,}/.exec(text) ?? [];
  if (first && !shortForms.has(first)) return first.slice(0, keyLength);
  const [step] = stepsOf(text);
  return step ? keyOf(step) : '';
}

let index: ReadonlyMap<string, Pattern[]> | undefined;

/** Patterns by the first letters of their first word, so that a text is read once; each is parsed when first tried. */
function patternsByStart(): ReadonlyMap<string, Pattern[]> {
  index ??= Map.groupBy(
    themeIds.flatMap((theme) =>
      Object.entries(concepts[theme]).flatMap(([name, phrases]) => {
        const concept = { id: `${theme}/${name}`, theme };
        return phrases.map((text): Pattern => ({ concept, text }));
      }),
    ),
    ({ text }) => startOf(text),
  );
  return index;
}

function fits(step: Step, word: string): boolean {
  if (step.kind === 'number') return isNumber(word);
  return step.kind === 'prefix' ? word.startsWith(step.word) : word === step.word;
}

/** One past the last token of the pattern when it fits from `at`; undefined when it does not. */
function match(steps: readonly Step[], tokens: readonly Token[], at: number, place = 0): number | undefined {
  const step = steps[place];
  if (!step) return at;
  if (step.kind === 'gap') {
    for (let gap = 0; gap <= maxGap; gap++) {
      const end = match(steps, tokens, at + gap, place + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  return token && fits(step, token.word) ? match(steps, tokens, at + 1, place + 1) : undefined;
}

/** Every pattern of every concept that matches in a text; each pattern counts once. */
export function conceptsIn(tokens: readonly Token[]): Found[] {
  const found = new Map<Pattern, Found>();
  tokens.forEach(({ word }, at) => {
    const keys = isNumber(word) ? ['#', word.slice(0, keyLength)] : [word.slice(0, keyLength)];
    for (const pattern of keys.flatMap((key) => patternsByStart().get(key) ?? [])) {
      if (found.has(pattern)) continue;
      pattern.steps ??= stepsOf(pattern.text);
      const to = match(pattern.steps, tokens, at);
      if (to !== undefined) found.set(pattern, { concept: pattern.concept, phrase: pattern.text, from: at, to });
    }
  });
  return [...found.values()];
}
