import { readFile } from 'node:fs/promises';
import type { BrowserContext } from '@playwright/test';
import { registered, testOn } from './allowed-sites';
import {
  answerQuestion,
  expect,
  panelHeading,
  panelShows,
  pressPageButton,
  pressWhenReady,
  sidePanel,
  soon,
} from './fixtures';
import pages from './other-pages/pages.json' with { type: 'json' };

const originOf = (url: string) => new URL(url).origin;
const test = testOn(...pages.map(({ url }) => originOf(url)));

async function serve(context: BrowserContext, url: string, file: string): Promise<void> {
  const body = await readFile(new URL(`other-pages/${file}`, import.meta.url), 'utf8');
  await context.route(`${originOf(url)}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

for (const { calendar, page: file, url, title, open, edit, notes } of pages) {
  // The readers have tests of their own: one calendar of other sites, and dialogs, each time.
  const tag = ['sogo', 'proton', 'roundcube'].includes(calendar) ? '@long' : '@short';
  test(`${calendar}: the meeting is in the panel${notes ? ', and the answers go into its notes' : ''}`, {
    tag,
  }, async ({ started }) => {
    await serve(started.context, url, file);
    await expect.poll(() => registered(started)).toContain(`site:${new URL(url).hostname}`);
    const page = await started.context.newPage();
    await page.goto(url);
    await page.bringToFront();
    if (open) await page.locator(open).first().click();
    await pressPageButton(page);
    const panel = await sidePanel(started);
    await expect.poll(() => panelHeading(panel), soon).toContain(title);
    if (edit && notes) {
      await page.locator(edit).click();
      await page.locator(notes).waitFor();
      await answerQuestion(panel, 'What are we agreeing?', 'Who pays from April');
      await panelShows(panel, 'Saved');
      await pressWhenReady(panel, 'Add to invite');
      await panelShows(panel, 'Added to the invite');
      await expect(page.locator(notes)).toHaveValue(/Who pays from April/);
    }
  });
}
