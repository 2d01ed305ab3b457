/** Corrects the spelling of unknown words to the nearest known ones by edit distance. */

/**
 * The restricted Damerau-Levenshtein distance of two words: letters inserted, deleted, substituted, or two neighbours
 * transposed. `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The edit distance allowed for a word of this length: none for short words, which are other words after one edit. */
const maxDistance = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 25 ? 2 : 0);

const isAnagram = (a: string, b: string) => [...a].sort().join() === [...b].sort().join();

/**
 * The known words nearest to this one, none when it is too far from all. The first letter is seldom mistyped, so only
 * words with the same one, or with the first two transposed, are compared.
 * @param known sorted.
 */
export function corrections(word: string, known: readonly string[]): string[] {
  let best = maxDistance(word.length);
  let words: string[] = [];
  const [first = '', second = ''] = word;
  for (const start of new Set([first, second + first])) {
    for (const other of withPrefix(start, known)) {
      if (best === 0 || Math.abs(other.length - word.length) > best) continue;
      // A substitution in a word of four letters makes another word; only an insertion or a transposition is corrected.
      if (word.length === 4 && other.length <= 4 && !isAnagram(word, other)) continue;
      const apart = editDistance(word, other, best);
      if (apart > best) continue;
      if (apart < best) words = [];
      best = apart;
      words.push(other);
    }
  }
  return words.slice(0, 3);
}

function lowerBound(words: readonly string[], prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that start with this prefix. @param words sorted. */
export function withPrefix(prefix: string, words: readonly string[]): string[] {
  const from = lowerBound(words, prefix);
  return words.slice(from, lowerBound(words, `${prefix}\uffff`));
}
