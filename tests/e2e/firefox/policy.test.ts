/** What an organisation sets, as Firefox gives it to an extension: unchecked, so what is wrong in it must be said by us. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addonId, newProfile, openExtensionPage, removeProfile, shownText, start, until } from './harness';

/** A home folder in which Firefox finds these values for our add-on, as it does on Linux. */
function homeWith(policy: object): string {
  const home = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-home-'));
  const folder = path.join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: addonId, description: 'Set by the organisation', type: 'storage', data: policy };
  writeFileSync(path.join(folder, `${addonId}.json`), JSON.stringify(manifest));
  return home;
}

test.skipIf(process.platform !== 'linux')(
  '720 and 722: a value of the wrong type is left out and said, and a host in capital letters counts',
  async () => {
    const home = homeWith({ button: 0, sitesBlocked: ['Webmail.Trust.example'] });
    const profile = newProfile();
    const started = await start(profile, undefined, { ...process.env, HOME: home });
    const page = await openExtensionPage(started, 'dashboard.html#/settings');
    const text = await until(
      () => shownText(page),
      (shown) => shown.includes('Could not be read'),
    );
    expect(text).toContain('Could not be read, tell your IT department: button.');
    expect(text).toContain('Sites you may not turn on: webmail.trust.example.');
    await started.browser.close();
    removeProfile(profile);
    rmSync(home, { recursive: true, force: true });
  },
);
