/** Text from a page: hostile, so it is read as text only and cut to sane lengths. */

/** Collapses white space and cuts to `max` UTF-16 units without splitting a character. */
export function line(text: string | null | undefined, max: number): string {
  return cut((text ?? '').replace(/\s+/g, ' ').trim(), max);
}

/** Cuts to `max` UTF-16 units without splitting a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? max - 1 : max;
  return text.slice(0, end);
}

const blocks = new Set(['P', 'DIV', 'LI', 'BR', 'TR', 'UL', 'OL', 'H1', 'H2', 'H3']);

/** Text of an element with its line breaks kept, without asking the page for layout. */
export function paragraphs(element: Element, max: number): string {
  let text = '';
  const walk = (node: Node) => {
    if (text.length > max) return;
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    const block = blocks.has(node.nodeName);
    if (block && text && !text.endsWith('\n')) text += '\n';
    for (const child of node.childNodes) walk(child);
    if (block && node.nodeName !== 'BR' && text && !text.endsWith('\n')) text += '\n';
  };
  walk(element);
  return cut(
    text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    max,
  );
}

/** The domain of an e-mail address, lower case; undefined when the text is no address. */
export function domainOf(address: string | null | undefined): string | undefined {
  return /^[^\s@]+@([^\s@]+\.[^\s@]+)$/.exec(address?.trim() ?? '')?.[1]?.toLowerCase();
}

/** Arabic and Persian digits as 0 to 9, without the marks that only steer the direction of writing. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 16))
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '');
}
