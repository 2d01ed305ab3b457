/** The interface's words are in the tables, in both languages, and nowhere else. */
import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../scripts/lib/words-table.mjs';

interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Files whose words are for nobody to read on a screen, or are matched against pages. */
const outside: readonly (readonly [files: RegExp, why: string])[] = [
  [/^lib\/(calendars|suggestions|advice)\/(?!reasons)/, 'readers match the words of calendar pages and invites'],
  [/^lib\/search\/(?!why|guide|items|search\.)/, 'the search matches English words of the guide'],
  [/^lib\/invitations\/(text|zone-names|ics\/(meeting|moment|write|promise))/, 'words and codes of invitations'],
  [
    /^lib\/meetings\/(invite-block|if-then|called-off|names|name-places|grouping|rehearsal)/,
    'words that are read back',
  ],
  [/^lib\/(messaging|reporting|sites)\//, 'for developers, or no words at all'],
  [/^lib\/storage\/(?!export-tables|copy-file)/, 'for developers; names of tables and indexes'],
  [
    /^lib\/settings\/(organisation-docs|for-organisations)/,
    'what an organisation can set is described in English, in documents and in the schema that browsers show',
  ],
];

/** Texts that are no words of ours, each with its reason. */
const allowed: readonly (readonly [text: RegExp, why: string])[] = [
  [/^(Before We Meet|Google Calendar|Google|Outlook( on the web)?|Teams|Nextcloud|SOGo|English|Cymraeg)$/, 'names'],
  [/^(Dr Ana Silva|Ben Hughes|Mei Tanaka)$/, 'names in the practice meeting'],
  [/^(UTC|NFKC|NFKD|TAB|Etc\/|ccpl|Enter|Escape|Arrow(Left|Right)|DISPLAY|OPAQUE|TRANSPARENT|TEMPLATE)$/, 'codes'],
  [/^(RRULE:)?FREQ=|^-\/\/Before We Meet/, 'codes of calendar files'],
  [/[{}<>[\]#]|^(:where|main |li |button:)|noopener|url\(|;display:/, 'selectors, styles, mark-up'],
  [/^(https:\/\/|\*:)/, 'addresses'],
  [/^(When …,|will …)/, 'the wording of a promise, which is read back'],
  [/^clinical and care professional leadership guide$/, 'searched for on the web'],
  [/^(Not stated|Starts with https:\/\/)$/, 'a value of a resource, beside those of the guide'],
  [/^[.\w,]*(text|application)\//, 'kinds of files'],
  [/^whole page$/, 'a state of the watcher'],
  [/^(not an ISO time|no reader of ours|no such name|wrong value|not read)$/, 'for developers; kinds of a fault'],
];

/** Attributes that people do not read. */
const code =
  /^(className|type|id|name|role|look|href|kind|level|dir|lang|autoComplete|inputMode|htmlFor|key|src|rel|target|viewBox|fill|stroke|style|scope|pattern\w+|enterKeyHint|labelledBy|describedBy|controlId|hintId|hold|section|invite|back|promisesHref|fileName|isChanged|data-.*|aria-(?!label$|description$|valuetext$).*)$/;

const ofParent = (up: readonly Node[], steps = 1): Node | undefined => up[up.length - steps];

/** The text that a node stands for, with `…` for what is put in. */
function textIn(node: Node): string | undefined {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string'))
    return String(node.value).replace(/\s+/g, ' ').trim();
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis
    .map(({ value }) => value.cooked)
    .join('…')
    .trim();
}

/** Does a person read a text at this place? */
function isShown(node: Node, up: readonly Node[], text: string, source: string): boolean {
  if (!/\p{L}{2}/u.test(text.replaceAll('…', ' '))) return false;
  if (node.type === 'JSXText') return true;
  const parent = ofParent(up);
  if (parent?.type === 'JSXAttribute') {
    const { name } = parent.name as { name: string };
    return !code.test(name) && !/^(true|false|polite|list)$/.test(text);
  }
  // What is worked out within an attribute, up to the next function.
  const within = up.slice(up.findLastIndex(({ type }) => /Function/.test(type)) + 1);
  const names = within.filter(({ type }) => type === 'JSXAttribute').map(({ name }) => (name as { name: string }).name);
  if (names.some((name) => code.test(name)) || /\/ span …$/.test(text)) return false;
  const called = up.flatMap(({ callee }) => (isNode(callee) ? source.slice(callee.start, callee.end) : []));
  const isThrown = called.some((name) => /Error$/.test(name)) || up.some(({ type }) => type === 'ThrowStatement');
  const isForCode = called.some((name) => /^console\.|^RegExp$|^(t|inWords|counted|pageText)$/.test(name));
  // What is thrown as a sentence is shown; anything else that is thrown is for developers.
  if (
    isForCode ||
    (isThrown && !/[.…]$/.test(text)) ||
    parent?.type === 'TaggedTemplateExpression' ||
    parent?.type === 'MemberExpression'
  )
    return false;
  if (parent?.type === 'BinaryExpression' && /^[=!]==$/.test(String(parent.operator))) return false;
  if (parent?.type === 'Property' && parent.key === node) return false;
  // A word of ours starts with a capital, or is more than one word; anything else may be a value that code compares.
  return /^\p{Lu}\p{Ll}|^\p{Lu} \p{Ll}/u.test(text) || /^[\p{L}“…][\p{L}’”…]* .*\p{Ll}{2}/u.test(text);
}

function strayIn(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const stray: string[] = [];
  const visit = (node: Node, up: readonly Node[]): void => {
    if (/^TS(?!As|Satisfies)|^Import|^ExportAll/.test(node.type)) return;
    const text = textIn(node);
    if (text !== undefined && isShown(node, up, text, source) && !allowed.some(([known]) => known.test(text)))
      stray.push(`${file}: ${text}`);
    for (const part of Object.values(node))
      for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) visit(child, [...up, node]);
  };
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, []);
  return stray;
}

const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));

test('no text that a person reads stands outside the tables', () => {
  const searched = files.filter((file) => !outside.some(([known]) => known.test(file)));
  expect(searched.length).toBeGreaterThan(200);
  expect(searched.flatMap(strayIn)).toEqual([]);
});

const english = wordsOf('en');
const welsh = wordsOf('cy');
const slots = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the tables', () => {
  test('hold the same texts, with the same places to put something in', () => {
    expect(Object.keys(welsh)).toEqual(expect.arrayContaining(Object.keys(english)));
    expect(Object.keys(english)).toEqual(expect.arrayContaining(Object.keys(welsh)));
    expect(Object.keys(english).filter((name) => slots(english[name]).join() !== slots(welsh[name]).join())).toEqual(
      [],
    );
  });

  test('hold no empty text, no sign that browsers read as a place, and no two names that browsers take for one', () => {
    for (const words of [english, welsh])
      expect(Object.entries(words).filter(([, text]) => !text.trim() || text.includes('$'))).toEqual([]);
    const names = Object.keys(english).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('hold no text that nobody asks for', () => {
    const source = [...files, 'wxt.config.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
    const asked = new Set(
      [
        ...source.matchAll(/['`](\w+(?:\.\w+)+)['`]/g),
        ...source.matchAll(/__MSG_(\w+?)__/g),
        ...source.matchAll(/pageText\(([^;]*?)[),]/g),
      ].flatMap(([, name = '']) => name.replaceAll('.', '_')),
    );
    const onPages = [...source.matchAll(/pageText\(.*/g)].join('');
    const isAsked = (name: string) =>
      asked.has(name) ||
      // These are put together: the thing that is counted, and the text on a calendar page.
      (name.startsWith('count_') && new RegExp(`'${name.split('_')[1]}'`).test(source)) ||
      (name.startsWith('page_') && onPages.includes(`'${name.slice('page_'.length)}'`));
    expect(Object.keys(english).filter((name) => !isAsked(name))).toEqual([]);
  });
});
