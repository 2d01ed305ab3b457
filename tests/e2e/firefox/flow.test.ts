/** The panel through one meeting, with presses and keys counted, in a browser where it is morning. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Calendar, type FlowDriver, found, oneTapped, pilot, pinnedOnTheWay, wholeWay } from '../flow';
import { handsOn } from '../hands';
import { byKeyboard, putAway } from '../keyboard';
import { morning, todayThere } from '../morning';
import {
  calendar,
  newProfile,
  openExtensionPage,
  openMeeting,
  openPage,
  openWeek,
  panelWindow,
  pressPageButton,
  removeProfile,
  type Started,
  start,
  until,
} from './harness';

const startHere = (profile: string) => start(profile, undefined, morning);

let profile: string;
const running = {} as { started: Started };

beforeEach(async () => {
  profile = newProfile();
  running.started = await startHere(profile);
});
afterEach(async () => {
  await running.started.browser.close();
  removeProfile(profile);
});

async function openCalendar(next: number): Promise<Calendar> {
  const choices = (minutes: number) => ({ next: String(minutes), today: todayThere() });
  const page = await openWeek(running.started, choices(next));
  return {
    open: (title) => openMeeting(page, title),
    async edit() {
      await page.click('[jsname=DyVDA]');
      await page.waitForSelector('#xDescIn [role=textbox]');
    },
    prepare: () => pressPageButton(page),
    async rewrite(title, invite) {
      await page.evaluate(
        (wanted, changed) => {
          const entry = [...document.querySelectorAll('[data-eventchip]')].find((one) =>
            one.textContent?.includes(wanted),
          );
          const eid = entry?.getAttribute('data-eventid') ?? '';
          sessionStorage.setItem('demo:edits', JSON.stringify({ [eid]: changed }));
        },
        title,
        invite,
      );
      await page.reload();
      await page.waitForSelector('body[data-ready]');
    },
    shut: () => page.click('#xDetDlgCloseBu'),
    notes: () => page.$eval('#xDescIn [role=textbox]', (box) => box.textContent ?? ''),
    async moveTo(minutes) {
      await page.goto(`${calendar}/calendar/u/0/r/week?${new URLSearchParams(choices(minutes))}`);
      await page.waitForSelector('body[data-ready]');
    },
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

declare const browser: { tabs: { query(of: object): Promise<{ id: number }[]> } };

/** The calendar's tab, as the browser numbers it. Runs in a page of ours. */
const calendarTab = async (address: string) => (await browser.tabs.query({ url: `${address}/*` })).at(-1)?.id;

const driver: FlowDriver = {
  calendar: openCalendar,
  panel: () => panelWindow(running.started),
  async otherTab() {
    await openPage(running.started, 'about:blank');
  },
  ownPage: (address) => openExtensionPage(running.started, address),
  async panelTab() {
    const ours = await openExtensionPage(running.started, 'welcome.html');
    const tab = await ours.evaluate(calendarTab, calendar);
    await ours.close();
    const page = await openExtensionPage(running.started, `sidepanel.html?tab=${tab}`);
    await page.bringToFront();
    return page;
  },
  async clipboard() {
    const page = await openExtensionPage(running.started, 'welcome.html');
    await page.bringToFront();
    await page.evaluate(() => {
      document.addEventListener('paste', ({ clipboardData: data }) => {
        document.title = `pasted: ${data?.getData('text/plain')} ${data?.getData('text/html')}`;
      });
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await until(
      () => page.evaluate(() => document.title),
      (title) => title.startsWith('pasted: '),
    );
    await page.close();
    return pasted;
  },
  async restart() {
    await running.started.browser.close();
    running.started = await startHere(profile);
  },
};

it('Firefox: prepared in three taps and a press, a decision in two clicks, closed in four taps', async () => {
  const counts = await wholeWay(driver, (line) => console.log(`Firefox: ${line}`));
  expect(counts.prepare).toEqual({ taps: 3, presses: 1, keys: 0 });
  expect(counts.decision.taps).toBeLessThanOrEqual(2);
  expect(counts.close.taps).toBeLessThanOrEqual(4);
  expect(counts.close.keys).toBe(0);
});

it('Firefox: what is not tapped is kept nowhere; a running meeting is back after a restart', async () => {
  const leftBehind = await oneTapped(driver);
  expect(found(leftBehind)).toEqual([]);
  expect(leftBehind.tables).toBeGreaterThan(4);
  await pinnedOnTheWay(driver);
});

it('Firefox: by keyboard alone the focus is never lost, and each change is said once', async () => {
  const shown = await driver.calendar(25);
  await shown.open(pilot);
  expect(await byKeyboard(handsOn(await driver.panelTab()))).toEqual([]);
  await shown.close();
  await putAway(handsOn(await driver.ownPage('sidepanel.html')));
});
