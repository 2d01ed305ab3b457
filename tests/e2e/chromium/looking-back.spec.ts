/** Looking back from stored reviews and promises, a reflection that names nobody, and time to think. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { putRecords } from '../in-page';
import { expect, type Started, test } from './fixtures';

const dayMs = 86_400_000;
const dayBack = (days: number) => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

/** Four reviewed meetings on the last four days, each with what to do better, and two promises. */
function records() {
  const days = [1, 2, 3, 4];
  const idOf = (day: number) => `google/google:r${day}`;
  const facts = days.map((day) => ({
    meetingId: idOf(day),
    seriesId: 'google/google:r',
    title: 'Frailty pathway pilot',
    whenText: '',
    start: `${dayBack(day)}T10:00`,
    people: ['Dr Priya Raman (Moorside Trust)', 'Joan Whitfield'],
    role: 'attendee',
    createdAt: `${dayBack(day)}T08:00:00.000Z`,
    updatedAt: `${dayBack(day)}T08:00:00.000Z`,
  }));
  const reviews = facts.map(({ meetingId, seriesId, start, title }, place) => ({
    meetingId,
    seriesId,
    title,
    start,
    purposeMet: place ? 'yes' : 'no',
    everyoneHeard: 'yes',
    heard: [],
    closedAt: `${start}:00.000Z`,
    revision: 1,
  }));
  const answers = days.map((day) => ({
    meetingId: idOf(day),
    questionId: 'better',
    text: day === 1 ? 'Ask Priya before Moorside Trust decides' : `Start on time, round ${day}`,
    revision: 1,
  }));
  const promise = {
    meetingId: idOf(1),
    seriesId: 'google/google:r',
    meetingTitle: 'Frailty pathway pilot',
    text: 'Send the costs',
    people: ['Joan Whitfield'],
    madeAt: `${dayBack(4)}T11:00:00.000Z`,
  };
  const commitments = [
    { ...promise, id: 'kept', closedAt: `${dayBack(2)}T11:00:00.000Z`, outcome: 'done' },
    { ...promise, id: 'late', due: dayBack(2) },
  ];
  return { preparations: facts, reviews, answers, commitments };
}

async function pageAt({ context, extension }: Started, hash: string, stored?: Record<string, object[]>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/dashboard.html#/about`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (stored) await page.evaluate(putRecords, stored);
  await page.goto(`${extension}/dashboard.html${hash}`);
  await page.reload();
  return page;
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

test('charts with their tables, and a reflection without names unless they are asked for', async ({ started }) => {
  const page = await pageAt(started, '#/looking-back', records());
  await page.getByRole('radio', { name: '4 weeks' }).press('Enter');
  const purpose = page.getByRole('region', { name: 'Purpose met' });
  await expect(purpose.getByText('The purpose was met in 3 of 4 meetings.')).toBeVisible();
  await purpose.getByText('Show as a table').click();
  await expect(purpose.getByRole('row')).toHaveCount(5);
  const cells = await purpose.getByRole('cell').allTextContents();
  expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(4);
  await expect(page.getByText('You kept 1 of 2 promises. One is still open after its day.')).toBeVisible();
  await expect(page.getByText('Keep an hour a week')).toBeVisible();

  await page.getByRole('button', { name: 'Make a reflection' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'For your appraisal' })).toBeFocused();
  await expect(page.getByText('Ask a colleague before an organisation decides', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: /round 3/ }).uncheck();
  const plain = await saved(page, 'Save as Markdown');
  expect(plain).toMatch(/^# Reflection, /);
  expect(plain).toContain(': Ask a colleague before an organisation decides');
  expect(plain).toContain('- The purpose was met in 3 of 4 meetings.');
  expect(plain).not.toMatch(/Priya|Moorside|Frailty|Whitfield|round 3/);

  await page.getByRole('checkbox', { name: 'Names of people' }).press('Space');
  await expect(page.getByText('Put their names in?')).toBeFocused();
  expect(await saved(page, 'Save as text')).not.toContain('Priya');
  await page.getByRole('button', { name: 'Yes, put names in' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Names of people' })).toBeFocused();
  const named = await saved(page, 'Save as text');
  expect(named).toContain('Ask Priya before Moorside Trust decides');
  expect(named).not.toContain('Frailty');

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print, or save as PDF' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^Reflection, / })).toBeVisible();
  for (const hidden of [purpose, page.getByRole('navigation'), page.getByRole('button')])
    await expect(hidden.filter({ visible: true })).toHaveCount(0);
});

test('time to think: kept with one tap and undone, an answer that stays, a hold as a file, a rehearsal', async ({
  started,
}) => {
  const page = await pageAt(started, '#/time-to-think');
  const isKept = page.getByRole('button', { name: 'I kept it this week' });
  await isKept.press('Enter');
  await expect(isKept).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('You kept time to think in 1 of 13 weeks.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(isKept).toHaveAttribute('aria-pressed', 'false');
  await isKept.click();
  await page.locator('.thinking-week textarea').fill('At the ward’s door');
  await page.reload();
  await expect(page.locator('.thinking-week textarea')).toHaveValue('At the ward’s door');
  await expect(isKept).toHaveAttribute('aria-pressed', 'true');

  await page.getByLabel('Day', { exact: true }).selectOption('Friday');
  await page.getByLabel('From', { exact: true }).fill('13:30');
  const file = await saved(page, 'Save a calendar file');
  expect(file).toMatch(/DTSTART:\d{8}T133000\r\n/);
  expect(file).toContain('RRULE:FREQ=WEEKLY\r\n');
  await expect(page.getByRole('link', { name: 'Google Calendar' })).toHaveAttribute('href', /T133000%2F\d{8}T143000/);

  await page.getByText('A difficult conversation', { exact: true }).click();
  await page.getByLabel('Fact', { exact: true }).fill('You are always late');
  await expect(page.getByText('“always” is easy to argue with.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).first().press('Enter');
  await expect(page.getByLabel('Fact', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: /^Delete: a difficult conversation/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Rehearsed earlier' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('You are always late')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
