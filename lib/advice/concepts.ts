/** Finds the phrases of the field, grouped as concepts, in a text. */
import abbreviations from '@/content/advice/abbreviations.json';
import concepts from '@/content/advice/concepts.json';
import { type ThemeId, themeIds } from '@/content/schema';
import { matchPattern, parsePattern, type Step } from './patterns';
import { isNumber, type Token } from './tokens';

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

interface Pattern {
  concept: Concept;
  text: string;
  steps?: readonly Step[];
}

/** First words of abbreviations: these are expanded before matching, so their letters are no key. */
const shortForms = new Set(Object.keys(abbreviations).map((short) => short.split(' ')[0]));

const keyLength = 2;
const keyOf = ({ kind, word }: Pick<Step, 'kind' | 'word'>) => (kind === 'number' ? '#' : word.slice(0, keyLength));

/** The index key of a pattern: the first letters of its first word. Most patterns need no parsing for that. */
function startOf(text: string): string {
  const [first = ''] = /^[a-z]{2,}/.exec(text) ?? [];
  if (first && !shortForms.has(first)) return first.slice(0, keyLength);
  const [step] = parsePattern(text);
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

/** Every pattern of every concept that matches in a text; each pattern counts once. */
export function conceptsIn(tokens: readonly Token[]): Found[] {
  const found = new Map<Pattern, Found>();
  tokens.forEach(({ word }, at) => {
    const keys = isNumber(word) ? ['#', word.slice(0, keyLength)] : [word.slice(0, keyLength)];
    for (const pattern of keys.flatMap((key) => patternsByStart().get(key) ?? [])) {
      if (found.has(pattern)) continue;
      pattern.steps ??= parsePattern(pattern.text);
      const to = matchPattern(pattern.steps, tokens, at);
      if (to !== undefined) found.set(pattern, { concept: pattern.concept, phrase: pattern.text, from: at, to });
    }
  });
  return [...found.values()];
}
