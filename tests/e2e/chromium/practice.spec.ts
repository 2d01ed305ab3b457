import AxeBuilder from '@axe-core/playwright';
import { expect, openMeeting, openWeek, pressPageButton, sidePanel, test } from './fixtures';

const pilot = 'Frailty pathway pilot';

test('the practice guide says what to press, and goes on when it was pressed', async ({ started }) => {
  const page = await openWeek(started, { tour: '1' });
  const guide = page.getByRole('complementary', { name: 'Practice guide' });
  const said = guide.getByRole('status');
  await expect(said).toContainText('Step 1 of 5');
  expect((await new AxeBuilder({ page }).include('.tour').analyze()).violations).toEqual([]);
  await openMeeting(page, pilot);
  await expect(said).toContainText('Step 2 of 5');
  await pressPageButton(page);
  await sidePanel(started);
  await expect(said).toContainText('Step 3 of 5');
  await page.getByRole('button', { name: 'Edit event' }).click();
  await expect(said).toContainText('Step 4 of 5');
  // What is written by hand is not our lines.
  const notes = page.getByRole('textbox', { name: 'Add description' });
  await notes.press('End');
  await page.keyboard.insertText('Bring the costs. ');
  await expect(said).toContainText('Step 4 of 5');
  await page.keyboard.insertText('Before we meet');
  await expect(said).toContainText('Step 5 of 5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(said).toContainText('That is all.');
});

test('a step can be skipped and the guide closed, and neither loses the focus or the open event', async ({
  started,
}) => {
  const page = await openWeek(started, { tour: '1' });
  await openMeeting(page, pilot);
  const guide = page.getByRole('complementary', { name: 'Practice guide' });
  const said = guide.getByRole('status');
  await expect(said).toContainText('Step 2 of 5');
  for (const step of [3, 4, 5]) {
    await guide.getByRole('button', { name: 'Skip this step' }).click();
    await expect(said).toContainText(`Step ${step} of 5`);
  }
  await expect(page.getByRole('dialog')).toBeVisible();
  await guide.getByRole('button', { name: 'Skip this step' }).press('Enter');
  await expect(said).toContainText('That is all.');
  await expect(guide.getByRole('button', { name: 'Close guide' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(guide).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.reload();
  await page.locator('body[data-ready]').waitFor();
  await expect(guide).toHaveCount(0);
});

test('no guide stands on the calendar unless it is asked for', async ({ started }) => {
  const page = await openWeek(started);
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
