/** Hostile payloads in the shipped build: each in a calendar's page, in every record, and typed into every surface. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lendEyes } from '../../hostile/browser/look';
import { type OurPage, tour } from '../../hostile/browser/tour';
import { mixed, payloads } from '../../hostile/corpus/all';
import type { Payload } from '../../hostile/corpus/payload';
import { noteFigures } from '../../trust/figures';
import { calendar, expect, openWeek, pressPageButton, type Started, sidePanel, soon, test } from './fixtures';

/** `npm run fuzz` tries all of them, and every other run one of each kind and some more. */
const isWhole = process.env.FUZZ_RUNS !== undefined;
const some = (share: number, seed: number) => (isWhole ? payloads : mixed(share, seed));

/** Dialogs that a page opened, and pages that were left for another: a payload did it. */
function watchPage(page: Page, acted: string[]): void {
  page.on('dialog', (dialog) => {
    acted.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (!/^(?:chrome-extension:|about:blank|https:\/\/calendar\.google\.com\/)/.test(frame.url()))
      acted.push(`a page at ${frame.url()}`);
  });
}

async function own({ context, extension }: Started, path: string, acted: string[]): Promise<OurPage> {
  const page = await context.newPage();
  watchPage(page, acted);
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(`${extension}/${path}`);
  return { evaluate: (run, argument) => page.evaluate(run as never, argument), close: () => page.close() };
}

test('payloads in every record, in search and brought to the panel are shown as text', async ({ started }) => {
  test.setTimeout(isWhole ? 1_200_000 : 60_000);
  const chosen = some(21, 0);
  const acted: string[] = [];
  const { trials, faults } = await tour((path) => own(started, path, acted), chosen);
  noteFigures('payloads', 'in Chromium', { payloads: chosen.length, tried: trials, acted: acted.length });
  noteFigures('requests', 'Chromium, payloads in our own pages', { made: started.requests.length });
  expect(acted).toEqual([]);
  expect(faults).toEqual([]);
  expect(started.requests).toEqual([]);
});

const week: { user: object; meetings: Record<string, unknown>[] } = JSON.parse(
  readFileSync('demo-calendar/meetings.json', 'utf8'),
);

/** Neighbours start at different minutes, by which the panel is known to show the one that was opened. */
function hoursOf(place: number): { start: string; end: string } {
  const minutes = `${place % 60}`.padStart(2, '0');
  return { start: `10:${minutes}`, end: `11:${minutes}` };
}

/** A meeting of the demo calendar with the payload wherever somebody who invites can write. */
function meetingOf({ text }: Payload, place: number): Record<string, unknown> {
  const name = text.slice(0, 300).toWellFormed();
  const people = [name, 'Alex Morgan'].map((one, at) => ({ name: one, email: `a${at}@trust.example`, state: 'yes' }));
  return {
    id: `payload${place}`,
    title: text.slice(0, 2000).toWellFormed(),
    day: 'today',
    ...hoursOf(place),
    place: name,
    organiser: 0,
    attendees: people,
    description: text.toWellFormed(),
  };
}

test('payloads in a meeting of the calendar are shown as text in the panel', async ({ started }) => {
  test.setTimeout(isWhole ? 1_800_000 : 60_000);
  const chosen = some(90, 7);
  const acted: string[] = [];
  const all = chosen.map(meetingOf);
  await started.context.route(`${calendar}/demo-calendar/meetings.json`, (route) =>
    route.fulfill({ json: { ...week, meetings: all, hostile: [] } }),
  );
  const page = await openWeek(started);
  watchPage(page, acted);
  const faults: string[] = [];
  let followed = 0;
  const chips = page.locator('[role=main] [data-eventchip]');
  await chips.first().press('Enter');
  await page.locator('#xDetDlgCal').waitFor();
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panel.evaluate(lendEyes);
  for (const [place, { name }] of chosen.entries()) {
    await page.evaluate((at) => {
      document.querySelector<HTMLElement>('#xDetDlgCloseBu')?.click();
      document.querySelectorAll<HTMLElement>('[role=main] [data-eventchip]')[at]?.focus();
    }, place);
    // As a person does: what a script presses opens nothing of ours.
    await page.keyboard.press('Enter');
    const { start, end } = hoursOf(place);
    const isShown = () => panel.evaluate((words) => document.body.textContent?.includes(words), `${start} to ${end}`);
    // A meeting without a letter in its title is none, and no panel follows it.
    const isFollowed = await expect
      .poll(isShown, { ...soon, timeout: 3000 })
      .toBe(true)
      .then(() => true)
      .catch(() => false);
    followed += Number(isFollowed);
    const look = () => panel.evaluate(() => (window as unknown as { look(): string[] }).look());
    faults.push(...(await look()).map((fault) => `${name}: ${fault}`));
  }
  expect(followed, 'meetings that the panel shows').toBeGreaterThan(chosen.length * 0.8);
  const ran = await page.evaluate(() => 'acted' in window);
  noteFigures('payloads', 'in Chromium, on a calendar page', {
    payloads: chosen.length,
    tried: followed,
    acted: acted.length + Number(ran),
  });
  expect(acted).toEqual([]);
  expect(ran).toBe(false);
  expect(faults).toEqual([]);
});
