/** Patterns made from the word lists of `content/suggestions`, for text in which white space is single. */

/** Any of these words or phrases, as part of a pattern. */
export const either = (phrases: readonly string[]): string => phrases.join('|');

/** Finds any of these phrases where it is no part of a longer word. */
export const wholePhrase = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?:^|[^\\p{L}\\d])(?:${either(phrases)})(?![\\p{L}\\d])`, 'iu');
