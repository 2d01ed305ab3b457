/**
 * The shape of a page that could not be read, for a report to the developers: tags, names of attributes, roles and
 * stable ids. No text, no other value, and no word of the page's texts within an id.
 */

const most = { elements: 400, depth: 30, characters: 16_000 } as const;

const roles = new Set(
  (
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary dialog document feed ' +
    'figure form grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation none note option ' +
    'presentation progressbar radio radiogroup region row rowgroup rowheader search searchbox separator status switch tab table ' +
    'tablist tabpanel textbox toolbar tooltip tree treegrid treeitem'
  ).split(' '),
);

/** Attributes whose values are names in the page's code, not what people wrote. */
const codeNames = new Set([
  'id',
  'class',
  'role',
  'for',
  'style',
  'aria-controls',
  'aria-labelledby',
  'aria-describedby',
]);

const wordsIn = (text: string) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

/** Every word of three letters or more that a page shows or keeps in its attributes. */
function wordsShown(root: Element): Set<string> {
  const words = new Set<string>();
  const note = (text: string) => {
    for (const word of wordsIn(text)) words.add(word);
  };
  const noteElement = (element: Element) => {
    // Each text by itself: joined, the words of neighbours would become one.
    for (const node of element.childNodes) if (node.nodeType === 3) note(node.nodeValue ?? '');
    for (const { name, value } of element.attributes) if (!codeNames.has(name)) note(value);
  };
  noteElement(root);
  for (const element of root.querySelectorAll('*')) noteElement(element);
  return words;
}

/** An id that a programmer chose: letters alone, and short. One with numbers may be the id of a person's event. */
const isStable = (id: string) => /^[A-Za-z][A-Za-z_-]{0,29}$/.test(id);

/**
 * The id with every word of the page's texts struck out. What the id may hold is looked up among the words, and not each
 * word in the id: a page may have a million.
 * @param words undefined where they are not known: then no id is shown.
 */
function safeId(id: string, words: ReadonlySet<string> | undefined): string {
  if (!words || !isStable(id)) return '~';
  const lower = id.toLowerCase();
  const isStruck = new Array<boolean>(id.length).fill(false);
  for (let from = 0; from < lower.length; from += 1)
    for (let to = from + 3; to <= lower.length; to += 1)
      if (words.has(lower.slice(from, to))) isStruck.fill(true, from, to);
  return Array.from(id, (letter, at) => (isStruck[at] ? '\0' : letter))
    .join('')
    .replace(/\0+/g, '~');
}

const isName = (name: string) => /^[a-z][a-z:_-]{0,40}$/.test(name);

/** One element: `div#xDetDlg[dialog] aria-label data-eventid hidden …`, the dots for text of its own. */
function lineOf(element: Element, words: ReadonlySet<string> | undefined): string {
  const id = element.id && `#${safeId(element.id, words)}`;
  const role = element.getAttribute('role');
  const names = Array.from(element.attributes, ({ name }) => name.toLowerCase()).filter(
    (name) => isName(name) && !/^(id|class|style|role)$/.test(name),
  );
  const hasText = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const tag = /^[a-z][a-z-]*[1-6]?$/.test(element.localName) ? element.localName : 'element';
  const head = `${tag}${id}${role ? `[${roles.has(role) ? role : '~'}]` : ''}`;
  return [head, ...names.sort(), ...(hasText ? ['…'] : [])].join(' ');
}

/** One element a line, cut to a sane length. */
function linesOf(root: Element, words: ReadonlySet<string> | undefined): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (depth > most.depth || /^(script|style|path)$/.test(element.localName)) return;
    lines.push(`${' '.repeat(depth)}${lineOf(element, words)}`.slice(0, most.characters));
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (lines.length >= most.elements) return;
      walk(child, depth + 1);
    }
  };
  walk(root, 0);
  return lines.join('\n').slice(0, most.characters);
}

interface Markup {
  createHTML(html: string): string;
}
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: Markup): Markup };
};
/** For the parser below alone: where a page takes no plain text as mark-up, this name is allowed by the manifest. */
const toBeParsed: Markup = trustedTypes?.createPolicy('page-report', { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/**
 * The structure of a part of a page, one element a line, cut to a sane length.
 * @param page the whole of it: no word that stands anywhere on it is given away.
 * @returns lines that hold no text and no value of the page but roles and stable ids.
 */
export const structureOf = (root: Element, page: Element = root): string => linesOf(root, wordsShown(page));

/** Larger mark-up is not read, so that no page holds ours: of a part the beginning tells enough, … */
const longestPart = 200_000;
/** … and of a whole page whose words are not all known no id is shown. */
const longestPage = 1_000_000;

/** Lets the page answer somebody who types or presses meanwhile. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The structure of a page that was sent as mark-up. A parsed document runs nothing and loads nothing. */
export async function structureOfMarkup({ part, page }: { part: string; page: string }): Promise<string> {
  const parse = (html: string) => new DOMParser().parseFromString(toBeParsed.createHTML(html), 'text/html');
  const words = page.length > longestPage ? undefined : wordsShown(parse(page).documentElement);
  await pause();
  const { documentElement, body } = parse(part.slice(0, longestPart));
  const root = /^<html\b/i.test(part) ? documentElement : (body.firstElementChild ?? body);
  return linesOf(root, words);
}

/** A page that was not understood, for the words of a report. */
export interface Unread {
  calendar: string;
  missing: readonly string[];
  version: string;
  structure: string;
}

/** The whole report, for a message to the developers. */
export const reportWords = ({ calendar, missing, version, structure }: Unread): string =>
  [
    `Before We Meet ${version} could not read a meeting.`,
    `Calendar: ${calendar}`,
    `Not found: ${missing.join(', ') || 'the meeting itself'}`,
    'Structure of the page (tags, roles, names of attributes; no text):',
    structure,
  ].join('\n');
