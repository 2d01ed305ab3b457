/** Hostile payloads in the shipped build: each in a calendar's page, in every record, and typed into every surface. */
import type { Page } from '@playwright/test';
import { hostileWeek, tourCalendar } from '../../hostile/browser/calendar-tour';
import { lendEyes } from '../../hostile/browser/look';
import { type OurPage, tour } from '../../hostile/browser/tour';
import { mixed, payloads } from '../../hostile/corpus/all';
import { noteFigures } from '../../trust/figures';
import { calendar, expect, openWeek, pressPageButton, type Started, sidePanel, test } from './fixtures';

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

test('payloads in a meeting of the calendar are shown as text in the panel', async ({ started }) => {
  test.setTimeout(isWhole ? 1_800_000 : 60_000);
  const chosen = some(90, 7);
  const acted: string[] = [];
  await started.context.route(`${calendar}/demo-calendar/meetings.json`, (route) =>
    route.fulfill({ json: hostileWeek(chosen) }),
  );
  const page = await openWeek(started);
  watchPage(page, acted);
  await page.locator('[role=main] [data-eventchip]').first().press('Enter');
  await page.locator('#xDetDlgCal').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panel.evaluate(lendEyes);
  const { trials, faults } = await tourCalendar(
    { evaluate: (run, argument) => page.evaluate(run as never, argument), press: (key) => page.keyboard.press(key) },
    { evaluate: (run, argument) => panel.evaluate(run as never, argument as never) },
    chosen,
    tell,
  );
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
