/** Known-item search: a resource of the person's own organisation comes first for its own title. */
import type { SearchItem } from './items';
import { stem, wordsOf } from './words';

/** Words by their stems; one without a stem, such as "the", stands for itself. */
const keysOf = (text: string) => wordsOf(text).map((word) => stem(word) ?? word);

/** A title is asked for once so large a part of its words was typed. */
const leastShare = 0.5;

interface Titled {
  item: SearchItem;
  keys: readonly string[];
  /** Its words, joined. */
  written: string;
  /** With stop words alone, all of them count: "The Who". */
  telling: ReadonlySet<string>;
}

/** What `askedByTitle` looks in. */
export function titlesOf(items: readonly SearchItem[]): Titled[] {
  return items.map((item) => {
    const telling = wordsOf(item.title).flatMap((word) => stem(word) ?? []);
    const keys = keysOf(item.title);
    const written = wordsOf(item.title).join(' ');
    return { item, keys, written, telling: new Set(telling.length ? telling : keys) };
  });
}

/** The share of a title that was typed: 0 where a telling word was typed that it does not hold. The last may be half typed. */
function shareOf({ keys, telling }: Titled, words: readonly string[]): number {
  const found = new Set<string>();
  for (const [place, word] of words.entries()) {
    const key = stem(word);
    const isLast = place === words.length - 1;
    const whole = keys.find((one) => one === (key ?? word));
    const begun = isLast && word.length > 1 ? keys.find((one) => one.startsWith(word)) : undefined;
    const hit = whole ?? begun;
    if (hit !== undefined) found.add(hit);
    else if (key !== undefined) return 0;
  }
  const typed = [...telling].filter((one) => found.has(one)).length;
  return typed / (telling.size || 1);
}

/**
 * The items whose title was asked for: all that was typed stands in it, and that is half of it or more, or two words
 * of it. The one of which most was typed comes first.
 */
export function askedByTitle(typed: string, titles: readonly Titled[]): SearchItem[] {
  const words = wordsOf(typed.slice(0, 200));
  if (!words.length) return [];
  const telling = words.filter((word) => stem(word) !== undefined).length;
  return titles
    .map((titled) => ({
      item: titled.item,
      share: shareOf(titled, words),
      // Of two that hold the same telling words, the one that is written as typed.
      difference: Math.abs(titled.keys.length - words.length) + Number(titled.written !== words.join(' ')),
    }))
    .filter(({ share }) => share >= leastShare || (share > 0 && telling > 1))
    .sort((a, b) => b.share - a.share || a.difference - b.difference)
    .map(({ item }) => item);
}
