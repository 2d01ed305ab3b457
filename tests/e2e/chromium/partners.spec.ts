/** Priorities, partners and partnership reviews in the full tab: what is asked, what is said, what is undone and what stays. */
import type { Page } from '@playwright/test';
import { putRecords } from '../in-page';
import { expect, expectAccessible, type Started, test } from './fixtures';

const dayMs = 86_400_000;
const dayBack = (days: number) => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

const meeting = (id: string, days: number, ...people: string[]) => ({
  meetingId: `google/google:${id}`,
  seriesId: `google/google:${id}`,
  title: `Meeting ${id}`,
  whenText: '',
  start: `${dayBack(days)}T10:00`,
  people: ['Alex Morgan', ...people],
  role: 'attendee',
  createdAt: `${dayBack(days)}T08:00:00.000Z`,
  updatedAt: `${dayBack(days)}T08:00:00.000Z`,
});

/** The part of the page, once meetings are stored that an earlier build may have written. */
async function partnersPage({ context, extension }: Started): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/dashboard.html#/about`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const preparations = [
    meeting('old', 60, 'Bea Ray'),
    meeting('last', 45, 'RAY, Bea (Harbour Trust)'),
    meeting('new', 3, 'Tom Ellery'),
  ];
  await page.evaluate(putRecords, { preparations });
  await page.goto(`${extension}/dashboard.html#/partners`);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'My priorities' })).toBeVisible();
  return page;
}

const focusIsKept = (page: Page) => page.evaluate(() => document.activeElement !== document.body);
/** How much wider the page is than its window, in pixels. */
const hiddenWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const priorities = (page: Page) => page.locator('.priority').allTextContents();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).click();

async function review(page: Page, scores: readonly number[]): Promise<void> {
  for (const [place, score] of scores.entries())
    await page
      .getByRole('radiogroup')
      .nth(place)
      .getByRole('radio')
      .nth(score - 1)
      .click();
  await page.getByRole('button', { name: 'Save this review' }).click();
}

test('three priorities, a partner not met for long, two reviews: asked, said, undone, and there after a reload', async ({
  started,
}) => {
  const page = await partnersPage(started);
  const field = page.getByPlaceholder(/What matters most|Add another priority/);
  for (const text of ['Discharge', 'Trust', 'Data', 'Beds']) {
    await field.fill(text);
    await field.press('Enter');
    if (text !== 'Beds') await expect.poll(() => priorities(page)).toContain(text);
  }
  await expect(page.getByRole('button', { name: 'Discharge', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Trust', exact: true }).click();
  await expect.poll(() => priorities(page)).toEqual(['Discharge', 'Beds', 'Data']);
  expect(await focusIsKept(page)).toBe(true);
  await undo(page);
  await expect.poll(() => priorities(page)).toEqual(['Discharge', 'Trust', 'Data']);
  await field.fill('');

  await page.getByRole('button', { name: /^Bea Ray|^RAY, Bea/ }).click();
  const partner = page.getByRole('article');
  await expect(partner).toContainText('6 weeks ago, Meeting last');
  await partner.getByRole('button', { name: /^Add a note/ }).click();
  await page.getByLabel('What matters to them?').fill('The night team');
  await page.getByRole('radio', { name: '1 month' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const nudge = page.getByText('Not met for 6 weeks:');
  await expect(nudge).toBeVisible();
  await expect(partner.getByRole('button', { name: /^Change/ })).toBeFocused();
  await page.getByRole('button', { name: /^Say it again in a week/ }).click();
  await expect(nudge).toBeHidden();
  await undo(page);
  await expect(nudge).toBeVisible();
  await expectAccessible(page);

  await partner.getByRole('link', { name: /^Review this partnership/ }).click();
  await review(page, [2, 3, 1, 4]);
  await expect(page.getByText('Shared aim 2 · Trust 3 · Resources 1 · Honest talk 4')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Over time' })).toBeHidden();
  await review(page, [4, 3, 1, 2]);
  await expect(page.getByText(/shared aim is up from 2 to 4 and honest talk is down from 4 to 2/)).toBeVisible();
  await page.getByText('Show as a table').click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await hiddenWidth(page)).toBe(0);

  await page.reload();
  await expect(page.getByRole('img', { name: /^Trust/ })).toBeVisible();
  await page.goto(`${started.extension}/dashboard.html#/`);
  await expect(page.getByText('Your priorities: Discharge · Trust · Data')).toBeVisible();
  await expect(nudge).toBeVisible();
  await page.getByRole('link', { name: 'Partners', exact: true }).click();
  await expect(partner).toContainText('The night team');
  expect(await hiddenWidth(page)).toBe(0);
});
