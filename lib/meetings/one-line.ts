/** Embeddings, overrides and isolates, with which a text can make what stands around it read in another order. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;
const controls = /\p{Cc}/gu;
/** More marks on one letter than Unicode's stream-safe format allows (UAX 15, section 13): no language piles up so many. */
const piles = /(\p{M}{30})\p{M}+/gu;
/** More pictures joined into one than any that is drawn: browsers break no line within them. */
const chains = /((?:[^\u200d]{1,3}\u200d){12})(?:[^\u200d]{1,3}\u200d)+/gu;

/** A text without marks that pile up on one letter, or pictures joined without end, until it is wider than the page. */
export const withoutPiles = (text: string): string => text.replace(piles, '$1').replace(chains, '$1');

/**
 * A text that shares a line with others: without signs that turn round what stands beside it, and without marks that pile
 * up on one letter until it is wider than the page. A text of nothing else becomes the sign for an unknown character.
 */
export const calm = (text: string): string => withoutPiles(text.replace(reordering, '')) || (text && '\ufffd');

/**
 * A text as one line: white space made single, signs that are not to be seen taken out, no half of a character left.
 * @param limit longest result, in UTF-16 units.
 */
export const oneLine = (text: string, limit: number): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(reordering, '')
    .replace(piles, '$1')
    .replace(chains, '$1')
    .trim()
    .slice(0, limit)
    // Cutting may have left the first half of a pair.
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed();
