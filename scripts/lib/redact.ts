/**
 * Takes everything private out of a saved calendar page and leaves its structure: what a reader needs to know, and
 * nothing that anybody wrote.
 */

/** Attributes whose values are the calendar's own names, not its users' words. */
const kept =
  /^(role|type|lang|dir|aria-(level|modal|hidden|expanded|pressed|labelledby|haspopup)|contenteditable|tabindex|hidden|jsname|name|ng-(bind|model|if)|data-(app-section|viewfamily|viewkey|testid|tid|icon-name|layout-mode|chips-dialog|is-create|is-focusable|stacked-layout-chip.*|unique-id|datekey))$/;

/** An id is a name when it holds no run of digits and is short: `xDetDlgWhen`, not `AAMkAD0123…`. */
const isName = (value: string) => value.length <= 40 && !/\d{3,}|@|\s/.test(value);

/** The shape of a text: letters as x, digits as 0, signs as they are. Months and names are gone, formats remain. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0');

const mostShape = 60;

function redactAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'class' || name.startsWith('on') || name === 'style') element.removeAttribute(name);
    else if (kept.test(name) || (name === 'id' && isName(value))) continue;
    else element.setAttribute(name, shapeOf(value).slice(0, mostShape));
  }
}

/**
 * The markup of an element with every text, address and value reduced to its shape.
 * @param root changed in place; pass a copy.
 */
export function redacted(root: Element): string {
  for (const gone of root.querySelectorAll('script, style, link, meta, svg, img, noscript, template')) gone.remove();
  const walker = root.ownerDocument.createTreeWalker(root, 4 | 128 /* text and comments */);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  for (const node of nodes) {
    if (node.nodeType === 8) node.parentNode?.removeChild(node);
    else node.nodeValue = shapeOf(node.nodeValue ?? '').slice(0, mostShape);
  }
  for (const element of [root, ...root.querySelectorAll('*')]) redactAttributes(element);
  return root.outerHTML.replace(/\s*\n\s*/g, '\n');
}
