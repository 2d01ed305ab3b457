/** Marks the words of a text that a search matched. */
import { stemsOf } from './words';

/** The text in parts, those that matched (in any form: plural, spelling) marked. Joined again they are the text, unchanged. */
export function highlight(text: string, matched: readonly string[]): { text: string; hit: boolean }[] {
  const wanted = new Set(matched.flatMap(stemsOf));
  return text.split(/([\p{L}\p{N}]+)/u).flatMap((part) => {
    if (!part) return [];
    return [{ text: part, hit: stemsOf(part).some((stem) => wanted.has(stem)) }];
  });
}
