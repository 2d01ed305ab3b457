/** What the policy in the manifest refuses on our pages in Firefox, and that no page of ours needs what it refuses. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { noteFigures } from '../../trust/figures';
import { refusals, rememberRefusals, tryForbidden } from '../forbidden';
import { calendar, newProfile, openExtensionPage, removeProfile, start } from './harness';

/**
 * The shipped build, whose first script also remembers refusals: Firefox runs no script of a test in an extension's page
 * before the page's own. Remove the folder afterwards.
 */
function rememberingBuild(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-build-'));
  cpSync('.output/firefox-mv3', folder, { recursive: true });
  const first = path.join(folder, 'appearance.js');
  writeFileSync(first, `(${rememberRefusals})();\n${readFileSync(first, 'utf8')}`);
  return folder;
}

it('every page opens without a refusal, and can run, load or send nothing of anyone else’s', async () => {
  const profile = newProfile();
  const folder = rememberingBuild();
  const started = await start(profile, { folder });
  for (const name of ['sidepanel', 'popup', 'welcome', 'dashboard']) {
    const page = await openExtensionPage(started, `${name}.html`);
    expect(await page.evaluate(refusals), name).toEqual([]);
  }
  const page = await openExtensionPage(started, 'dashboard.html');
  const tried = await page.evaluate(tryForbidden, calendar);
  const done = tried.filter((one) => one.done).map(({ what }) => what);
  expect(tried.length).toBeGreaterThan(20);
  expect(done).toEqual([]);
  expect((await page.evaluate(refusals))?.length).toBeGreaterThan(15);
  noteFigures('requests', 'forbidden on our pages, Firefox', { tried: tried.length, done: done.length });
  await started.browser.close();
  removeProfile(profile);
  rmSync(folder, { recursive: true, force: true });
});
