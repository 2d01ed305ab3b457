/** Embeddings, overrides and isolates, with which a text can make what stands around it read in another order. */
const reordering = /[\u202a-\u202e\u2066-\u2069]/g;
const controls = /\p{Cc}/gu;

/**
 * A text as one line: white space made single, signs that are not to be seen taken out, no half of a character left.
 * @param limit longest result, in UTF-16 units.
 */
export const oneLine = (text: string, limit: number): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(reordering, '')
    .trim()
    .slice(0, limit)
    // Cutting may have left the first half of a pair.
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed();
