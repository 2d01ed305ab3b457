/**
 * What every command does first, with nothing but Node 20 and npm: install what the lock file names, then run again under
 * the Node that the project pins.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const windows = process.platform === 'win32';
const bin = path.join(root, 'node_modules', '.bin');
const pinnedNode = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment of the project's own tools: they come before anything installed on the computer. */
export const toolEnvironment = () => ({ ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` });

/** Says why the script cannot go on, in one line, and ends it. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program to its end with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: toolEnvironment(), ...options });
  if (result.error) console.error(`${command} could not be run: ${result.error.message}`);
  return result.status ?? 1;
}

const packagesOf = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** Is every package of the lock file there, in the version it names? Optional ones are left out on other systems. */
function isInstalled() {
  try {
    if (!existsSync(pinnedNode)) return false;
    const installed = packagesOf('node_modules/.package-lock.json');
    const wanted = Object.entries(packagesOf('package-lock.json')).filter(([name]) => name !== '');
    return wanted.every(([name, { version, optional }]) =>
      installed[name] ? installed[name].version === version : optional === true,
    );
  } catch {
    return false;
  }
}

function install() {
  console.log('Installing the packages of the lock file …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file without the builds for other systems, which not every registry holds.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: windows });
  if (code !== 0)
    stop('npm install did not finish: see the lines above. You need a network connection the first time.');
}

/** Ends this process and goes on under the pinned Node, with the same script and arguments. */
function runAgainUnderPinnedNode() {
  const code = run(pinnedNode, process.argv.slice(1), { env: { ...toolEnvironment(), BEFORE_WE_MEET_NODE: 'pinned' } });
  process.exit(code);
}

/** Installs what is missing and makes sure that the pinned Node runs the rest. Call it before importing any package. */
export function prepare() {
  if (process.env.BEFORE_WE_MEET_NODE === 'pinned' && realpathSync(process.execPath) === realpathSync(pinnedNode))
    return;
  if (!isInstalled()) install();
  if (!existsSync(pinnedNode)) stop('npm did not install the pinned Node: check that install scripts are allowed.');
  runAgainUnderPinnedNode();
}
