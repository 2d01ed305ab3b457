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

/** Start or end of an element that stands on a line of its own, in markup as the browser writes it. */
const block = /<\/?(?:p|div|li|br|tr|ul|ol|h[1-6])\b(?:"[^"]*"|[^>"])*>/gi;
const tag = /<(?:"[^"]*"|[^>"])*>/g;
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' };

/**
 * Text of markup that the browser wrote, with a line for each block; the result is text, never markup again. Of more than
 * thirty letters of markup for one that is kept the rest is not looked at.
 */
function textOf(markup: string, max: number): string {
  const text = markup
    .slice(0, max * 30)
    .replace(/<[^<>]*$/, '')
    .replace(/\n/g, ' ')
    .replace(block, '\n')
    .replace(tag, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return cut(text.trim(), max);
}

/**
 * Text of an element with its line breaks kept, without asking the page for layout. Through the element's markup:
 * going from node to node costs ten times as much on a page with long notes.
 */
export const paragraphs = (element: Element, max: number): string => textOf(element.innerHTML, max);

/** The same for what follows a row's first element: a label for screen readers, in any language. */
export function paragraphsAfterLabel(row: Element, max: number): string {
  const label = row.childElementCount > 1 ? (row.firstElementChild?.outerHTML ?? '') : '';
  const markup = row.innerHTML;
  return textOf(label ? markup.slice(markup.indexOf(label) + label.length) : markup, max);
}

/**
 * A letter or a mark of any language, for regular expressions: what is no space, digit or sign. The engine's own classes
 * of letters take it two milliseconds to prepare, longer than all else that is done for an opened meeting.
 */
export const letter =
  '[^\\s\\d!-/:-@[-`{-\\u00bf\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u303f\\uff00-\\uff20\\uff5e]';

/** Splits a text into its runs of letters. */
export const notLetters =
  /[\s\d!-/:-@[-`{-\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u303f\uff00-\uff20\uff5e]+/;

/** The domain of an e-mail address, lower case; undefined when the text is no address. Its lengths are those of RFC 1035. */
export function domainOf(address: string | null | undefined): string | undefined {
  return /^[^\s@]+@([^\s@.]{1,63}\.[^\s@]{1,189})$/.exec(address?.trim() ?? '')?.[1]?.toLowerCase();
}

/** Arabic and Persian digits as 0 to 9, without the marks that only steer the direction of writing. */
export function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 16))
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '');
}
