/**
 * What an organisation sets through the browser's own management. A policy file is read by every browser of this
 * computer, so each names an id that only one copy of the build has. Many copies run in one browser, each under a policy
 * of its own: starting it takes longer than all that is looked at.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { organisationSettings } from '@/lib/settings/schema';
import { needBrowser } from '../../../scripts/lib/browsers.mjs';
import { badPolicies, soundPolicy } from '../../policy/bad-values';
import { noteFigures } from '../../trust/figures';
import {
  test as base,
  build,
  expect,
  expectAccessible,
  openMeeting,
  openWeek,
  type Started,
  start,
  stopBrowser,
} from './fixtures';

/** Where the browser of these tests looks for policies on Linux; undefined on other systems, which have no such folder. */
function policyFolder(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const program = path.basename(needBrowser('chromium'));
  const folder = program.includes('edge') ? 'opt/edge' : program.includes('google') ? 'opt/chrome' : 'chromium';
  return `/etc/${folder}/policies/managed`;
}

/** Gives the build in this folder a key of its own. An id is the start of the key's SHA-256, in the letters a to p. */
function giveOwnId(folder: string, hosts: readonly string[]): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const allowed = [...manifest.host_permissions, ...hosts.map((host) => `https://${host}/*`)];
  writeFileSync(file, JSON.stringify({ ...manifest, key: key.toString('base64'), host_permissions: allowed }));
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

/** Sites that are turned on in every copy. */
const sites = ['webmail.trust.example', 'cloud.example.org'];

/** A copy of the build, under a policy of its own. */
interface Copy {
  id: string;
  folder: string;
  file: string;
}

function setPolicy({ id, file }: Copy, policy: unknown): void {
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
}

/** @throws where this account may not write policies. */
function makeCopy(policies: string, policy: unknown): Copy {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-build-'));
  cpSync(build, folder, { recursive: true });
  const id = giveOwnId(folder, sites);
  const file = path.join(policies, `before-we-meet-test-${id}.json`);
  const copy = { id, folder, file };
  setPolicy(copy, policy);
  return copy;
}

const asText = (policy: unknown) => ({ policy: typeof policy === 'string' ? policy : JSON.stringify(policy) });

const pilot = 'Frailty pathway pilot';

const named = {
  'no policy': {},
  sound: asText({
    ...soundPolicy,
    remindersAllowed: false,
    exportAllowed: false,
    calendarsAllowed: ['outlook'],
    featuresOff: ['partners', 'other-sites'],
  }),
  'blocked site': asText({ sitesBlocked: [' HTTPS://Webmail.Trust.example./owa '], calendarsAllowed: [] }),
  'unreadable block list': asText({ sitesBlocked: ['webmail trust'], button: false, feed: true }),
  'no JSON': asText('{"sitesBlocked": ['),
} as const;
type Name = keyof typeof named | 'calendars' | `bad ${number}`;

interface Running {
  started: Started;
  copies: ReadonlyMap<Name, Copy>;
}

/** Chromium answers what a policy says only once its file has stood unchanged for some seconds: twelve were seen. */
async function policiesAreRead({ started, copies }: Running): Promise<void> {
  const page = await started.context.newPage();
  for (const { id } of copies.values()) {
    await page.goto(`chrome-extension://${id}/manifest.json`);
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<object> } } } };
      await chrome.storage.managed.get();
    });
  }
  await page.close();
}

/** Runs copies of the build in one browser, each under its own policy. */
const testUnder = (all: readonly [Name, unknown][]) =>
  base.extend<{ running: Running }>({
    running: async ({ profile }, use, { skip }) => {
      const folder = policyFolder();
      if (!folder) return skip(true, 'This system keeps policies elsewhere');
      const copies = new Map<Name, Copy>();
      try {
        try {
          mkdirSync(folder, { recursive: true });
          for (const [name, policy] of all) copies.set(name, makeCopy(folder, policy));
        } catch (problem) {
          skip(true, `This account may not write to ${folder}: ${problem}`);
        }
        const started = await start(profile, [...copies.values()].map((copy) => copy.folder).join(','));
        await policiesAreRead({ started, copies });
        await use({ started, copies });
        await stopBrowser(started);
        expect(started.problems, 'errors on the console').toEqual([]);
      } finally {
        for (const copy of copies.values()) {
          rmSync(copy.file, { force: true });
          rmSync(copy.folder, { recursive: true, force: true });
        }
      }
    },
  });

function copyUnder({ copies }: Running, name: Name): Copy {
  const copy = copies.get(name);
  if (!copy) throw new Error(`No copy runs under the policy “${name}”`);
  return copy;
}

async function pageOf(running: Running, name: Name, place: string): Promise<Page> {
  const page = await running.started.context.newPage();
  await page.goto(`chrome-extension://${copyUnder(running, name).id}/${place}`);
  return page;
}

/** Sites on which a copy reads pages. */
async function readSites(running: Running, name: Name): Promise<string[]> {
  const page = await pageOf(running, name, 'manifest.json');
  const registered = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
    };
    return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  });
  await page.close();
  return registered;
}

const settingsText = async (running: Running, name: Name, waitFor: string): Promise<string> => {
  const page = await pageOf(running, name, 'dashboard.html#/settings');
  await expect(page.getByText(waitFor).first()).toBeVisible();
  const text = await page.locator('main').innerText();
  await page.close();
  return text;
};

const notRead = 'Some of what your organisation set could not be read';

/** What a copy under a policy that is all wrong still lets through, as far as Settings and the browser show it. */
function opened(text: string, registered: readonly string[]): string[] {
  const closed = {
    sites: 'Sites that are never read: every site.',
    'other sites': 'Other sites you may turn on: none.',
    calendars: 'Calendars that are read: none.',
    addresses: 'You may not add the address of a calendar.',
    reminders: 'Reminders are turned off.',
    offers: 'Meetings offered in a day: 0 at most.',
    copies: 'Nothing of what you write can be saved',
    features: 'Time to think',
  };
  const open = Object.entries(closed).flatMap(([what, words]) => (text.includes(words) ? [] : what));
  return [...open, ...registered, ...(/Save a copy|Pick a folder|Everything, as text/.test(text) ? ['a button'] : [])];
}

/** Our own reading of each bad value is tried in a unit test; here it is whether they come to it as they are. */
const badOnes = process.env.TEST_ALL ? badPolicies : badPolicies.slice(0, 2);

const every: readonly [Name, unknown][] = [
  ...(Object.entries(named) as [Name, unknown][]),
  ...badOnes.map((policy, place): [Name, unknown] => [`bad ${place}`, asText(policy)]),
];

const test = testUnder(every);

test('a policy: what is sound acts, every bad value is said, and nothing that restricts opens', async ({ running }) => {
  test.setTimeout(240_000);
  const failedOpen: string[] = [];

  await test.step('without a policy sites are read and nothing is said', async () => {
    await expect.poll(() => readSites(running, 'no policy')).toEqual(sites.map((site) => `site:${site}`).sort());
  });

  await test.step('a blocked site is known however its name is written, and others may be turned on', async () => {
    await expect.poll(() => readSites(running, 'blocked site')).toEqual(['site:cloud.example.org']);
    const text = await settingsText(running, 'blocked site', 'Sites that are never read: webmail.trust.example.');
    expect(text).not.toContain(notRead);
  });

  await test.step('a block list that cannot be read blocks all, is said, and what else is set counts', async () => {
    const text = await settingsText(running, 'unreadable block list', notRead);
    expect(text).toContain(
      'sitesBlocked: Entry 1 is "webmail trust". It must be the name of one host, without a port.',
    );
    expect(text).toContain('Until then no site is read at all');
    expect(text).toContain('The “Prepare” button is off unless you choose otherwise.');
    await expect.poll(() => readSites(running, 'unreadable block list')).toEqual([]);
    failedOpen.push(...(await readSites(running, 'unreadable block list')));
  });

  await test.step('a text that is no JSON closes all that can be restricted', async () => {
    const text = await settingsText(running, 'no JSON', notRead);
    failedOpen.push(...opened(text, await readSites(running, 'no JSON')));
  });

  let tried = 0;
  for (const [place, policy] of badOnes.entries())
    await test.step(`bad values, ${place + 1}: each is said, and what restricts is at its strictest`, async () => {
      const text = await settingsText(running, `bad ${place}`, notRead);
      for (const { name } of organisationSettings)
        expect(text, `${JSON.stringify(policy[name])}`).toContain(`${name}: `);
      failedOpen.push(...opened(text, await readSites(running, `bad ${place}`)));
      tried += organisationSettings.length;
    });
  expect(failedOpen).toEqual([]);

  await test.step('a sound policy acts where a person looks', async () => {
    const page = await pageOf(running, 'sound', 'dashboard.html#/settings');
    await expect(page.getByText('Set by: Example Trust')).toBeVisible();
    await expect(page.getByText(notRead)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Your organisation’s privacy notice' })).toHaveAttribute(
      'href',
      'https://www.example.org/privacy',
    );
    const keeping = page.getByRole('combobox', { name: 'Delete answers' });
    await expect(keeping).toHaveAttribute('aria-disabled', 'true');
    await expect(keeping).toHaveValue('24');
    await expect(keeping).toHaveAccessibleDescription(
      /Set by your organisation\..*Example Trust.*it\.help@example\.org/,
    );
    await keeping.focus();
    await expect(keeping).toBeFocused();
    const reminders = page.getByRole('checkbox', { name: 'Remind me', exact: true });
    await reminders.focus();
    await page.keyboard.press('Space');
    await expect(reminders).not.toBeChecked();
    await expect(page.getByText('Nothing of what you write can be saved')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save a copy' })).toHaveCount(0);
    await expect(page.getByText('Your organisation does not allow this calendar to be read.')).toHaveCount(2);
    await expect(page.getByText('Your organisation does not allow calendar addresses.')).toBeVisible();
    await expectAccessible(page);
    const search = page.getByRole('combobox', { name: 'Search tips and resources' });
    await search.fill('leadership course');
    await expect(page.getByRole('option').first()).toContainText('Example Trust');
    await expect(page.getByText('Your organisation has turned off reading other sites.')).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Partners' })).toHaveCount(0);
    await page.goto(page.url().replace(/#.*/, '#/partners'));
    await expect(page.getByText('Your organisation has turned off Partners.')).toBeVisible();
    await expectAccessible(page);
    await page.close();
  });

  noteFigures('policy', 'Chromium', {
    settings: organisationSettings.length,
    'bad values': tried,
    'failed open': failedOpen.length,
  });
});

testUnder([['calendars', asText({ calendarsAllowed: ['outlook'] })]])(
  'a calendar that is not allowed is not read, and follows as soon as the policy changes',
  async ({ running }) => {
    const { started } = running;
    const copy = copyUnder(running, 'calendars');
    const policies = await started.context.newPage();
    await policies.goto('chrome://policy');
    const allow = async (...calendars: string[]) => {
      setPolicy(copy, asText({ calendarsAllowed: calendars }));
      await policies.bringToFront();
      await policies.locator('#reload-policies').click();
    };
    const button = (page: Page) => page.locator('before-we-meet-button');

    const forbidden = await openWeek(started);
    await openMeeting(forbidden, pilot);
    // Where it is allowed, the button stands there long before.
    await forbidden.waitForTimeout(1500);
    expect(await button(forbidden).count()).toBe(0);
    await forbidden.close();

    await allow('google');
    const text = await settingsText(running, 'calendars', 'Calendars that are read: Google Calendar.');
    expect(text).toContain('Your organisation does not allow this calendar to be read.');
    const page = await openWeek(started);
    await openMeeting(page, pilot);
    await expect(button(page)).toHaveCount(1);

    await allow();
    await expect(button(page)).toHaveCount(0);
  },
);
