/**
 * `npm run reproduce`: does the last commit give the same packages anywhere? It is built from scratch in two fresh clones,
 * in different folders, time zones, languages and file times; and the Firefox package once more from nothing but the
 * package of sources, as the reviewers of Firefox's store do. Takes some minutes, and a network the first time.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { noteFigures } from '../tests/trust/figures';

const windows = process.platform === 'win32';

/** Runs a program in a folder, with that folder's own tools before any other. */
function run(folder: string, env: NodeJS.ProcessEnv, command: string, ...args: string[]): void {
  const tools = path.join(folder, 'node_modules', '.bin');
  execFileSync(command, args, {
    cwd: folder,
    // As from a person's own command line: what runs this script sets another NODE_ENV, with which JSX names its files.
    env: { ...process.env, NODE_ENV: undefined, ...env, PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}` },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
}

/** Installs what the lock file names, and makes the packages for these browsers. */
function make(folder: string, env: NodeJS.ProcessEnv, browsers: readonly string[]): void {
  run(folder, env, 'npm', 'install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  for (const browser of browsers) run(folder, env, 'wxt', 'zip', '-b', browser, '--level', 'error');
}

/** Writes the files of a package into a folder. */
function unpack(zip: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Gives every file of a folder one time of long ago. */
function makeOld(folder: string): void {
  const then = new Date('2001-02-03T04:05:06Z');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(path.join(entry.parentPath, entry.name), then, then);
}

const packagesIn = (folder: string) =>
  readdirSync(path.join(folder, '.output')).filter((name) => name.endsWith('.zip'));
const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Names of files that are not the same in both packages. */
function differences(one: string, other: string): string[] {
  const [first, second] = [unzipSync(readFileSync(one)), unzipSync(readFileSync(other))];
  const same = (name: string) => Buffer.compare(first[name] ?? Buffer.of(), second[name] ?? Buffer.of()) === 0;
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => !same(name));
}

/** Compares packages of the same name; gives how many differ, and says in which files. */
function compare(one: string, other: string, names: readonly string[]): number {
  const differing = names.filter((name) => {
    const [first, second] = [one, other].map((folder) => path.join(folder, '.output', name)) as [string, string];
    if (sumOf(first) === sumOf(second)) return false;
    console.log(`${name} differs in ${differences(first, second).join(', ') || 'how it is packed'}`);
    return true;
  });
  return differing.length;
}

export default function reproduce(): number {
  const place = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-again-'));
  const [one, two, three] = [
    path.join(place, 'one'),
    path.join(place, 'somewhere else', 'with-a-longer-path', 'two'),
    path.join(place, 'from-sources'),
  ] as const;
  for (const folder of [one, two]) execFileSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), folder]);
  makeOld(two);
  console.log('Building in the first clone …');
  make(one, { TZ: 'UTC', LC_ALL: 'C' }, ['chrome', 'firefox']);
  console.log('Building in the second clone …');
  make(two, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, ['chrome', 'firefox']);
  const names = packagesIn(one);
  const sources = names.find((name) => name.includes('sources'));
  if (!sources || names.length !== 3) throw new Error(`Three packages were expected, not ${names.join(', ')}`);
  console.log('Building from the package of sources alone …');
  unpack(path.join(one, '.output', sources), three);
  make(three, { TZ: 'America/St_Johns' }, ['firefox']);
  const again = packagesIn(three);
  const different = compare(one, two, names) + compare(one, three, again);
  for (const name of names) console.log(`${sumOf(path.join(one, '.output', name))}  ${name}`);
  noteFigures('builds', 'identical zips', { compared: names.length + again.length, different });
  console.log(`${names.length + again.length} compared, ${different} different`);
  if (different === 0) rmSync(place, { recursive: true, force: true });
  else console.log(`Both are left in ${place}`);
  return different === 0 ? 0 : 1;
}
