/** Words as people type them, made alike: case, plurals, endings, stop words, and groups that mean the same. */
import stopWords from '@/content/search/stop-words.json';
import synonyms from '@/content/search/synonyms.json';

const stop = new Set(stopWords);
const endings: readonly [RegExp, string][] = [
  [/isation(al)?s?$/, 'ize'],
  [/is(e|ed|es|ing)$/, 'ize'],
  [/iz(e|ed|es|ing)$/, 'ize'],
  [/our$/, 'or'],
  [/ies$/, 'y'],
  [/(?<=[^s])s$/, ''],
  [/(?<=.{4})(ing|ed|ment|al)$/, ''],
];

/** Splits text into words, lower case, accents kept. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The form under which a word is indexed; undefined for a stop word. */
export function stem(word: string): string | undefined {
  if (stop.has(word)) return undefined;
  return endings.reduce((text, [ending, instead]) => (text.length > 4 ? text.replace(ending, instead) : text), word);
}

const plain = (text: string) => ` ${wordsOf(text).join(' ')} `;

/** The other members of every group of which the words hold a member whole. */
export function meaningTheSame(words: string): { through: string; words: string[] }[] {
  const text = plain(words);
  return synonyms.flatMap((group) => {
    const through = group.find((member) => text.includes(plain(member)));
    return through ? [{ through, words: group.filter((member) => member !== through) }] : [];
  });
}
