import type { BrowserContext, Page } from '@playwright/test';
import type { Page as Panel } from 'puppeteer-core';
import { registered, testOn } from './allowed-sites';
import { test as base, expect, expectAccessible, openMeeting, openWeek, type Started } from './fixtures';

const site = 'https://cloud.example.org';

/** A page that carries its meeting as a schema.org Event. */
const eventPage = `<!doctype html><title>Event</title><h1>Frailty pathway workshop</h1>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Frailty pathway workshop",
"startDate":"2026-11-24T10:00","endDate":"2026-11-24T11:00","location":{"@type":"Place","name":"Oak room"}}</script>`;

async function serveSite(context: BrowserContext): Promise<void> {
  await context.route(`${site}/**`, (route) => route.fulfill({ contentType: 'text/html', body: eventPage }));
}

const panelOf = async ({ context, extension }: Started, front: Page) => {
  const [worker] = context.serviceWorkers();
  await front.bringToFront();
  const tab = await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  });
  const page = await context.newPage();
  await page.goto(`${extension}/sidepanel.html?tab=${tab}`);
  return page;
};

const allowed = testOn(site).extend({
  started: async ({ started }, use) => {
    await serveSite(started.context);
    await use(started);
  },
});

allowed('a site that is turned on is read: the meeting is in the panel', async ({ started }) => {
  await expect.poll(() => registered(started)).toEqual(['site:cloud.example.org']);
  const page = await started.context.newPage();
  await page.goto(`${site}/event`);
  const panel = await panelOf(started, page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Frailty pathway workshop');
  await expect(panel.getByText('Oak room')).toBeVisible();
});

allowed('it is listed in the settings, which have no finding of axe', async ({ started }) => {
  const page = await started.context.newPage();
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`${started.extension}/dashboard.html#/settings`);
  await expect(page.getByText('cloud.example.org', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Turn off cloud.example.org' })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

/** Presses our toolbar button on the page, as a person does; gives the real popup. */
async function popupOn(started: Started, page: Page) {
  await page.bringToFront();
  const extensions = await started.devtools.extensions();
  const ours = [...extensions.values()].find(({ id }) => started.extension.endsWith(id));
  const front = (await started.devtools.pages()).find((one) => one.url().startsWith(site));
  if (!ours || !front) throw new Error('The extension or its page is not among the browser’s');
  await front.triggerExtensionAction(ours);
  const target = await started.devtools.waitForTarget((one) => one.url().endsWith('/popup.html'), { timeout: 15_000 });
  return target.asPage();
}

const press = (page: Panel, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).setTimeout(10_000).click();

base('the toolbar button lets a page be read once, and nothing after that', async ({ started }) => {
  await serveSite(started.context);
  const page = await started.context.newPage();
  await page.goto(`${site}/event`);
  expect(await registered(started)).toEqual([]);
  const popup = await popupOn(started, page);
  await press(popup, 'Read this page once');
  await expect
    .poll(() => popup.evaluate(() => document.querySelector('[aria-label="Your next meeting"]')?.textContent ?? ''))
    .toMatch(/Frailty pathway workshop.*Prepare/);
  expect(await registered(started)).toEqual([]);
  started.requests.splice(0);
});

// Where the person has allowed every site in the browser's settings it does not ask again, so the whole way can be gone.
const everywhere = testOn('https://*').extend({
  started: async ({ started }, use) => {
    await serveSite(started.context);
    await use(started);
    started.requests.splice(0);
  },
});

everywhere('“Use on this site” reads that site alone, until it is turned off in settings', async ({ started }) => {
  const page = await started.context.newPage();
  await page.goto(`${site}/event`);
  await expect.poll(() => registered(started)).toEqual([]);
  const popup = await popupOn(started, page);
  await press(popup, 'Use on this site');
  await expect.poll(() => registered(started)).toEqual(['site:cloud.example.org']);
  const panel = await panelOf(started, page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Frailty pathway workshop');

  const settings = await started.context.newPage();
  await settings.goto(`${started.extension}/dashboard.html#/settings`);
  await settings.getByRole('button', { name: 'Turn off cloud.example.org' }).click();
  await expect(settings.getByText('cloud.example.org is no longer read.')).toBeVisible();
  await expect.poll(() => settings.evaluate(() => document.activeElement?.localName)).not.toBe('body');
  await expect.poll(() => registered(started)).toEqual([]);
  // The page that is still open is left at once.
  await expect(panel.getByRole('textbox', { name: 'Bring a meeting' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  base(
    `settings, ${colorScheme}: choices are kept, and no finding of axe`,
    async ({ started: { context, extension } }) => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${extension}/dashboard.html#/settings`);
      const button = page.getByRole('checkbox', { name: 'Show a “Prepare” button beside an open meeting' });
      await expect(button).toBeChecked();
      await button.uncheck();
      await page.getByLabel('Tips in a day').selectOption({ label: 'Three a day' });
      await page.getByLabel('Delete answers').selectOption({ label: 'After a year' });
      await expect(page.getByLabel('Delete answers')).toHaveValue('12');
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await page.reload();
      await expect(button).not.toBeChecked();
      await expect(page.getByLabel('Tips in a day')).toHaveValue('3');
      await expect(page.getByLabel('Delete answers')).toHaveValue('12');
      await expectAccessible(page);
    },
  );

base('resources of an organisation are read from a file, wrong ones set aside', async ({ started }) => {
  const page = await started.context.newPage();
  await page.goto(`${started.extension}/dashboard.html#/settings`);
  const input = page.getByLabel('Read your organisation’s resources from a file');
  const give = (text: string) =>
    input.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('not json');
  await expect(page.getByRole('alert').filter({ hasText: 'The file holds no JSON' })).toBeVisible();
  const good = {
    title: 'Speak up here',
    publisher: 'Moorside Trust',
    url: 'https://intranet.example/speak-up',
    summary: 'Who to go to, and what happens then.',
  };
  await give(JSON.stringify([good, { ...good, title: 'Plain', url: 'http://intranet.example' }]));
  await expect(page.getByText('Read 1 resource. Set aside: 1.')).toBeVisible();
  await page.getByText('1 entry was set aside').click();
  await expect(page.getByText('url: it must start with https://')).toBeVisible();
  await expectAccessible(page);
});

base(
  'without the button on pages, the panel still follows, and settings say when the calendar was read',
  async ({ started }) => {
    const settings = await started.context.newPage();
    await settings.goto(`${started.extension}/dashboard.html#/settings`);
    await settings.getByRole('checkbox', { name: 'Show a “Prepare” button beside an open meeting' }).uncheck();
    const page = await openWeek(started);
    await openMeeting(page, 'Frailty pathway pilot');
    const panel = await panelOf(started, page);
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('Frailty pathway pilot');
    await expect(page.locator('before-we-meet-button')).toHaveCount(0);
    await page.bringToFront();
    await page.locator('#xDetDlgCloseBu').click();
    await openMeeting(page, 'Crisis line handover');
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('Crisis line handover');
    await expect(page.locator('before-we-meet-button')).toHaveCount(0);
    await expect(settings.getByRole('listitem').filter({ hasText: 'Google Calendar' })).toContainText(
      /Read today at \d\d:\d\d/,
    );
  },
);
