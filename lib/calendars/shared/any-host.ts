/** What the readers of calendars on any host share: the lines of a page, its language, and ids it does not give. */
import type { Meeting } from '@/lib/meetings/meeting';
import { clocksIn } from '../when/clocks';
import { lowered, namesIn } from '../when/names';
import { isDateLike, isTimeOnly } from '../when/range';
import { type Ids, idFromWords } from './meeting';
import { line } from './text';

/** Elements within a line; every other one begins a new line. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA EM FONT I MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(' '),
);
/** Not read by people, or to pick a day from, or to press. */
const silent =
  'script, style, template, noscript, svg, select, button, nav, [hidden], [aria-hidden="true"], [style*="display: none"], [style*="display:none"], [role="grid"], [role="button"], [role="menu"], [role="tablist"]';
/** Fields that can hold nothing but a time. What else somebody types is not ours to read. */
const timeField = /^(?:date|datetime-local|time)$/;

/** Does a part of an element speak to people? */
export const speaks = (part: Element, root: Element): boolean => {
  const quiet = part.closest(silent);
  return !quiet || quiet.contains(root);
};

/** The lines that somebody reads in an element, with the times in its fields; without asking for layout. */
export function linesOf(root: Element, most = 400): string[] {
  const lines: string[] = [];
  let row = '';
  const end = () => {
    const text = line(row, 1000);
    if (text) lines.push(text);
    row = '';
  };
  const walk = (node: Node) => {
    if (lines.length >= most) return;
    if (node.nodeType === 3) row += node.nodeValue ?? '';
    if (!(node instanceof Element) || (node !== root && node.matches(silent))) return;
    const within = inline.has(node.tagName);
    const border = () => {
      if (within) row += ' ';
      else end();
    };
    border();
    if (node instanceof HTMLInputElement && timeField.test(node.type)) row += node.value;
    for (const child of node.childNodes) walk(child);
    border();
  };
  walk(root);
  end();
  return lines;
}

/** The first line with a day in it, with the times that stand below it. */
export function dateLine(lines: readonly string[], language: string): string | undefined {
  const at = lines.findIndex((text) => isDateLike(text, language));
  const found = lines[at];
  const nextLine = lines[at + 1];
  return found && nextLine && !clocksIn(lowered(found), namesIn(language)).length && isTimeOnly(nextLine, language)
    ? `${found}, ${nextLine}`
    : found;
}

/** Ids for a page that gives none: looking and editing give the same, as long as title and start are the same. */
export const idsFromWords = (title: string, { start, text }: Meeting['when'], host = ''): Ids => ({
  id: idFromWords(host, title, start ?? text),
  seriesId: idFromWords(host, title),
});

/** The language the page names, for its dates. */
export const languageOf = (document: Document): string => line(document.documentElement.lang, 40) || 'en';
