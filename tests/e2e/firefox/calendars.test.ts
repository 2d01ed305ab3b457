/** Calendars besides Google's, and a site that a person turns on. */
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, expect } from 'vitest';
import { handsOn, soon } from '../hands';
import {
  heading,
  openExtensionPage,
  openPage,
  outlook,
  panelWindow,
  pressPageButton,
  type Started,
  teams,
  until,
} from './harness';
import { it } from './shared';

const nextcloud = 'https://cloud.trust.example';
const pilot = 'Frailty pathway pilot: go or no go';

let asked: readonly string[] = [];
afterEach(() => {
  expect(asked.filter((url) => ![outlook, teams, nextcloud].some((host) => url.startsWith(`${host}/`)))).toEqual([]);
});

async function openPeek(page: Page | Frame): Promise<void> {
  await page.waitForSelector('[data-calitemid]');
  await page.evaluate((wanted) => {
    const entries = [...document.querySelectorAll<HTMLElement>('[data-calitemid] [role=button]')];
    entries.find((entry) => entry.textContent?.includes(wanted))?.click();
  }, pilot);
}

async function isInPanel(started: Started, title: string): Promise<Page> {
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === title,
  );
  return panel;
}

it('Outlook: a card over the week', async ({ running: { started } }) => {
  asked = started.requests;
  const page = await openPage(started, `${outlook}/calendar/view/week?today=2026-11-24`);
  await openPeek(page);
  await pressPageButton(page);
  await isInPanel(started, pilot);
});

it('Teams: the calendar in a frame of another site', async ({ running: { started } }) => {
  asked = started.requests;
  const page = await openPage(started, `${teams}/v2/?today=2026-11-24`);
  await page.waitForSelector('iframe');
  const frame = await until(
    async () => page.frames().find((one) => one.url().startsWith(outlook)),
    (found) => found !== undefined,
  );
  if (!frame) throw new Error('no frame of Outlook');
  await openPeek(frame);
  await pressPageButton(page, frame);
  const panel = await isInPanel(started, pilot);
  await handsOn(panel).shows('Tue 24 Nov', '10:00');
});

it('Nextcloud: turned on by “Allow” in Firefox’s own question, read, and turned off again', async ({
  running: { started },
}) => {
  asked = started.requests;
  const body = await readFile('tests/e2e/chromium/other-pages/nextcloud.html', 'utf8');
  const page = await openPage(started, `${nextcloud}/apps/calendar/timeGridWeek/2026-11-24`, ({ origin }) =>
    origin === nextcloud ? Promise.resolve({ status: 200, type: 'text/html', body }) : undefined,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-object-id]')?.click());
  await handsOn(await started.window.popup()).tap({ name: 'Use on this site' });
  expect(await started.window.allow()).toContain('cloud.trust.example');
  await pressPageButton(page);
  await isInPanel(started, 'Frailty pathway pilot');

  const settings = await openExtensionPage(started, 'dashboard.html#/settings');
  await handsOn(settings).tap({ name: 'Turn off cloud.trust.example' });
  await handsOn(settings).shows('cloud.trust.example is no longer read.');
  await soon(
    'the button goes',
    () => page.$('before-we-meet-button'),
    (left) => left === null,
  );
});
