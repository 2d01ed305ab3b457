/** A browser where it is morning, and what a person does in it through one meeting. */
import type { Page } from '@playwright/test';
import type { Page as OwnPage } from 'puppeteer-core';
import type { Calendar, FlowDriver } from '../flow';
import { todayThere } from '../morning';
import { calendar as google, openMeeting, pressPageButton, type Started, sidePanel } from './fixtures';
import { test as base, openPeek, outlook } from './outlook-pages';

interface Running {
  started: Started;
  restart(): Promise<void>;
}

export const test = base.extend<{ running: Running }>({
  running: async ({ started, restart }, use) => {
    const running = {
      started,
      async restart() {
        running.started = await restart();
      },
    };
    await use(running);
  },
});

const sites = {
  Google: {
    address: `${google}/calendar/u/0/r/week`,
    open: openMeeting,
    edit: (page: Page) => page.locator('[jsname=DyVDA]').click(),
    notes: '#xDescIn [role=textbox]',
  },
  Outlook: {
    address: `${outlook}/calendar/view/week`,
    open: openPeek,
    edit: (page: Page) => page.getByRole('button', { name: 'Edit' }).click(),
    notes: '[data-ms-editor]',
  },
} as const;

async function openCalendar({ context }: Started, site: keyof typeof sites, next: number): Promise<Calendar> {
  const { address, open, edit, notes } = sites[site];
  const page = await context.newPage();
  const go = async (minutes: number, today = todayThere()) => {
    await page.goto(`${address}?${new URLSearchParams({ next: String(minutes), today })}`);
    await page.locator('body[data-ready]').waitFor();
    await page.bringToFront();
  };
  await go(next);
  return {
    open: (title) => open(page, title),
    edit: () => edit(page),
    prepare: () => pressPageButton(page),
    async rewrite(title, invite) {
      const eid = await page
        .locator('[data-eventchip]')
        .filter({ hasText: title })
        .first()
        .getAttribute('data-eventid');
      await page.evaluate((edits) => sessionStorage.setItem('demo:edits', JSON.stringify(edits)), {
        [`${eid}`]: invite,
      });
      await page.reload();
      await page.locator('body[data-ready]').waitFor();
    },
    shut: () => page.locator('#xDetDlgCloseBu').click(),
    notes: () => page.locator(notes).innerText(),
    moveTo: (minutes) => go(minutes),
    moveToDay: (day) => go(next, day),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The calendar's tab, as the browser numbers it. */
const calendarTab = async ({ context }: Started) =>
  context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({ url: ['https://calendar.google.com/*', 'https://outlook.office.com/*'] })).at(-1)
      ?.id;
  });

export function driverOf(running: Running, site: keyof typeof sites): FlowDriver {
  return {
    calendar: (next) => openCalendar(running.started, site, next),
    panel: () => sidePanel(running.started),
    async otherTab() {
      const page = await running.started.context.newPage();
      await page.goto('about:blank');
      await page.bringToFront();
    },
    async ownPage(address): Promise<OwnPage> {
      const page = await running.started.devtools.newPage();
      await page.goto(`${running.started.extension}/${address}`);
      return page;
    },
    async panelTab() {
      const { context, devtools, extension } = running.started;
      const page = await context.newPage();
      const opened = devtools.waitForTarget((target) => target.url().includes('sidepanel.html?tab='));
      await page.goto(`${extension}/sidepanel.html?tab=${await calendarTab(running.started)}`);
      await page.setViewportSize({ width: 360, height: 800 });
      return (await opened).asPage();
    },
    async clipboard() {
      const { context } = running.started;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const [page] = context.pages().filter((one) => one.url().includes('sidepanel.html?tab='));
      return `${await page?.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const all = item?.types.map(async (type) => (await item.getType(type)).text()) ?? [];
        return (await Promise.all(all)).join('\n');
      })}`;
    },
    restart: () => running.restart(),
  };
}
