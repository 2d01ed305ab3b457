/**
 * What an organisation sets through the browser's own management. A policy file is read by every browser of this
 * computer, so it names an id that only the build of this file has.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { needBrowser } from '../../../scripts/lib/browsers.mjs';
import { registered, withAllowed } from './allowed-sites';
import { test as base, expect, type Started, start, stopBrowser } from './fixtures';

/** Where the browser of these tests looks for policies on Linux; undefined on other systems, which have no such folder. */
function policyFolder(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const program = path.basename(needBrowser('chromium'));
  const folder = program.includes('edge') ? 'opt/edge' : program.includes('google') ? 'opt/chrome' : 'chromium';
  return `/etc/${folder}/policies/managed`;
}

/** Writes a policy for one extension; false where this account may not. */
function writePolicy(file: string, id: string, policy: object): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    return true;
  } catch {
    return false;
  }
}

/** Gives the build in this folder a key of its own. An id is the start of the key's SHA-256, in the letters a to p. */
function giveOwnId(folder: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

const sites = ['https://webmail.trust.example', 'https://cloud.example.org'];

/** A browser in which both sites are turned on, and the organisation has set this. */
const testUnder = (policy: object) =>
  base.extend<{ started: Started }>({
    started: async ({ profile }, use, { skip }) => {
      const folder = policyFolder();
      if (!folder) return skip(true, 'This system keeps policies elsewhere');
      await withAllowed(sites, async (build) => {
        const id = giveOwnId(build);
        const file = path.join(folder, `before-we-meet-test-${id}.json`);
        try {
          if (!writePolicy(file, id, policy)) skip(true, `This account may not write to ${folder}`);
          const started = await start(profile, build);
          await use(started);
          await stopBrowser(started);
          expect(started.problems, 'errors on the console').toEqual([]);
        } finally {
          rmSync(file, { force: true });
        }
      });
    },
  });

async function settingsPage({ context, extension }: Started) {
  const page = await context.newPage();
  await page.goto(`${extension}/dashboard.html#/settings`);
  return page;
}

testUnder({ sitesBlocked: [' HTTPS://Webmail.Trust.example./owa '] })(
  '720: a blocked site is known however its name is written, and others may be turned on',
  async ({ started }) => {
    await expect.poll(() => registered(started)).toEqual(['site:cloud.example.org']);
    const page = await settingsPage(started);
    await expect(page.getByText('Sites you may not turn on: webmail.trust.example.')).toBeVisible();
    await expect(page.getByText('Could not be read')).toHaveCount(0);
  },
);

testUnder({ sitesBlocked: ['webmail trust'], button: false })(
  '720: a list of blocked sites that names no site is said, and no other site is read',
  async ({ started }) => {
    const page = await settingsPage(started);
    await expect(page.getByText('Could not be read, tell your IT department: sitesBlocked.')).toBeVisible();
    await expect(page.getByText('The “Prepare” button is off unless you choose otherwise.')).toBeVisible();
    await expect.poll(() => registered(started)).toEqual([]);
  },
);

// Chromium itself checks types and gives us only what passes; Firefox gives all, and has the test of what is said.
testUnder({ button: 0, sitesBlocked: ['webmail.trust.example'], resources: [{ title: 'A', kind: 'leaflet' }] })(
  '722: a number where yes or no belongs is left out, and what else is set counts',
  async ({ started }) => {
    const page = await settingsPage(started);
    await expect(page.getByText('Sites you may not turn on: webmail.trust.example.')).toBeVisible();
    await expect(page.getByText(/^The “Prepare” button is/)).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Show a “Prepare” button' })).toBeChecked();
    await expect(page.getByText('1 entry was set aside')).toBeVisible();
  },
);
