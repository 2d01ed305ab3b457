/**
 * Every regular expression takes time that grows with the text, and not with its square: text comes from pages, files
 * and people. `scslre`, the analysis behind eslint-plugin-regexp, finds those that look at the same letters again and again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { afterAll, expect, test, vi } from 'vitest';

interface Pattern {
  source: string;
  flags: string;
  file: string;
}

/** Which patterns may do so, and what bounds them: nothing else may. */
const bounded: readonly { file: string; begins: string; why: string }[] = [
  { file: 'lib/suggestions/agreeing.ts', begins: '^(.{8,}?)', why: 'a sentence of at most 600 letters' },
  { file: 'lib/suggestions/read.ts', begins: '^(?!.*', why: 'a sentence of at most 600 letters' },
  { file: 'lib/calendars/google/people.ts', begins: '^(?:organi[sz]', why: 'a line of at most 300 letters' },
  { file: 'lib/calendars/shared/text.ts', begins: '<(?:"', why: 'the browser’s own mark-up, where each < has its >' },
  { file: 'lib/calendars/when/dates.ts', begins: '(?:the|', why: 'the 24 letters before a date' },
  { file: 'lib/calendars/zimbra/adapter.ts', begins: '^(.*?)<?', why: 'a line of at most 600 letters' },
  { file: 'lib/invitations/text/title.ts', begins: '^(.+?) @ ', why: 'the first 600 letters of a subject' },
  { file: 'lib/invitations/text/title.ts', begins: '[\\s,;:–—(|@-]*', why: 'the last 200 letters of a sentence' },
];

const files = ['lib', 'components', 'entrypoints', 'content'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** The patterns that stand in a file as such, and whether it makes others. */
function literalsIn(file: string): { literals: Pattern[]; makesOthers: boolean } {
  const literals: Pattern[] = [];
  let makesOthers = false;
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (type === 'Literal' && regex) literals.push({ source: regex.pattern, flags: regex.flags, file });
    if (type === 'NewExpression' && callee?.name === 'RegExp') makesOthers = true;
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, readFileSync(file, 'utf8')).program);
  return { literals, makesOthers };
}

/** Notes each pattern that is made while something runs. */
const made: Pattern[] = [];
let making = '';
vi.stubGlobal(
  'RegExp',
  new Proxy(RegExp, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      made.push({ source: pattern.source, flags: pattern.flags, file: making });
      return pattern;
    },
  }),
);
afterAll(() => void vi.unstubAllGlobals());

const found = files.map((file) => ({ file, ...literalsIn(file) }));

const modules = import.meta.glob('/{lib,components,content}/**/*.{ts,tsx}');

/** Importing a file makes most of its patterns; reading a time in no known language makes those of all languages. */
async function madePatterns(): Promise<readonly Pattern[]> {
  for (const { file, makesOthers } of found) {
    making = file;
    if (makesOthers) await modules[`/${file}`]?.();
  }
  making = 'lib/calendars/when/names.ts';
  const { readPhrase } = await import('@/lib/invitations/text/phrase');
  readPhrase('Qqday 24 qqq 2026 at 10:00');
  return made;
}

const grows = ({ source, flags }: Pattern) =>
  analyse({ source, flags }).reports.map(({ type, exponential }) => `${exponential ? 'exponential ' : ''}${type}`);

test('no pattern takes longer than the text is long, but where the text is short', async () => {
  const patterns = [...found.flatMap(({ literals }) => literals), ...(await madePatterns())];
  expect(patterns.length).toBeGreaterThan(600);
  expect(made.length).toBeGreaterThan(100);
  const unused = new Set(bounded);
  const slow = patterns.flatMap((pattern) => {
    const reports = grows(pattern);
    if (!reports.length) return [];
    const known = bounded.find(({ file, begins }) => file === pattern.file && pattern.source.startsWith(begins));
    if (known) unused.delete(known);
    return known ? [] : [`${pattern.file}: /${pattern.source.slice(0, 120)}/${pattern.flags} (${reports[0]})`];
  });
  expect([...new Set(slow)]).toEqual([]);
  expect([...unused], 'these are no longer needed').toEqual([]);
});

test('the analysis finds the kinds that it is here for', () => {
  const slow = [/\s+$/, /^(?:\S+\s*)+$/, /a\s*:?\s*$/];
  expect(slow.map((one) => grows({ ...one, source: one.source, flags: '', file: '' }).length > 0)).toEqual([
    true,
    true,
    true,
  ]);
});
