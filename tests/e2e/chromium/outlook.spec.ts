import { answerQuestion, expect, panelHeading, panelShows, pressWhenReady, sidePanel, soon } from './fixtures';
import { newerOutlook, openPage, openPeek, outlook, pressButtonIn, teams, test } from './outlook-pages';

const pilot = 'Frailty pathway pilot: go or no go';
const agreeing = 'What are we agreeing?';
const week = `${outlook}/calendar/view/week`;
const itemId = encodeURIComponent(`AAMk${btoa('frailty-pilot')}=`);

test('card over the week: title, day, time, place and organiser', async ({ started }) => {
  const page = await openPage(started, week);
  await openPeek(page, pilot);
  await pressButtonIn(page, page.mainFrame());
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panelShows(panel, 'Tue 24 Nov', '10:00', 'Microsoft Teams Meeting', 'Priya Raman', agreeing);
  await expect(page.locator('[data-app-section=CalendarItemPeek]')).toBeVisible();
});

test('713: the newer address of Outlook is read as the older ones are', async ({ started }) => {
  const page = await openPage(started, `${newerOutlook}/calendar/view/week`);
  await openPeek(page, pilot);
  await pressButtonIn(page, page.mainFrame());
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
});

test('full read over the week, then closed: the button goes', async ({ started }) => {
  const page = await openPage(started, week);
  await openPeek(page, pilot);
  await page.getByRole('button', { name: 'View event' }).click();
  await page.locator('[data-app-section=ReadingPane]').waitFor();
  await pressButtonIn(page, page.mainFrame());
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panelShows(panel, 'Tue 24 Nov', '5 people');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('before-we-meet-button')).toHaveCount(0);
});

for (const [what, path] of [
  ['read page', 'item'],
  ['window of its own', 'deeplink/read'],
] as const)
  test(`${what}, opened by its address`, async ({ started }) => {
    const page = await openPage(started, `${outlook}/calendar/${path}/${itemId}`);
    await pressButtonIn(page, page.mainFrame());
    const panel = await sidePanel(started);
    await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
    await panelShows(panel, '10:00', agreeing);
  });

test('the answers go into the form, stay there, and are sent with it', async ({ started }) => {
  const page = await openPage(started, week);
  await openPeek(page, pilot);
  await page.getByRole('button', { name: 'Edit' }).click();
  await pressButtonIn(page, page.mainFrame());
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await answerQuestion(panel, agreeing, 'Carry on after March, or stop');
  await panelShows(panel, 'Saved');
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  const notes = page.locator('[data-ms-editor]');
  await expect(notes).toContainText('Carry on after March, or stop');
  await expect(notes).toContainText('We need a decision');
  await page.locator('button[priorityid="3"]').click();

  await openPeek(page, pilot);
  await page.getByRole('button', { name: 'View event' }).click();
  await expect(page.locator('[data-app-section=ReadingPane]')).toContainText('Carry on after March, or stop');
});

test('the calendar in a frame of Teams', async ({ started }) => {
  const page = await openPage(started, `${teams}/v2/`);
  await page.frameLocator('iframe').locator('body[data-ready]').waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(outlook));
  if (!frame) throw new Error('no frame of Outlook');
  await openPeek(frame, pilot);
  await pressButtonIn(page, frame);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panelShows(panel, 'Tue 24 Nov', '10:00', agreeing);

  // By keyboard: the open panel has moved the frame under the mouse.
  await frame.getByRole('button', { name: 'Edit' }).press('Enter');
  await answerQuestion(panel, agreeing, 'Who pays from April');
  await panelShows(panel, 'Saved');
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  await expect(frame.locator('[data-ms-editor]')).toContainText('Who pays from April');
});

for (const language of ['fr', 'ja'])
  test(`reads the card in ${language}, 12 and 24 hours`, async ({ started }) => {
    for (const clock of ['12', '24']) {
      const page = await openPage(started, week, { hl: language, clock });
      await openPeek(page, pilot);
      await pressButtonIn(page, page.mainFrame());
      const panel = await sidePanel(started);
      await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
      await panelShows(panel, '10:00', 'Priya Raman');
      await page.close();
    }
  });
