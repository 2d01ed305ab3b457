/** Every command, file and link that a page of the documentation names is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '' && existsSync(name));
const known = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

function foldersOf(file: string): string[] {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

const pages = files.filter((name) => /\.md$|^\.github\/.*\.yml$/.test(name) && !name.startsWith('tests/cases/'));

/** A heading's address, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

/** Relative links that lead nowhere. */
function brokenLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return links.filter((link) => {
    if (/^[a-z]+:/i.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : path.posix.normalize(path.posix.join(path.posix.dirname(page), file));
    if (!known.has(target.replace(/\/$/, ''))) return true;
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
  });
}

const missingScripts = (text: string) =>
  [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(test|start))\b/g)]
    .map(([, named, short]) => named ?? short ?? '')
    .filter((name) => !Object.hasOwn(scripts, name));

/** Starts of paths in the repository: what begins so and stands as code is meant to be there. */
const roots = /^(?:assets|components|content|demo-calendar|docs|entrypoints|lib|public|scripts|tests|\.github)\//;

/** Ends of files that stand for themselves, also where a page leaves out the folder. Those of Firefox end in `.sys.mjs`. */
const ending = /^[\w./-]*[\w-](?<!\.sys)\.(?:ts|tsx|mjs|md|yml|snap)$/;
const baseNames = new Set(files.map((file) => path.posix.basename(file)));

/**
 * Paths and names of files that stand as code and are not there. One with a star, a name in capitals or an ellipsis stands
 * for many; braces are spelt out.
 */
function missingPaths(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, name]) => spelt(name ?? ''));
  const one = named.filter((name) => !/[*<>…:]|\b[A-Z]{2,}\b(?!\.md)/.test(name));
  return one.filter((name) =>
    roots.test(name)
      ? !known.has(name.replace(/\/$/, ''))
      : ending.test(name) && !baseNames.has(path.posix.basename(name)),
  );
}

const spelt = (name: string): string[] => {
  const [, before = '', inside, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(name) ?? [];
  return inside === undefined ? [name] : inside.split(',').flatMap((one) => spelt(`${before}${one}${after}`));
};

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');
  it('names what is there', () => {
    expect({ links: brokenLinks(page, text), commands: missingScripts(text), paths: missingPaths(text) }).toEqual({
      links: [],
      commands: [],
      paths: [],
    });
  });
});

it('looks at every page', () => {
  expect(pages.length).toBeGreaterThan(40);
  for (const page of [
    'SECURITY.md',
    'PRIVACY.md',
    'CONTRIBUTING.md',
    'docs/release.md',
    '.github/ISSUE_TEMPLATE/bug.yml',
  ])
    expect(pages).toContain(page);
});
