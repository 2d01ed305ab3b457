/** Words as people type them, made alike: case, plurals, endings, British and American spelling, stop words. */
import stopWords from '@/content/search/stop-words.json';

const stop = new Set(stopWords);

/** British spelling made American, and the commonest endings taken off. Order matters: each works on what is left. */
const endings: readonly [RegExp, string][] = [
  [/ae/, 'e'],
  [/^caring$/, 'care'],
  [/our(?=(al|ed|ing|s|able|ful|ism|ite|er|ers|hoods?)?$)/, 'or'],
  [/yse(?=[drs]?$)/, 'yze'],
  [/ys(?=ing$)/, 'yz'],
  [/is(?=(e|ed|es|er|ers|ing|ation|ations|ational)$)/, 'iz'],
  [/(?<=[^aiu]l)l(?=(ed|ing|er|or)s?$)/, ''],
  [/tre(?=s?$)/, 'ter'],
  [/mme(?=s?$)/, 'm'],
  [/(?<=.{3})e?ments?$/, ''],
  [/(ie|y)s$/, 'y'],
  [/(?<=(ss|sh|ch|x))es$/, ''],
  [/(?<=[^su])s$/, ''],
  [/(?<=.{4})(fulness|fully|ful|ly)$/, ''],
  // “Kindness” and “openness” are no kinds and no opening.
  [/(?<=.{5})ness$/, ''],
  [/(?<=.{4})(izations?|izational|ations?|ators?|ative|ating|ated|ate)$/, ''],
  [/(?<=.{5})(ability|able|ible)$/, ''],
  [/(?<=.{5})(ance|ence|ant|ent|ancy|ency|ential)$/, ''],
  [/(?<=.{4})(izing|ized|izer|ize|ism|ist|ic|ical)$/, ''],
  [/(?<=.{4})(ship|ive|ion)$/, ''],
  [/(?<=.{5})al$/, ''],
  [/(?<=.{3})(ing|ed)$/, ''],
  [/(?<=.{3}[^e])(er|or)$/, ''],
  [/([bdgmnprt])\1$/, '$1'],
  [/(?<=.{3})[ey]$/, ''],
];

/** Without accents and apostrophes. Most texts have none, and testing is quicker than normalising. */
const withoutDiacritics = (text: string) =>
  /[^\x20-\x7e]|'/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '') : text;

/** Splits text into words, lower case, without accents, apostrophes taken out. */
export const wordsOf = (text: string): string[] => withoutDiacritics(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];

const stemCache = new Map<string, string | undefined>();

function stemOf(word: string): string | undefined {
  if (stop.has(word)) return undefined;
  return endings.reduce((text, [ending, instead]) => (text.length > 3 ? text.replace(ending, instead) : text), word);
}

/** Bounds the cache: a page may run for weeks. */
const maxCached = 20_000;

/** The form under which a word is indexed; undefined for a stop word. */
export function stem(word: string): string | undefined {
  if (stemCache.has(word)) return stemCache.get(word);
  if (stemCache.size >= maxCached) stemCache.clear();
  const stemmed = stemOf(word);
  stemCache.set(word, stemmed);
  return stemmed;
}

/** The stems of a text, stop words left out. */
export const stemsOf = (text: string): string[] => wordsOf(text).flatMap((word) => stem(word) ?? []);
