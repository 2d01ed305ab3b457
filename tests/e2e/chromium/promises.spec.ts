import { readFile } from 'node:fs/promises';
import type { Page as Panel } from 'puppeteer-core';
import {
  expect,
  openMeeting,
  openWeek,
  panelHeading,
  panelShows,
  pressPageButton,
  type Started,
  sidePanel,
  soon,
  test,
} from './fixtures';

const five = 'Frailty pathway pilot: go or no go';
const two = 'Catch-up: Alex and Joan';
const data = 'Reading the waiting list data together';
const rota = 'When the rota is out, I will send it round';

const press = (panel: Panel, name: string) => panel.locator(`::-p-aria([name="${name}"])`).setTimeout(10_000).click();
const text = (panel: Panel) => panel.evaluate(() => document.body.innerText);

async function openFirst(started: Started, title: string) {
  const page = await openWeek(started);
  await openMeeting(page, title);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(title);
  const goTo = async (next: string) => {
    await page.locator('#xDetDlgCloseBu').click();
    await openMeeting(page, next);
    await expect.poll(() => panelHeading(panel), soon).toBe(next);
  };
  return { panel, goTo };
}

async function addPromise(panel: Panel, words: string, ...to: string[]): Promise<void> {
  await press(panel, 'Promises');
  await panel.locator('::-p-aria([name="What did I say I would do?"])').fill(words);
  for (const name of to) await press(panel, name);
  await press(panel, 'Add promise');
  await panelShows(panel, 'Promise added.', words);
}

/** All that is stored is read by now: what is not shown stays unshown. */
const settled = (panel: Panel) => panelShows(panel, 'What are we agreeing?', 'More about this tip');

test('a promise made in a meeting of five does not show before one newcomer', async ({ started }) => {
  const { panel, goTo } = await openFirst(started, five);
  await addPromise(panel, rota);
  await goTo(two);
  await settled(panel);
  expect(await text(panel)).not.toContain('the rota');
  await goTo(five);
  await panelShows(panel, 'You said:', rota);
});

test('a promise made to somebody returns where they are, unless it names another', async ({ started }) => {
  const { panel, goTo } = await openFirst(started, five);
  await addPromise(panel, rota, 'Dr Priya Raman');
  await addPromise(panel, 'I will ask Tom about his leave', 'Dr Priya Raman');
  await goTo(data);
  await panelShows(panel, rota, `To Dr Priya Raman · ${five}`);
  expect(await text(panel)).not.toContain('his leave');
  await press(panel, `Done: ${rota}`);
  await panelShows(panel, 'Marked as done.');
  await expect.poll(() => text(panel)).not.toContain('the rota');
  expect(await panel.evaluate(() => document.activeElement?.localName)).not.toBe('body');
});

test('who the person is is read from the page, and they cannot promise to themselves', async ({ started }) => {
  const { panel } = await openFirst(started, five);
  await press(panel, 'Promises');
  await panelShows(panel, 'You are Alex Morgan.', 'Who did I say it to?');
  const chips = () =>
    panel.evaluate(() => [...document.querySelectorAll('[aria-pressed]')].map(({ textContent }) => textContent));
  expect(await chips()).not.toContain('Alex Morgan');
  await press(panel, 'You are Alex Morgan. Change');
  await panelShows(panel, 'Which of these are you?');
  await panel.locator('fieldset.notice ::-p-aria([name="Tom Ellery"])').setTimeout(10_000).click();
  await panelShows(panel, 'You are Tom Ellery.');
  expect(await chips()).toContain('Alex Morgan');
});

test('a promise half typed is there again after another meeting, and after the panel was loaded anew', async ({
  started,
}) => {
  const { panel, goTo } = await openFirst(started, five);
  await press(panel, 'Promises');
  await panel.locator('::-p-aria([name="What did I say I would do?"])').fill('When I am bac');
  await goTo(two);
  await goTo(five);
  await settled(panel);
  const typed = () => panel.evaluate(() => document.querySelector<HTMLInputElement>('form input.field')?.value);
  await press(panel, 'Promises');
  await expect.poll(typed).toBe('When I am bac');
  await panel.reload();
  await expect.poll(() => panelHeading(panel), soon).toBe(five);
  await press(panel, 'Promises');
  await expect.poll(typed).toBe('When I am bac');
});

test('a tip below the fold does not count as shown; scrolled into view it does', async ({ started }) => {
  const { panel } = await openFirst(started, five);
  await panel.setViewport({ width: 360, height: 320 });
  await settled(panel);
  const shown = () =>
    panel.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('before-we-meet');
        request.onsuccess = () => done(request.result);
      });
      const events = await new Promise<{ kind: string }[]>((done) => {
        const request = database.transaction('tipEvents').objectStore('tipEvents').getAll();
        request.onsuccess = () => done(request.result);
      });
      database.close();
      return events.filter(({ kind }) => kind === 'shown').length;
    });
  const isBelow = await panel.evaluate(
    () => (document.querySelector('[data-tip]')?.getBoundingClientRect().top ?? 0) > innerHeight,
  );
  expect(isBelow, 'the tip stands below what is in view').toBe(true);
  expect(await shown()).toBe(0);
  await panel.evaluate(() => document.querySelector('[data-tip]')?.scrollIntoView());
  await expect.poll(shown, { timeout: 10_000 }).toBe(1);
});

test('the list of promises: one of no meeting, in a calendar file, passed on and undone, found by person', async ({
  started: { context, extension },
}) => {
  const page = await context.newPage();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const region = (name: string) => page.getByRole('region', { name });
  const isFocusHeld = () => page.evaluate(() => document.activeElement !== document.body);
  await page.goto(`${extension}/dashboard.html#/promises`);
  await button('Add a promise').click();
  await page.getByLabel('What is promised?').fill('Ring the ward');
  await button('When …, I will …').click();
  await expect(page.getByLabel('What is promised?')).toHaveValue('When …, I will ring the ward');
  await page.getByRole('group', { name: 'To whom?' }).getByRole('button', { name: 'Somebody else' }).click();
  await page.keyboard.type('Bea Ncube');
  await page.keyboard.press('Enter');
  await button(/^Friday /).click();
  await button('Add promise').click();
  await expect(button('Add a promise')).toBeFocused();
  await expect(region('What I owe')).toContainText('To Bea Ncube');

  await button(/^More: When/).click();
  const saved = page.waitForEvent('download');
  await button('Add to my calendar').click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('SUMMARY:A promise is due');
  expect(file).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
  expect(file.match(/ring the ward/g), 'the words stand in the notes alone').toHaveLength(1);
  await expect(page.getByRole('status').filter({ hasText: 'Calendar file saved.' })).toHaveCount(1);
  expect(await isFocusHeld()).toBe(true);

  await button(/^More: When/).click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Who does it now?' }).getByRole('button', { name: 'Bea Ncube' }).click();
  await button('Pass it on').focus();
  await page.keyboard.press('Enter');
  await expect(region('What I owe')).toContainText('Passed on to Bea Ncube');
  await expect(button(/^Open again: When/)).toBeVisible();
  expect(await isFocusHeld()).toBe(true);
  await button('Undo').click();
  await expect(button(/^Done: When/)).toBeVisible();

  await page.getByLabel('With whom').selectOption('Bea Ncube');
  await expect(region('What I owe').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Dropped' }).click();
  await expect(region('What I owe')).toContainText('None.');
  await page.reload();
  await expect(region('What I owe').getByRole('listitem')).toHaveCount(1);
});
