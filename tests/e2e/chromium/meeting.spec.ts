import type { Page } from '@playwright/test';
import {
  answerQuestion,
  chip,
  expect,
  openMeeting,
  openWeek,
  pageButton,
  panelHeading,
  panelShows,
  pressPageButton,
  pressWhenReady,
  sidePanel,
  soon,
  test,
} from './fixtures';

const pilot = 'Frailty pathway pilot: go or no go';
const agreeing = 'What are we agreeing?';

test('popover → button → side panel with the meeting and its checklist', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(
    panel,
    'Tue 24 Nov',
    '10:00',
    'Microsoft Teams Meeting',
    '5 people',
    '5 organisations',
    'Priya Raman',
    agreeing,
    'From the invite',
  );
  expect(await panelHeading(panel)).toBe(pilot);
});

test('the button goes with the popover, and a press on it does not close the popover', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  await expect(page.locator('#xDetDlg')).toBeVisible();
  await page.locator('#xDetDlgCloseBu').click();
  await expect(page.locator('before-we-meet-button')).toHaveCount(0);
});

test('the panel follows to the next meeting', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, pilot);
  await page.locator('#xDetDlgCloseBu').click();
  await openMeeting(page, 'Crisis line handover');
  await expect.poll(() => panelHeading(panel), soon).toBe('Crisis line handover: agreeing who answers');
  await panelShows(panel, 'Moorside, Oak room', '5 people', '5 organisations');
});

test('707: the next meeting, opened while the card still stands: one button, and the panel follows', async ({
  started,
}) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, pilot);
  await expect(page.locator('[data-chips-dialog]')).toBeVisible();
  // The open panel leaves the page less room, so that the card may stand over the entry: it is clicked where it is.
  await chip(page, 'Crisis line handover').dispatchEvent('click');
  await expect.poll(() => panelHeading(panel), soon).toBe('Crisis line handover: agreeing who answers');
  await pageButton(page);
  await expect(page.locator('before-we-meet-button')).toHaveCount(1);
});

test('706: a meeting that was pressed stays when another tab comes to the front; one that was only opened goes', async ({
  started,
}) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  const other = await started.context.newPage();
  await other.goto('about:blank');
  await other.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await panelHeading(panel)).toBe(pilot);
  await page.bringToFront();
  await page.locator('#xDetDlgCloseBu').click();
  await openMeeting(page, 'Crisis line handover');
  await expect.poll(() => panelHeading(panel), soon).toBe('Crisis line handover: agreeing who answers');
  await other.bringToFront();
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
});

/** Ids of the extension's background, as one of its pages sees it: none while the browser has it stopped. */
const backgrounds = (ours: Page) =>
  ours.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getContexts(of: object): Promise<{ contextId: string }[]> } };
    };
    return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(({ contextId }) => contextId);
  });

test.describe('in a browser of its own, for its background is stopped', () => {
  test.use({ ownBrowser: true });

  test('703: the button opens the panel when the browser has stopped the background', async ({ started }) => {
    const ours = await started.context.newPage();
    await ours.goto(`${started.extension}/welcome.html`);
    const page = await openWeek(started);
    await openMeeting(page, pilot);
    await pageButton(page);
    const before = await backgrounds(ours);
    expect(before).toHaveLength(1);
    const session = await started.context.newCDPSession(ours);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await expect.poll(() => backgrounds(ours)).toEqual([]);
    await pressPageButton(page);
    const panel = await sidePanel(started);
    await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
    const after = await backgrounds(ours);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});

test('the panel follows on after the calendar was loaded again', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, pilot);
  await page.reload();
  for (const title of ['Crisis line handover: agreeing who answers', pilot]) {
    await openMeeting(page, title);
    await expect.poll(() => panelHeading(panel), soon).toBe(title);
    await page.locator('#xDetDlgCloseBu').click();
  }
});

test('answers are there again after the browser was closed', async ({ started, restart }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await answerQuestion(panel, agreeing, 'Carry on after March, or stop');
  await panelShows(panel, 'Saved');
  const again = await restart();
  const later = await openWeek(again);
  await openMeeting(later, pilot);
  await pressPageButton(later);
  const reopened = await sidePanel(again);
  await panelShows(reopened, 'Carry on after March, or stop', 'Change');
});

test('the answers go into the invite on the edit page', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await answerQuestion(panel, agreeing, 'Carry on after March, or stop');
  await panelShows(panel, 'Saved');
  await page.locator('[jsname=DyVDA]').click();
  await expect(page.locator('#xDescIn [role=textbox]')).toContainText('We need a decision');
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  await expect(page.locator('#xDescIn [role=textbox]')).toContainText('Carry on after March, or stop');
  await expect(page.locator('#xDescIn [role=textbox]')).toContainText('We need a decision');

  await page.locator('#xSaveBu').click();
  await openMeeting(page, pilot);
  await expect(page.locator('#xDetDlgDesc')).toContainText('Carry on after March, or stop');
});

test('the page’s own undo takes our lines out of the invite again', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await answerQuestion(panel, agreeing, 'Carry on after March, or stop');
  await panelShows(panel, 'Saved');
  await page.locator('[jsname=DyVDA]').click();
  const notes = page.locator('#xDescIn [role=textbox]');
  const before = (await notes.innerText()).replace(/\s+/g, ' ').trim();
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  await notes.press('Control+z');
  await expect.poll(async () => (await notes.innerText()).replace(/\s+/g, ' ').trim()).toBe(before);
});

test('a page that animates its own dialogs keeps its animation, and the meeting is noticed', async ({ started }) => {
  const page = await openWeek(started);
  await page.addStyleTag({
    content:
      '@keyframes own{from{opacity:0}} [role=dialog]{animation:own 2s} [role=dialog]::after{content:"!";color:red}',
  });
  await openMeeting(page, pilot);
  await pageButton(page);
  const shown = await page.locator('[role=dialog][data-chips-dialog]').evaluate((dialog) => ({
    animation: getComputedStyle(dialog).animationName,
    after: getComputedStyle(dialog, '::after').content,
  }));
  expect(shown).toEqual({ animation: 'own', after: '"!"' });
});

test('an entry that opens nothing we know is said in the panel, with another way', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, pilot);
  await page.locator('#xDetDlgCloseBu').click();
  // A calendar that has changed: what opens is no longer a dialog of the known kind.
  await page.evaluate(() => {
    new MutationObserver(() => {
      document.querySelector('[data-chips-dialog]')?.removeAttribute('data-chips-dialog');
    }).observe(document.body, { childList: true, subtree: true });
  });
  await chip(page, 'Crisis line handover').click();
  await panelShows(panel, 'could not be read');
});

test('works by keyboard alone', async ({ started }) => {
  const page = await openWeek(started);
  await chip(page, pilot).focus();
  await page.keyboard.press('Enter');
  await page.locator('#xDetDlgCal').waitFor();
  await pageButton(page);
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  for (let presses = 0; presses < 60 && (await focused()) !== 'before-we-meet-button'; presses += 1)
    await page.keyboard.press('Tab');
  expect(await focused()).toBe('before-we-meet-button');
  await page.keyboard.press('Enter');
  const panel = await sidePanel(started);
  await panelShows(panel, agreeing);
});

for (const language of ['en', 'cy', 'fr', 'pl', 'ar', 'ja']) {
  // One language from left to right and one from right to left each time, all by `npm run test:all`.
  const tag = ['en', 'ar'].includes(language) ? '@short' : '@long';
  test(`reads the meeting in ${language}, 12 and 24 hours`, { tag }, async ({ started }) => {
    for (const clock of ['12', '24']) {
      const page = await openWeek(started, { hl: language, clock });
      await openMeeting(page, pilot);
      await pressPageButton(page);
      const panel = await sidePanel(started);
      await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
      await panelShows(panel, 'Microsoft Teams Meeting', '5 people', '5 organisations');
      await page.close();
    }
  });
}
