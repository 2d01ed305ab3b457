/** Patterns made from the word lists of `content/suggestions`. */

/** Any of these words or phrases, as part of a pattern: white space of any length stands between the words of a phrase. */
export const either = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/ /g, '\\s+')).join('|');

/** Finds any of these phrases where it is no part of a longer word. */
export const wholePhrase = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:^|[^\\p{L}\\d])(?:${either(phrases)})(?![\\p{L}\\d])`, 'iu');
