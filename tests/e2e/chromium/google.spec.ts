import type { Page } from '@playwright/test';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { goToReady } from '../in-page';
import {
  answerQuestion,
  calendar,
  chip,
  day,
  expect,
  openMeeting,
  openWeek,
  pageButton,
  panelHeading,
  panelShows,
  pressPageButton,
  pressWhenReady,
  type Started,
  sidePanel,
  soon,
  test,
} from './fixtures';

const pilot = 'Frailty pathway pilot: go or no go';
const lunch = 'Network lunch: neighbourhood health';

async function open({ context }: Started, path: string, choices: Record<string, string> = {}): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${calendar}/calendar/u/0/r/${path}?${new URLSearchParams({ today: day, ...choices })}`);
  await page.locator('body[data-ready]').waitFor();
  await page.bringToFront();
  return page;
}

test('card opened by keyboard: the day of an occurrence comes from its id', async ({ started }) => {
  const page = await openWeek(started);
  await chip(page, 'Discharge huddle').press('Enter');
  await page.locator('#xDetDlgCal').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe('Discharge huddle with social care');
  await panelShows(panel, 'Tue 24 Nov', '12:00', 'Ward 7 seminar room', 'Alex Morgan');
});

test('708: a card with a picture at its top, as the calendar gives some titles, has its button', async ({
  started,
}) => {
  const page = await openWeek(started);
  await page.evaluate(() =>
    new MutationObserver(() => {
      const card = document.querySelector('[data-chips-dialog]');
      if (!card || card.querySelector('.picture')) return;
      const picture = Object.assign(document.createElement('div'), { className: 'picture' });
      picture.style.height = '140px';
      card.prepend(picture);
    }).observe(document.body, { childList: true, subtree: true }),
  );
  await openMeeting(page, pilot);
  await expect(page.locator('[data-chips-dialog] .picture')).toBeVisible();
  const { x, y } = await pageButton(page);
  const card = await page.locator('[data-chips-dialog]').boundingBox();
  if (!card) throw new Error('no card');
  const near = 100;
  expect(x).toBeGreaterThan(card.x - near);
  expect(x).toBeLessThan(card.x + card.width + near);
  expect(y).toBeGreaterThan(card.y - near);
  expect(y).toBeLessThan(card.y + card.height + near);
  await page.mouse.click(x, y);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
});

test('edit page', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await page.locator('[jsname=DyVDA]').click();
  await page.locator('#xTiIn').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panelShows(panel, 'Tue 24 Nov', '10:00', 'Microsoft Teams Meeting', '5 people');
  await expect.poll(() => panel.evaluate(goToReady)).toBe(true);
  await panelShows(panel, 'Add to invite');
});

test('edit page whose form nothing marks: known by its parts, and written to', async ({ started }) => {
  const page = await openWeek(started, { unmarked: '1' });
  await openMeeting(page, pilot);
  await page.locator('[jsname=DyVDA]').click();
  await page.locator('#xTiIn').waitFor();
  await expect(page.locator('[data-is-create]')).toHaveCount(0);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panelShows(panel, '10:00', 'Microsoft Teams Meeting', '5 people');
  await answerQuestion(panel, 'What are we agreeing?', 'Who pays from April');
  await panelShows(panel, 'Saved');
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  await expect(page.locator('#xDescIn')).toContainText('Who pays from April');
});

test('quick-create: the title as it is typed', async ({ started }) => {
  const page = await openWeek(started);
  await page.locator('.bar .primary').click();
  await page.locator('[jsname=GYcwYe] input').pressSequentially('Who answers at night?');
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe('Who answers at night?');
});

test('a page that one may only read', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, lunch);
  await page.locator('[jsname=DyVDA]').click();
  await page.locator('#xStDaRo').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(lunch);
  await panelShows(panel, 'Thu 26 Nov', '12:30', 'Calder Town Hall', '2 people');
});

for (const [view, path, title] of [
  ['agenda', 'agenda/2026/11/24', pilot],
  ['search', 'search', 'Crisis line handover: agreeing who answers'],
] as const)
  test(`${view}: the card of a row`, async ({ started }) => {
    const page = await open(started, path, view === 'search' ? { q: 'crisis' } : {});
    await page.locator('[role=rowgroup] [data-eventid]').filter({ hasText: title }).first().click();
    await page.locator('#xDetDlgCal').waitFor();
    await pressPageButton(page);
    const panel = await sidePanel(started);
    await expect.poll(() => panelHeading(panel), soon).toBe(title);
    await panelShows(panel, view === 'search' ? 'Thu 26 Nov' : 'Tue 24 Nov', '10:00', '5 people');
  });

test('a task is no meeting: nothing is offered', async ({ started }) => {
  const page = await openWeek(started);
  await chip(page, 'Ring the equipment store').click();
  await expect(page.locator('#rAECCd')).toHaveText('Ring the equipment store');
  // Longer than the time in which a meeting that is not understood is said to be so.
  await page.waitForTimeout(2000);
  await expect(page.locator('before-we-meet-button')).toHaveCount(0);
});

const mail = 'https://mail.google.com';

test.describe('in Gmail', () => {
  test.use({ sites: [calendar, mail] });

  test('the calendar in a frame of Gmail', async ({ started }) => {
    await started.context.route(`${mail}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const { status, type, body } = await respond(
        pathname.startsWith('/mail/') ? '/demo-calendar/gmail.html' : pathname,
      );
      await route.fulfill({ status, contentType: type, body });
    });
    const page = await started.context.newPage();
    await page.goto(`${mail}/mail/u/0/?today=${day}`);
    await page.frameLocator('iframe').locator('body[data-ready]').waitFor();
    await page.bringToFront();
    const frame = page.frames().find((one) => one.url().startsWith(calendar));
    if (!frame) throw new Error('no frame of the calendar');
    await frame.locator('[data-eventid]').filter({ hasText: pilot }).click();
    await frame.locator('#xDetDlgCal').waitFor();
    // Mail and calendar are of one site, and share a process: the page's own debugger sees into the frame.
    await pressPageButton(page);
    const panel = await sidePanel(started);
    await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
    await panelShows(panel, 'Tue 24 Nov', '10:00', '5 people');
  });
});
