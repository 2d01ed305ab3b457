import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  buildAllowing,
  heading,
  newProfile,
  openPage,
  outlook,
  panelWindow,
  pressPageButton,
  removeProfile,
  type Started,
  start,
  until,
} from './harness';

const nextcloud = 'https://cloud.trust.example';

let profile: string;
let build: string;
let started: Started;

beforeEach(async () => {
  profile = newProfile();
  build = buildAllowing(nextcloud);
  started = await start(profile, build);
});
afterEach(async () => {
  await started.browser.close();
  removeProfile(profile);
  removeProfile(build);
  expect(started.requests.filter((url) => ![outlook, nextcloud].some((host) => url.startsWith(`${host}/`)))).toEqual(
    [],
  );
});

it('Outlook: a card over the week', async () => {
  const page = await openPage(started, `${outlook}/calendar/view/week?today=2026-11-24`);
  const title = 'Frailty pathway pilot: go or no go';
  await page.waitForSelector('[data-calitemid]');
  await page.evaluate((wanted) => {
    const entries = [...document.querySelectorAll<HTMLElement>('[data-calitemid] [role=button]')];
    entries.find((entry) => entry.textContent?.includes(wanted))?.click();
  }, title);
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === title,
  );
});

it('Nextcloud, once the site is turned on', async () => {
  const body = await readFile('tests/e2e/chromium/other-pages/nextcloud.html', 'utf8');
  const page = await openPage(started, `${nextcloud}/apps/calendar/timeGridWeek/2026-11-24`, ({ origin }) =>
    origin === nextcloud ? Promise.resolve({ status: 200, type: 'text/html', body }) : undefined,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-object-id]')?.click());
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === 'Frailty pathway pilot',
  );
});
