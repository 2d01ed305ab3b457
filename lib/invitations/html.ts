/** Plain text from the HTML that calendars put into notes and titles. Each pattern takes linear time. */
import { ownValue } from '@/lib/meetings/own-value';

const tags = /<(?:!doctype|\/?[a-z][a-z0-9-]{0,15})(?=[\s/>])[^<>]{0,4000}>/gi;
/** Tags that begin a line; those that end a block are followed by one that begins the next. */
const breaks = /^<(?:(?:p|div|li|br|tr|h[1-6]|blockquote)(?=[\s/>])|\/(?:ul|ol|table|h[1-6])(?=[\s>]))/i;
const unseen = /<(script|style|head|title)\b[^<>]{0,2000}>[^<]{0,20000}<\/\1\s*>/gi;

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  pound: '£',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Named and numbered characters as the characters they mean. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return ownValue(named, String(name).toLowerCase()) ?? whole;
  });

/** Is it markup, and not a text that holds a sign or an address in angle brackets? */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype|\/?(?:html|html-blob|body|p|br|div|span|b|i|u|a|ul|ol|li|table|tr|td|h[1-6]|strong|em|font|o:p))(?=[\s/>])/i.test(
    text.slice(0, 100_000),
  );

/** The text of some HTML, a line for each block; the addresses of its links stay, after their words. */
export function textOfHtml(html: string): string {
  const linked = html.replace(
    /<a\s[^<>]{0,500}?href\s*=\s*["']?(https:[^"'\s<>]{1,2000})["']?[^<>]{0,500}>([^<]{0,500})<\/a\s*>/gi,
    (_whole, address: string, words: string) => (words.includes(address) ? words : `${words} (${address})`),
  );
  const plain = linked
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .replace(tags, (tag) => (breaks.test(tag) ? '\n' : ''));
  return withoutEntities(plain)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
