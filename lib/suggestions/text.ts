/** Cleaning and cutting of quoted text. All of it came from a page and is hostile: every step runs in linear time. */

/** Longest quote, in UTF-16 units. */
export const longestQuote = 200;

/** Controls but tab and line feed, soft hyphens, zero-width signs, and signs that turn the direction of text. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;

/** A text as people see it: line breaks as line feeds, no invisible signs, no half of a surrogate pair. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\v|\f|\u0085/g, '\n')
    .replace(invisible, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .toWellFormed();
}

/** One line: white space made single. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A text of sane length, cut at the end of a word. What is cut off is not marked: the text stays a verbatim quote.
 * @param longest in UTF-16 units.
 */
export function cutAtWord(text: string, longest: number = longestQuote): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest + 1);
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('? '), start.lastIndexOf('! '));
  const end = sentence > longest / 2 ? sentence + 1 : start.lastIndexOf(' ');
  return start
    .slice(0, end > longest / 2 ? end : longest)
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
    .toWellFormed();
}

/** What follows adds to a clause that says enough without it: a reason, a consequence, a remark in brackets. */
const addition =
  /(?<!\s)\s*(?:[;(]|(?<=\s)[–—-]+\s|,\s+which\b|,? (?:so that|so we|so i|so it|so they|so you|otherwise|or else|or you|because|since|as (?:i|we|it|this|they|there|he|she|the)|as set out|as described|as per|in line with|set out in|for (?:use|all)|in both|in all|from (?:next|january|february|march|april|may|june|july|august|september|october|november|december)|if (?:time|we have time|poss|possible)|before (?:we|it|they))\b)/i;

/** A clause without what is added to it, when at least `least` units are left. */
export function mainClause(text: string, least = 12): string {
  const found = addition.exec(text.slice(least));
  return (found ? text.slice(0, least + found.index) : text).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '');
}

/** A quote without a full stop at its end; a question mark says something and stays. */
export const withoutStop = (text: string): string => text.replace(/(?<![\s.,;:!–—-])[\s.,;:!–—-]+$/, '');
