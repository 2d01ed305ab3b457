/** Hostile payloads in the shipped build: each in a calendar's page, in every record, and typed into every surface. */
import type { Page } from '@playwright/test';
import { days, hostileWeek, tourCalendar } from '../../hostile/browser/calendar-tour';
import { lendEyes } from '../../hostile/browser/look';
import { type OurPage, tour } from '../../hostile/browser/tour';
import { mixed, payloads } from '../../hostile/corpus/all';
import { noteFigures } from '../../trust/figures';
import { calendar, day, expect, pressPageButton, type Started, sidePanel, test } from './fixtures';

/** `npm run fuzz` tries all of them, and every other run one of each kind and some more. */
const isWhole = process.env.FUZZ_RUNS !== undefined;
const some = (share: number, seed: number) => (isWhole ? payloads : mixed(share, seed));

/** A long run says how far it is. */
const tell = (words: string) => (isWhole || process.env.FUZZ_TELL) && console.log(words);

/** Dialogs that a page opened, and pages that were left for another: a payload did it. */
function watchPage(page: Page, acted: string[]): void {
  page.on('dialog', (dialog) => {
    acted.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (!/^(?:chrome-extension:|about:blank|https:\/\/calendar\.google\.com\/)/.test(frame.url()))
      acted.push(`a page at ${frame.url()}`);
  });
}

async function own({ context, extension }: Started, path: string, acted: string[]): Promise<OurPage> {
  const page = await context.newPage();
  watchPage(page, acted);
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`${extension}/${path}`);
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument),
    close: () => page.close(),
    print: (isPaper) => page.emulateMedia({ media: isPaper ? 'print' : null }),
    readsClipboard: true,
  };
}

test('payloads in every record, in search and brought to the panel are shown as text', async ({ started }) => {
  test.setTimeout(isWhole ? 1_200_000 : 60_000);
  const chosen = some(21, 0);
  const acted: string[] = [];
  await started.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { trials, faults } = await tour((path) => own(started, path, acted), chosen, tell);
  noteFigures('payloads', 'in Chromium', { payloads: chosen.length, tried: trials, acted: acted.length });
  noteFigures('requests', 'Chromium, payloads in our own pages', { made: started.requests.length });
  expect(acted).toEqual([]);
  expect(faults).toEqual([]);
  expect(started.requests).toEqual([]);
});

/** Opens the panel of a page with an open meeting, and gives it `look`. */
async function openPanel(started: Started, page: Page): Promise<Pick<OurPage, 'evaluate'>> {
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panel.evaluate(lendEyes);
  return { evaluate: (run, argument) => panel.evaluate(run as never, argument as never) };
}

test('payloads in a meeting of the calendar are shown as text in the panel', async ({ started }) => {
  test.setTimeout(isWhole ? 1_800_000 : 60_000);
  const chosen = some(90, 7);
  const acted: string[] = [];
  const pages = days(chosen);
  let week = hostileWeek([]);
  await started.context.route(`${calendar}/demo-calendar/meetings.json`, (route) => route.fulfill({ json: week }));
  const page = await started.context.newPage();
  watchPage(page, acted);
  const own: Pick<OurPage, 'evaluate'> = { evaluate: (run, argument) => page.evaluate(run as never, argument) };
  let panel: Pick<OurPage, 'evaluate'> | undefined;
  let trials = 0;
  const faults: string[] = [];
  for (const one of pages) {
    week = hostileWeek(one);
    await page.goto(`${calendar}/calendar/u/0/r/week?today=${day}`);
    await page.locator('body[data-ready]').waitFor();
    await page.bringToFront();
    await page.locator('[role=main] [data-eventchip]').first().press('Enter');
    await page.locator('#xDetDlgCal').waitFor();
    panel ??= await openPanel(started, page);
    const seen = await tourCalendar({ ...own, press: (key) => page.keyboard.press(key) }, panel, one, tell);
    trials += seen.trials;
    faults.push(...seen.faults);
  }
  expect(trials, 'meetings that the panel shows').toBeGreaterThan(chosen.length * 0.8);
  const ran = await page.evaluate(() => 'acted' in window);
  noteFigures('payloads', 'in Chromium, on a calendar page', {
    payloads: chosen.length,
    tried: trials,
    acted: acted.length + Number(ran),
  });
  expect(acted).toEqual([]);
  expect(ran).toBe(false);
  expect(faults).toEqual([]);
});
