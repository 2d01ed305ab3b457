/** What a part of the page says. Its icons are letters of a font of their own, and say nothing. */
import { longest } from '../shared/meeting';
import { line } from '../shared/text';

/** The letters that icons are made of. */
export const glyphs = /[\uE000-\uF8FF]/g;

/** The words of a part as one line. */
export const wordsOf = (element: Element | null | undefined, max: number = longest.short): string =>
  line(element?.textContent?.replace(glyphs, ''), max);

/** What a text node says. */
export const saidBy = (node: Node) => line(node.nodeValue?.replace(glyphs, ''), longest.title);

/** The texts that say something, as far as a card or a form has room for. */
export function textNodesIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text nodes */);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node && nodes.length < 500; node = walker.nextNode())
    if (saidBy(node)) nodes.push(node as Text);
  return nodes;
}

/** Every text by itself. */
export const textsIn = (root: Element): string[] => textNodesIn(root).map(saidBy);
