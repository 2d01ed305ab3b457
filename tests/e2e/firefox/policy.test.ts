/**
 * What an organisation sets, in Firefox: from a real `policies.json`, and from a file for managed storage. Firefox passes
 * every value on unchecked, so what is wrong in it must be said by us. A `policies.json` stands beside the program, so
 * the test runs a Firefox of its own: links to all files of the installed one, beside a copy of the program.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { organisationSettings } from '@/lib/settings/schema';
import { badPolicies, soundPolicy } from '../../policy/bad-values';
import { noteFigures } from '../../trust/figures';
import {
  addonId,
  newProfile,
  openExtensionPage,
  removeProfile,
  type StartChoices,
  shownText,
  start,
  until,
} from './harness';

/** The file of the Firefox that these tests use. */
async function installedProgram(): Promise<string> {
  const profile = newProfile();
  const { browser, window } = await start(profile);
  try {
    return await window.program();
  } finally {
    await browser.close();
    removeProfile(profile);
  }
}

/** A Firefox with this policy for our add-on. @returns its folder and its program. */
async function firefoxUnder(policy: unknown): Promise<{ folder: string; program: string }> {
  const original = await installedProgram();
  const installed = path.dirname(original);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-firefox-policy-'));
  const name = path.basename(original);
  for (const file of readdirSync(installed))
    if (file !== 'distribution' && file !== name) symlinkSync(path.join(installed, file), path.join(folder, file));
  copyFileSync(path.join(installed, name), path.join(folder, name));
  mkdirSync(path.join(folder, 'distribution'));
  const policies = { policies: { '3rdparty': { Extensions: { [addonId]: policy } } } };
  writeFileSync(path.join(folder, 'distribution', 'policies.json'), JSON.stringify(policies));
  return { folder, program: path.join(folder, name) };
}

/** A home folder in which Firefox finds these values for our add-on, as it does on Linux. */
function homeWith(policy: unknown): string {
  const home = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-home-'));
  const folder = path.join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: addonId, description: 'Set by the organisation', type: 'storage', data: policy };
  writeFileSync(path.join(folder, `${addonId}.json`), JSON.stringify(manifest));
  return home;
}

/** What Settings show once they show these words, in a Firefox that is started so. */
async function settingsUnder(words: string, choices: StartChoices): Promise<string> {
  const profile = newProfile();
  const started = await start(profile, choices);
  try {
    const page = await openExtensionPage(started, 'dashboard.html#/settings');
    return await until(
      () => shownText(page),
      (shown) => shown.includes(words),
    );
  } finally {
    await started.browser.close();
    removeProfile(profile);
  }
}

const [allBad = {}] = badPolicies;

test.skipIf(process.platform !== 'linux')('a sound policies.json, as one text, acts where a person looks', async () => {
  const { folder, program } = await firefoxUnder({ policy: JSON.stringify({ ...soundPolicy, exportAllowed: false }) });
  try {
    const text = await settingsUnder('Set by: Example Trust', { program });
    expect(text).not.toContain('could not be read');
    expect(text).toContain('Calendars that are read: Outlook, Microsoft Teams.');
    expect(text.match(/Your organisation does not allow this calendar to be read/g)).toHaveLength(1);
    expect(text).toContain('What you write is deleted 24 months after its last change.');
    expect(text).toContain('Nothing of what you write can be saved');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.skipIf(process.platform !== 'linux')(
  'every value wrong, by itself as Firefox lets it be: each is said, and nothing that restricts opens',
  async () => {
    const home = homeWith({ ...allBad, button: false });
    const text = await settingsUnder('could not be read', { env: { ...process.env, HOME: home } });
    rmSync(home, { recursive: true, force: true });
    const bad = organisationSettings.filter(({ name }) => name !== 'button');
    for (const { name } of bad) expect(text).toContain(`${name}: `);
    expect(text).toContain('The “Prepare” button is off unless you choose otherwise.');
    const closed = [
      'Sites that are never read: every site.',
      'Other sites you may turn on: none.',
      'Calendars that are read: none.',
      'You may not add the address of a calendar.',
      'Reminders are turned off.',
      'Meetings offered in a day: 0 at most.',
      'Nothing of what you write can be saved',
    ];
    const open = closed.filter((words) => !text.includes(words));
    expect(open).toEqual([]);
    noteFigures('policy', 'Firefox', {
      settings: organisationSettings.length,
      'bad values': bad.length,
      'failed open': open.length,
    });
  },
);
