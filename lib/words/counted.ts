/**
 * "1 meeting", "3 meetings". English and the wording chosen for Welsh ("3 o gyfarfodydd") tell one from all others alone,
 * so that no more forms are needed.
 */
import { locale, type TextName, textOf } from './words';

type Counted = TextName extends infer Name ? (Name extends `count.${infer Thing}.one` ? Thing : never) : never;

/** So many of a thing, in words. @param thing one of those under `count` in the tables. */
export function counted(thing: Counted, count: number): string {
  const text = textOf(count === 1 ? `count.${thing}.one` : `count.${thing}.other`);
  return text.replace('{count}', () => count.toLocaleString(locale()));
}
