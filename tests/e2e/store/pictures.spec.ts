/**
 * Pictures for the stores' pages, 1280 × 800, of the release build in Chromium with made-up meetings: what stands beside
 * each other in a browser's window, the calendar and the panel, is put side by side here too.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  test as base,
  expect,
  newProfile,
  openMeeting,
  openWeek,
  type Started,
  start,
  stopBrowser,
} from '../chromium/fixtures';
import { putRecords } from '../in-page';
import { writtenRecords } from '../written-records';

const size = { width: 1280, height: 800 } as const;
const panelWidth = 400;
const now = '2026-11-24T09:44:00';
const folder = path.resolve('.output/store');

const test = base.extend<{ started: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  started: async ({}, use) => {
    const profile = newProfile();
    const started = await start(profile, undefined, [], {
      timezoneId: 'Europe/London',
      locale: 'en-GB',
      bypassCSP: true,
    });
    mkdirSync(folder, { recursive: true });
    await use(started);
    await stopBrowser(started);
    rmSync(profile, { recursive: true, force: true });
  },
});

async function open(
  { context, extension }: Started,
  address: string,
  width: number = panelWidth,
  height: number = size.height,
) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.clock.setFixedTime(now);
  await page.goto(`${extension}/${address}`);
  await page.bringToFront();
  return page;
}

/** The calendar, and ours at the right of it or over its corner. */
async function sideBySide(
  { context }: Started,
  calendar: Page,
  ours: Page,
  name: string,
  isOver = false,
): Promise<void> {
  await ours.mouse.move(1, 799);
  await expect(ours.locator('.wait'), 'what still loads').toHaveCount(0);
  await calendar.setViewportSize({ width: isOver ? size.width : size.width - panelWidth, height: size.height });
  const [left, right] = [await calendar.screenshot({ caret: 'hide' }), await ours.screenshot({ caret: 'hide' })].map(
    (picture) => `data:image/png;base64,${picture.toString('base64')}`,
  );
  const page = await context.newPage();
  await page.setViewportSize(size);
  const place = isOver
    ? 'position: absolute; top: 0; right: 1.5rem; box-shadow: 0 4px 24px #0006; border-radius: 8px'
    : 'border-left: 1px solid #ccc; box-sizing: border-box';
  await page.setContent(
    `<body style="margin: 0; display: flex; overflow: hidden"><img src="${left}"><img src="${right}" style="${place}"></body>`,
  );
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}

/** The number of the calendar's tab, by which the panel's page knows whose meeting it shows. */
const tabInFront = async ({ context }: Started): Promise<number | undefined> =>
  context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  });

test('the panel beside the calendar: a question, ready, in the meeting', async ({ started }) => {
  const calendar = await openWeek(started);
  await calendar.setViewportSize({ width: size.width - panelWidth, height: size.height });
  const tab = await tabInFront(started);
  await openMeeting(calendar, 'Frailty pathway pilot');
  await expect(calendar.locator('before-we-meet-button')).toHaveCount(1);
  const panel = await open(started, `sidepanel.html?tab=${tab}`);
  const question = (words: string) => panel.getByRole('heading', { level: 2, name: words });
  await expect(question('What are we agreeing?')).toBeVisible();
  await sideBySide(started, calendar, panel, '1-prepare');
  for (const words of ['What are we agreeing?', 'Why are we doing this?', 'Who decides?']) {
    await expect(question(words)).toBeVisible();
    await panel.locator('[data-chip]:not(.ask)').first().click();
  }
  await expect(question('Ready')).toBeAttached();
  await expect(panel.getByText('Saved', { exact: true })).toBeVisible();
  await sideBySide(started, calendar, panel, '2-ready');
  await panel.getByRole('tab', { name: 'In', exact: true }).click();
  await expect(panel.getByRole('tab', { name: 'In', exact: true })).toHaveAttribute('aria-selected', 'true');
  await sideBySide(started, calendar, panel, '3-in-the-meeting');
});

test('the popup over the calendar, and a page of one’s own', async ({ started }) => {
  const calendar = await openWeek(started);
  const popup = await open(started, 'popup.html', 340, 600);
  await popup.getByRole('combobox').fill('trust');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await sideBySide(started, calendar, popup, '4-search', true);
  const neutral = await open(started, 'dashboard.html#/about');
  await expect(neutral.getByRole('heading', { level: 1 })).toBeVisible();
  await neutral.evaluate(putRecords, writtenRecords(24, 9, 4, now.slice(0, 10)));
  await neutral.close();
  const page = await open(started, 'dashboard.html#/promises', size.width);
  await expect(page.locator('.promise-item').first()).toBeVisible();
  await expect(page.locator('.wait, [aria-busy=true]')).toHaveCount(0);
  await page.screenshot({ path: path.join(folder, '5-promises.png'), caret: 'hide' });
});
