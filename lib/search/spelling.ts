/** Mends words that nothing knows: the nearest known words, by letters left out, added, changed or swapped. */

/** How many slips tell two words apart, or `limit + 1` when more than `limit`. */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
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

/** Nobody mistypes a short word and means another; a long one may hold two slips; what is longer still is no word. */
const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : length < 25 ? 2 : 0);

const sameLetters = (a: string, b: string) => [...a].sort().join() === [...b].sort().join();

/**
 * The known words nearest to this one, none when it is too far from all. The first letter is seldom mistyped: unless
 * it was swapped with the second, a word with another one is another word.
 * @param known sorted.
 */
export function nearest(word: string, known: readonly string[]): string[] {
  let best = allowed(word.length);
  let words: string[] = [];
  const [first = '', second = ''] = word;
  for (const start of new Set([first, second + first])) {
    for (const other of beginningWith(start, known)) {
      if (best === 0 || Math.abs(other.length - word.length) > best) continue;
      // Four letters are too few to change one of them: one is missing or two are swapped, or they are another word.
      if (word.length === 4 && other.length <= 4 && !sameLetters(word, other)) continue;
      const apart = slips(word, other, best);
      if (apart > best) continue;
      if (apart < best) words = [];
      best = apart;
      words.push(other);
    }
  }
  return words.slice(0, 3);
}

function firstNotBefore(words: readonly string[], prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that start so. @param words sorted. */
export function beginningWith(prefix: string, words: readonly string[]): string[] {
  const from = firstNotBefore(words, prefix);
  return words.slice(from, firstNotBefore(words, `${prefix}\uffff`));
}
