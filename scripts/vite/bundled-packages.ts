/** Which packages really are in a build, and the text of their licences. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export interface Bundled {
  name: string;
  version: string;
  /** As the package says it, in the names of SPDX. */
  licence: string;
  /** Where its source is, for licences that want it said. */
  source: string;
}

/** The folder of the package that a module belongs to; undefined for the project's own. */
export const packageFolder = (module: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];

/**
 * Remembers the packages of each bundle, of pages and workers alike.
 * @param folders filled with the folders of packages of which at least one character is in a bundle.
 */
export const rememberPackages = (folders: Set<string>): Plugin => ({
  name: 'remember-packages',
  apply: 'build',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? Object.entries(one.modules) : []));
    for (const [id, { renderedLength }] of modules) {
      const folder = packageFolder(id);
      if (folder !== undefined && renderedLength > 0 && existsSync(path.join(folder, 'package.json')))
        folders.add(folder);
    }
  },
});

const sourceOf = (repository: unknown): string => {
  const address = typeof repository === 'string' ? repository : (repository as { url?: string } | undefined)?.url;
  const plain = (address ?? '').replace(/^git\+|\.git$/g, '').replace(/^(?:git|ssh):\/\/(?:git@)?/, 'https://');
  return /^[\w-]+\/[\w.-]+$/.test(plain) ? `https://github.com/${plain}` : plain;
};

function bundledOf(folder: string): Bundled {
  const { name, version, license, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license, source: sourceOf(repository) };
}

const textOf = (folder: string, file: string) =>
  readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();

/**
 * The text of a package's licence. One that says MIT and brings no text has the standard words, under its author's name.
 * @param own the product's own licence, which is MIT too.
 * @throws when another one brings none, for then we may not pass it on.
 */
function licenceText(folder: string, own: string): string {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e(\.|$)/i.test(name));
  if (file !== undefined)
    return textOf(folder, file) + (existsSync(path.join(folder, 'NOTICE')) ? `\n\n${textOf(folder, 'NOTICE')}` : '');
  const { name, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (license !== 'MIT') throw new Error(`No text of a licence in ${folder}`);
  return own.trim().replace(/^Copyright.*$/m, `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}`);
}

const line = '-'.repeat(80);

/**
 * Writes `licences.txt` into the build, and beside the build which packages are in it, for the list of parts.
 * @param folders of packages, as remembered.
 * @param build the folder of the build.
 * @param own the text of the product's own licence.
 */
export function writeLicences(folders: Iterable<string>, build: string, own: string): void {
  const parts = [...folders]
    .map((folder) => ({ ...bundledOf(folder), folder }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const texts = parts.map(
    ({ name, version, licence, source, folder }) =>
      `${name} ${version}, ${licence}\n${source}\n\n${licenceText(folder, own)}`,
  );
  const all = [`Before We Meet\n\n${own.trim()}`, ...texts].join(`\n\n${line}\n`);
  mkdirSync(build, { recursive: true });
  writeFileSync(path.join(build, 'licences.txt'), `${all}\n`);
  const list = parts.map(({ folder: _, ...part }) => part);
  writeFileSync(`${build}.packages.json`, `${JSON.stringify(list, null, 2)}\n`);
}
