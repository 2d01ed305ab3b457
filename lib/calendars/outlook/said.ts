/** What a part of the page says. Its icons are letters of a font of their own, and say nothing. */
import { longest } from '../shared/meeting';
import { line } from '../shared/text';

/** The letters that icons are made of. */
export const glyphs = /[\uE000-\uF8FF]/g;

/** The words of a part as one line. */
export const wordsOf = (element: Element | null | undefined, max: number = longest.short): string =>
  line(element?.textContent?.replace(glyphs, ''), max);

/** Every text by itself, as far as a card or a form has room for. */
export function textsIn(root: Element): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text nodes */);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node && texts.length < 500; node = walker.nextNode()) {
    const text = line(node.nodeValue?.replace(glyphs, ''), longest.title);
    if (text) texts.push(text);
  }
  return texts;
}
