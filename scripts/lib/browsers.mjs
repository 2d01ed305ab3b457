/** Finding a browser on this computer, and installing one where we may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, stop } from './prepare.mjs';

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);
const onWindows = (...tails) => programs.flatMap((folder) => tails.map((tail) => path.join(folder, tail)));

const places = {
  chromium: {
    names: [
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
      'chromium',
      'chromium-browser',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: onWindows(
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ),
    override: 'CHROMIUM',
    apt: 'chromium',
    advice:
      'Install Google Chrome, Microsoft Edge or Chromium 148 or later, then run this again (or set CHROMIUM to its path).',
  },
  firefox: {
    names: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: onWindows('Mozilla Firefox\\firefox.exe'),
    override: 'FIREFOX',
    apt: 'firefox-esr',
    advice: 'Install Firefox 142 or later, then run this again (or set FIREFOX to its path).',
  },
};

/** Is this a program that we may run? */
export const runnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that is on the search path. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(runnable);
}

/**
 * The browser's program, or undefined when this computer has none.
 * @param {'chromium' | 'firefox'} kind
 */
export function findBrowser(kind) {
  const place = places[kind];
  const chosen = process.env[place.override];
  if (chosen) return runnable(chosen) ? chosen : stop(`${place.override} is set to ${chosen}, which cannot be run.`);
  if (process.platform === 'darwin' || process.platform === 'win32')
    return place[process.platform].find((file) => existsSync(file));
  return onPath(place.names);
}

/** May packages be installed here with apt? */
export function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && spawnSync('apt-get', ['--version']).status === 0;
}

/** Installs packages of Debian or Ubuntu; says nothing of how it went. */
export function installWithApt(...names) {
  console.log(`Installing ${names.join(' and ')} with apt-get …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  if (run('apt-get', ['update', '-qq'], options) !== 0) return;
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}

/**
 * The browser's program, installed first on Debian and Ubuntu as root. Elsewhere it says what to install and ends.
 * @param {'chromium' | 'firefox'} kind
 */
export function needBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  if (isDebianRoot()) installWithApt(places[kind].apt);
  return findBrowser(kind) ?? stop(places[kind].advice);
}

/** Is there no screen to show a window on? */
export const isHeadless = () =>
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

/** Switches that keep Chromium from calling home, so that every request seen is ours; as root it cannot use its sandbox. */
export const chromiumSwitches = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
