/** The full tab with much in it: where its parts are, where the focus goes, how long its lists are, and how it fits. */
import type { Page } from '@playwright/test';
import { putRecords } from '../in-page';
import { writtenRecords } from '../written-records';
import { expect, expectAccessible, panelShows, type Started, sidePanel, test } from './fixtures';

const today = () => new Date().toISOString().slice(0, 10);

/** The page with so many meetings and promises stored. */
async function pageWith({ context, extension }: Started, meetings: number, promises: number, each = 7): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/welcome.html`);
  const neutral = await context.newPage();
  await neutral.goto(`${extension}/dashboard.html#/about`);
  await expect(neutral.getByRole('heading', { level: 1 })).toBeVisible();
  await neutral.evaluate(putRecords, writtenRecords(meetings, promises, each, today()));
  await neutral.close();
  await page.goto(`${extension}/dashboard.html`);
  return page;
}

/** The promises that one owes. */
const owing = (page: Page) => page.getByRole('region', { name: 'What I owe' }).locator('.promise-item');

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '');
const focusIsKept = (page: Page) => page.evaluate(() => document.activeElement !== document.body);

test('each part takes the focus to its heading, names the tab, and back goes back', async ({ started }) => {
  const page = await pageWith(started, 10, 5);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  expect(await focusIsKept(page), 'nothing takes the focus when the page opens').toBe(false);
  for (const [link, title] of [
    ['Promises', 'Promises'],
    ['Guide', 'Guide'],
    ['Settings', 'Settings'],
    ['Short forms', 'Short forms'],
    ['About and privacy', 'About and privacy'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: link }).click();
    await expect(heading(page, title)).toBeFocused();
    await expect(page).toHaveTitle(`${title}: Before We Meet`);
  }
  await page.goBack();
  await expect(heading(page, 'Short forms')).toBeFocused();
  await page.goBack();
  await expect(heading(page, 'Settings')).toBeFocused();
  await page.goForward();
  await expect(heading(page, 'Short forms')).toBeFocused();
});

test('a series, a meeting in it and a person are pages; back returns to where the list was', async ({ started }) => {
  const page = await pageWith(started, 300, 20);
  await page.getByRole('link', { name: 'By person' }).click();
  await expect(page.getByRole('link', { name: 'By person' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'people' })).toBeVisible();
  await page.getByRole('link', { name: 'Joan Whitfield', exact: true }).click();
  await expect(heading(page, 'Joan Whitfield')).toBeFocused();
  await page.goBack();
  await page.getByRole('link', { name: 'By series' }).click();
  const far = page.getByRole('link', { name: 'Catch-up: Alex and Joan 22', exact: true });
  await far.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await far.click();
  await expect(heading(page, 'Catch-up: Alex and Joan 22')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.getByRole('heading', { name: 'What was agreed' })).toBeVisible();
  await page.getByRole('region', { name: 'Meetings' }).getByRole('link').first().click();
  await expect(heading(page, 'Catch-up: Alex and Joan 22')).toBeFocused();
  await expect(page.getByText('What are we agreeing?')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(heading(page, 'Your meetings')).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('an address that names nothing shows the start with a line, never a blank page', async ({ started }) => {
  const page = await pageWith(started, 3, 0);
  for (const broken of ['#/words/%E0%A4%A', '#/nowhere', '#/tip/none', '#/series/%']) {
    await page.goto(`${started.extension}/dashboard.html${broken}`);
    await expect(heading(page, 'Your meetings')).toBeVisible();
    await expect(page.getByText('That address leads nowhere on this page.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  }
  await page.goto(`${started.extension}/dashboard.html#/meetings/gone`);
  await expect(page.getByText('Nothing is kept of this meeting.')).toBeVisible();
});

const shape = (page: Page) =>
  page.evaluate(() => ({
    items: document.querySelectorAll('main li').length,
    height: document.documentElement.scrollHeight,
  }));

// `npm run bench:data` says what so many cost.
test('10,000 meetings and 500 promises: a short page at first, which grows as one scrolls', { tag: '@long' }, async ({
  started,
}) => {
  test.setTimeout(180_000);
  const page = await pageWith(started, 10_000, 500, 20);
  const opened = Date.now();
  await page.reload();
  await expect(heading(page, 'Your meetings')).toBeVisible();
  const drawn = Date.now() - opened;
  await expect(page.locator('.group').first()).toBeVisible({ timeout: 30_000 });
  const filled = Date.now() - opened;
  console.log(`10,000 meetings: heading after ${drawn} ms, list after ${filled} ms`);
  expect(drawn, 'the page is there before what is stored has been read').toBeLessThan(5000);
  expect(filled).toBeLessThan(20_000);
  const first = await shape(page);
  expect(first.items).toBeLessThanOrEqual(50);
  // Twenty-five cards of some 320 pixels below the week.
  expect(first.height).toBeLessThan(9000);
  for (const [hash, item] of [
    ['#/people', '.group'],
    ['#/dates', '.written-entry'],
    ['#/promises', '.promise-item'],
  ] as const) {
    await page.evaluate((next) => location.assign(next), hash);
    await expect(page.locator(item).first()).toBeVisible({ timeout: 30_000 });
    const { items, height } = await shape(page);
    expect(items, hash).toBeLessThanOrEqual(60);
    expect(height, hash).toBeLessThan(8000);
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => owing(page).count()).toBeGreaterThan(25);
});

test('the button below a long list is there for the keyboard, and goes to the first new item', async ({ started }) => {
  const page = await pageWith(started, 2, 120);
  await page.goto(`${started.extension}/dashboard.html#/promises`);
  await expect(owing(page)).toHaveCount(25);
  await page.evaluate(() => document.querySelector<HTMLElement>('.more button')?.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
  await expect(owing(page)).toHaveCount(50);
  expect(
    await page.evaluate(() => [...document.querySelectorAll('main li')].indexOf(document.activeElement as Element)),
  ).toBe(25);
});

test('words narrow every list', async ({ started }) => {
  const page = await pageWith(started, 70, 30);
  await page.getByLabel('Narrow this list').fill('moorside crisis');
  await expect(page.locator('.group h3')).toHaveText([/^Crisis line handover$/, /^Crisis line handover 7$/]);
  await page.getByLabel('Narrow this list').fill('zebra');
  await expect(page.getByText('Nothing here holds those words.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.group').first()).toBeVisible();
  expect(await focusIsKept(page)).toBe(true);
});

test('a promise marked as done stays in its place, and the same button undoes it', async ({ started }) => {
  const page = await pageWith(started, 4, 6);
  await page.goto(`${started.extension}/dashboard.html#/promises`);
  const text = 'When the rota is out, I will send it to ward 2';
  await page.getByRole('button', { name: `Done: ${text}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Marked as done.' })).toHaveCount(1);
  expect(await focusedName(page)).toBe(`Open again: ${text}`);
  await expect(page.getByText('4 open')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Done: ${text}` })).toBeFocused();
  await expect(page.getByText('5 open')).toBeVisible();
  await page.getByRole('button', { name: `Done: ${text}` }).click();
  await expect(page.getByText('4 open')).toBeVisible();
  await page.reload();
  await page.getByRole('radio', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: `Open again: ${text}` })).toBeVisible();
});

test('a meeting that is kept opens in the panel, with no calendar open', async ({ started }) => {
  const page = await pageWith(started, 7, 0);
  await page.getByRole('region', { name: 'Still to close' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'How did it go?' }).click();
  const panel = await sidePanel(started);
  await panelShows(panel, 'Frailty pathway pilot: go or no go');
});

test('a deleted meeting can be brought back, and the focus is never lost', async ({ started }) => {
  const page = await pageWith(started, 6, 0);
  await page.goto(`${started.extension}/dashboard.html#/meetings/${encodeURIComponent('google/google:m4')}`);
  const remove = page.getByRole('button', { name: /^Delete what is written/ });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(remove).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(remove).toBeVisible();
  await expect(page.getByText('Put back.')).toBeVisible();
  expect(await focusIsKept(page)).toBe(true);
  await expect(page.getByText('People wait two weeks too long for a first visit')).toBeVisible();
});

test('in the settings the focus stays when what was pressed goes', async ({ started }) => {
  const page = await pageWith(started, 3, 0);
  await page.goto(`${started.extension}/dashboard.html#/settings`);
  await page.getByRole('button', { name: 'No tips for a week' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show tips again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'No tips for a week' })).toBeFocused();
  const data = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Your data' });
  await data.click();
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeFocused();
  const resource = {
    title: 'Speak up here',
    publisher: 'Moorside Trust',
    url: 'https://intranet.example/speak-up',
    summary: 'Who to go to, and what happens then.',
  };
  await page.getByLabel('Read your organisation’s resources from a file').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify([resource])),
  });
  await page.getByRole('button', { name: 'Remove them' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Removed.')).toBeVisible();
  await expect.poll(() => focusIsKept(page)).toBe(true);
});

test('settings by keyboard alone: every control is reached, has a name, and deleting comes last and asks twice', async ({
  started,
}) => {
  const page = await pageWith(started, 3, 2);
  await page.goto(`${started.extension}/dashboard.html#/settings`);
  await expect(page.getByText('None. To add one')).toBeVisible();
  await heading(page, 'Settings').focus();
  const stops: string[] = [];
  for (let turn = 0; turn < 80; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const { top, bottom } = element.getBoundingClientRect();
      return {
        isInMain: element.closest('main') !== null,
        name: (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim(),
        isSeen: bottom > 0 && top < innerHeight,
      };
    });
    if (!stop.isInMain) break;
    expect(stop.name).not.toBe('');
    expect(stop.isSeen, stop.name).toBe(true);
    stops.push(stop.name);
  }
  for (const name of [
    'Show a “Prepare” button beside an open meeting',
    'Tips in a day',
    'Delete answers',
    'Save a copy',
  ])
    expect(stops).toContain(name);
  expect(stops.at(-1)).toBe('Delete everything…');

  const toggle = page.getByRole('checkbox', { name: 'Show a “Prepare” button' });
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
  await expect(toggle).not.toBeChecked();

  await page.getByRole('button', { name: 'Delete everything…' }).focus();
  await page.keyboard.press('Enter');
  expect(await focusedName(page)).toContain('This would be gone');
  await expect(page.getByText('3 meetings', { exact: true })).toBeVisible();
  await expect(page.getByText('2 promises', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focusedName(page)).toContain('nobody can bring it back.');
  await page.getByRole('button', { name: 'Keep it all' }).focus();
  await page.keyboard.press('Enter');
  expect(await focusedName(page)).toBe('Nothing was deleted.');
  await page.goto(`${started.extension}/dashboard.html#/promises`);
  await expect(page.locator('.promise-item')).toHaveCount(2);
});

const places = {
  home: '#/',
  people: '#/people',
  dates: '#/dates',
  series: '#/series/google%2Fgoogle%3As1',
  meeting: '#/meetings/google%2Fgoogle%3Am5',
  promises: '#/promises',
  'looking back': '#/looking-back',
  'time to think': '#/time-to-think',
  settings: '#/settings',
  guide: '#/guide',
  words: '#/words/ICB',
  about: '#/about',
};

/** Things to press in the page that are less than 24 pixels high, but for links amid a sentence. */
const tooSmall = () =>
  [...document.querySelectorAll<HTMLElement>('a, button, summary, input, select')]
    .filter((element) => element.checkVisibility() && !element.matches('.skip, p a, .prose a'))
    .flatMap((element) => {
      const { height } = element.getBoundingClientRect();
      return height < 24 ? [`${element.localName} ${element.textContent}: ${height}`] : [];
    });

for (const look of [
  { name: 'light', width: 1400, text: 100, media: { colorScheme: 'light' }, tag: '@long' },
  { name: 'dark, 320 pixels', width: 320, text: 100, media: { colorScheme: 'dark' }, tag: '@long' },
  { name: 'light, 320 pixels, text of 200 %', width: 320, text: 200, media: { colorScheme: 'light' }, tag: '@long' },
  { name: 'forced colours, text of 200 %', width: 900, text: 200, media: { forcedColors: 'active' }, tag: '@short' },
] as const)
  test(`every part, ${look.name}: no finding of axe, nothing too small or too wide`, { tag: look.tag }, async ({
    started,
  }) => {
    test.setTimeout(180_000);
    const page = await pageWith(started, 40, 12);
    await page.emulateMedia(look.media);
    await page.setViewportSize({ width: look.width, height: 800 });
    for (const [name, hash] of Object.entries(places)) {
      await page.goto(`${started.extension}/dashboard.html${hash}`);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}%`;
      }, look.text);
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('main .wait')).toHaveCount(0);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect.soft(await page.evaluate(tooSmall), name).toEqual([]);
      const { content, view } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect.soft(content, `${name} is wider than the window`).toBeLessThanOrEqual(view);
      await expectAccessible(page);
    }
  });
