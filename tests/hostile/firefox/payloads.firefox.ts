/** Every payload in the shipped build in Firefox: in every record, in search, brought to the panel, and on a calendar's page. */

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import {
  calendar,
  newProfile,
  openExtensionPage,
  openPage,
  panelWindow,
  pressPageButton,
  removeProfile,
  type Started,
  start,
  until,
} from '../../e2e/firefox/harness';
import { noteFigures } from '../../trust/figures';
import { days, hostileWeek, tourCalendar } from '../browser/calendar-tour';
import { lendEyes } from '../browser/look';
import { type OurPage, tour } from '../browser/tour';
import { mixed, payloads } from '../corpus/all';

const share = Number(process.env.FUZZ_SHARE ?? 1);

const chosen = share === 1 ? payloads : mixed(share);

/** What a payload that runs would do to a page. */
function watchPage(page: Page, acted: string[]): void {
  page.on('dialog', (dialog) => {
    acted.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => acted.push(`an error: ${String(error)}`));
}

const evaluateIn =
  (page: Page): OurPage['evaluate'] =>
  (run, argument) =>
    page.evaluate(run as never, argument as never);

test('payloads in every record, in search and brought to the panel are shown as text', async () => {
  const profile = newProfile();
  const started = await start(profile);
  const acted: string[] = [];
  const open = async (path: string): Promise<OurPage> => {
    const page = await openExtensionPage(started, path);
    watchPage(page, acted);
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) acted.push(`a request: ${request.url()}`);
    });
    await page.setViewport({ width: 360, height: 900 });
    return { evaluate: evaluateIn(page), close: () => page.close() };
  };
  try {
    const { trials, faults } = await tour(open, chosen, console.log);
    noteFigures('payloads', 'in Firefox', { payloads: chosen.length, tried: trials, acted: acted.length });
    expect(acted).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await started.browser.close();
    removeProfile(profile);
  }
});

/** Opens the panel of a page with an open meeting, and gives it `look`. */
async function openPanel(started: Started, page: Page, acted: string[]): Promise<Page> {
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => panel.evaluate(() => document.querySelector('h1') !== null),
    (isDrawn) => isDrawn,
  );
  watchPage(panel, acted);
  await panel.evaluate(lendEyes);
  return panel;
}

test('payloads in a meeting of the calendar are shown as text in the panel', async () => {
  const profile = newProfile();
  const started = await start(profile);
  const acted: string[] = [];
  const pages = days(chosen);
  let week = hostileWeek([]);
  const serve = ({ origin, hostname, pathname }: URL) => {
    if (origin !== calendar) return undefined;
    if (pathname !== '/demo-calendar/meetings.json') return respond(pathname, hostname);
    return Promise.resolve({ status: 200, type: 'application/json', body: JSON.stringify(week) });
  };
  try {
    const page = await openPage(started, `${calendar}/calendar/u/0/r/week?today=2026-11-24`, serve);
    watchPage(page, acted);
    const calendarPage = { evaluate: evaluateIn(page), press: (key: string) => page.keyboard.press(key as 'Enter') };
    let panel: Page | undefined;
    let trials = 0;
    const faults: string[] = [];
    for (const one of pages) {
      week = hostileWeek(one);
      await page.reload();
      await page.waitForSelector('body[data-ready]');
      await page.focus('[role=main] [data-eventchip]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#xDetDlgCal');
      panel ??= await openPanel(started, page, acted);
      const seen = await tourCalendar(calendarPage, { evaluate: evaluateIn(panel) }, one, console.log);
      trials += seen.trials;
      faults.push(...seen.faults);
    }
    const ran = await page.evaluate(() => 'acted' in window);
    const strange = started.requests.filter((url) => !url.startsWith(`${calendar}/`));
    noteFigures('payloads', 'in Firefox, on a calendar page', {
      payloads: chosen.length,
      tried: trials,
      acted: acted.length + Number(ran),
    });
    expect(trials, 'meetings that the panel shows').toBeGreaterThan(chosen.length * 0.8);
    expect([...acted, ...strange]).toEqual([]);
    expect(ran).toBe(false);
    expect(faults).toEqual([]);
  } finally {
    await started.browser.close();
    removeProfile(profile);
  }
});
