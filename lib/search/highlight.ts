/** Marks the words of a text that a search matched. */
import { stem } from './vocabulary';

/** The text in parts, those that matched marked. Joined again they are the text, unchanged. */
export function highlight(text: string, matched: readonly string[]): { text: string; hit: boolean }[] {
  const wanted = new Set(matched);
  return text.split(/([\p{L}\p{N}]+)/u).flatMap((part) => {
    if (!part) return [];
    const word = part.toLowerCase();
    return [{ text: part, hit: wanted.has(stem(word) ?? '') }];
  });
}
