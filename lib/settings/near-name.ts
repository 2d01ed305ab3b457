/** Names that somebody may have misspelt. */

/** In small letters, without what people put between words: `sites-blocked` is `sitesBlocked`. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '');

/** Longest text that is looked at. */
const longest = 40;

/** How many signs must be put in, left out or changed to make one text of the other (Levenshtein 1966). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [line, sign] of [...one].entries()) {
    const next = [line + 1];
    for (const [place, before] of [...other].entries()) {
      const changed = (row[place] ?? 0) + Number(sign !== before);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The name that a misspelt one is next to: one sign apart where it is short, two where it is long; undefined for none. */
export function nearName(given: string, names: readonly string[]): string | undefined {
  const plain = plainName(given);
  if (plain.length > longest) return undefined;
  return names.find((name) => edits(plain, plainName(name)) <= (name.length > 6 ? 2 : 1));
}
