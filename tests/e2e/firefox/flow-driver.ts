/** A Firefox where it is morning, and what a person does in it through one meeting. */
import type { Calendar, FlowDriver } from '../flow';
import { todayThere } from '../morning';
import {
  calendar,
  openExtensionPage,
  openMeeting,
  openPage,
  openWeek,
  panelWindow,
  pressPageButton,
  until,
} from './harness';
import type { Running } from './shared';

async function openCalendar({ started }: Running, next: number): Promise<Calendar> {
  const choices = (minutes: number, today = todayThere()) => ({ next: String(minutes), today });
  const page = await openWeek(started, choices(next));
  const go = async (minutes: number, day?: string) => {
    await page.goto(`${calendar}/calendar/u/0/r/week?${new URLSearchParams(choices(minutes, day))}`);
    await page.waitForSelector('body[data-ready]');
  };
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
    moveTo: (minutes) => go(minutes),
    moveToDay: (day) => go(next, day),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

declare const browser: { tabs: { query(of: object): Promise<{ id: number }[]> } };

/** The calendar's tab, as the browser numbers it. Runs in a page of ours. */
const calendarTab = async (address: string) => (await browser.tabs.query({ url: `${address}/*` })).at(-1)?.id;

export const driverOf = (running: Running): FlowDriver => ({
  calendar: (next) => openCalendar(running, next),
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
  restart: () => running.restart(),
});
