/** The interface in Welsh, chosen by a person on a browser that knows no Welsh itself. */
import type { Page } from '@playwright/test';
import { wordsOf } from '../../../scripts/lib/words-table.mjs';
import { expect, test } from './fixtures';

const welsh = wordsOf('cy');

/** How much wider than its window the page is, in pixels; and words that are cut off in a box of their own. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const cut = [...document.querySelectorAll('button, a, label, h1, h2, h3, summary')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { page: Math.max(0, scrollWidth - clientWidth), cut: cut.map(({ textContent }) => textContent) };
  });

test('chosen in the settings: every page is in Welsh, says that nobody reviewed it, and fits 320 pixels', async ({
  started: { context, extension },
}) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`${extension}/dashboard.html#/settings`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await page.getByLabel('Language (Iaith)').selectOption({ label: 'Cymraeg' });

  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gosodiadau');
  await expect(page.getByText(welsh.settings_welshUnreviewed ?? '')).toBeVisible();
  await expect(page.getByText('No Welsh speaker has reviewed this translation yet.')).toHaveAttribute('lang', 'en-GB');
  for (const [address, heading] of [
    ['settings', 'Gosodiadau'],
    ['', 'Eich cyfarfodydd'],
    ['promises', 'Addewidion'],
    ['partners', 'Partneriaid'],
    ['looking-back', 'Edrych yn ôl'],
    ['time-to-think', 'Amser i feddwl'],
    ['about', welsh.dashboard_aboutAndPrivacy ?? ''],
  ] as const) {
    await page.goto(`${extension}/dashboard.html#/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    expect(await tooWide(page), address).toEqual({ page: 0, cut: [] });
  }
  for (const [name, words] of [
    ['popup', welsh.popup_howItWorks],
    ['sidepanel', welsh.meeting_bringAMeeting],
    ['welcome', welsh.welcome_tryItNow],
  ] as const) {
    await page.goto(`${extension}/${name}.html`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
    await expect(page.getByText(words ?? '').first(), name).toBeAttached();
    expect((await tooWide(page)).page, name).toBe(0);
  }

  await page.goto(`${extension}/dashboard.html#/settings`);
  await page.getByLabel('Iaith (Language)').selectOption({ label: welsh.settings_asThisBrowser ?? '' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});
