/** What the policy in the manifest refuses on our pages, and that no page of ours needs what it refuses. */
import type { Page } from '@playwright/test';
import { noteFigures } from '../../trust/figures';
import { refusals, rememberRefusals, tryForbidden } from '../forbidden';
import { calendar, expect, test } from './fixtures';

const settled = (page: Page) => expect(page.locator('.wait')).toHaveCount(0);

test('every page opens without a refusal, and can run, load or send nothing of anyone else’s', async ({ started }) => {
  const { context, extension, requests, problems } = started;
  const page = await context.newPage();
  await page.addInitScript(rememberRefusals);
  for (const name of ['welcome', 'sidepanel', 'popup', 'dashboard']) {
    await page.goto(`${extension}/${name}.html`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await settled(page);
    expect(await page.evaluate(refusals), name).toEqual([]);
  }
  const places = page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link');
  for (const address of await places.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    await page.goto(`${extension}/dashboard.html${address}`);
    await settled(page);
    expect(await page.evaluate(refusals), address).toEqual([]);
  }
  expect(problems).toEqual([]);

  const open = context.pages().length;
  // The debugger also lists requests that the policy then stops; what gets past it comes here.
  const sent: string[] = [];
  await page.route(`${calendar}/**`, async (route) => {
    sent.push(route.request().url());
    await route.fulfill({ body: '' });
  });
  expect(requests).toEqual([]);
  const tried = await page.evaluate(tryForbidden, calendar);
  const done = tried.filter((one) => one.done).map(({ what }) => what);
  expect(tried.length).toBeGreaterThan(20);
  expect(done).toEqual([]);
  expect(sent).toEqual([]);
  expect(context.pages().length, 'no form opened a page').toBe(open);
  expect((await page.evaluate(refusals))?.length).toBeGreaterThan(15);
  noteFigures('requests', 'forbidden on our pages, Chromium', { tried: tried.length, done: done.length });
  // Each refusal is an error on the console, as it should be.
  problems.length = 0;
});

test('the same attempts succeed on a page without the policy', async ({ started }) => {
  const page = await started.context.newPage();
  await page.goto(`${calendar}/calendar/u/0/r/week`);
  const tried = await page.evaluate(tryForbidden, calendar);
  expect(tried.filter((one) => one.done).length).toBeGreaterThan(10);
  started.problems.length = 0;
});
