/** The offer when a calendar opens, the toolbar's badge and the keys, in a browser where it is morning. */
import type { CDPSession, Page } from '@playwright/test';
import { waitForPageButton } from '../../../scripts/lib/page-button.mjs';
import { todayThere } from '../morning';
import {
  calendar,
  expect,
  openMeeting,
  pageButton,
  panelHeading,
  pressPageButton,
  type Started,
  sidePanel,
  soon,
} from './fixtures';
import { openPeek, outlook, test } from './outlook-pages';

const pilot = 'Frailty pathway pilot: go or no go';

test.use({ isMorning: true, sites: [calendar, outlook] });

const addresses = {
  google: `${calendar}/calendar/u/0/r/week`,
  outlook: `${outlook}/calendar/view/week`,
};
type Site = keyof typeof addresses;

async function openCalendar({ context }: Started, site: Site, choices: Record<string, string> = {}): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ next: '25', today: todayThere(), ...choices });
  await page.goto(`${addresses[site]}?${query}`);
  await page.locator('body[data-ready]').waitFor();
  await page.bringToFront();
  return page;
}

const sessionOf = async (page: Page) => {
  const session: CDPSession = await page.context().newCDPSession(page);
  return { send: (method: string, parameters?: object) => session.send(method as 'DOM.getDocument', parameters) };
};

/** Waits for one of the offer's buttons; they are seen by a debugger alone. */
const offerButton = async (page: Page, name: string) => waitForPageButton(await sessionOf(page), 15_000, 'offer', name);

async function press(page: Page, name: string): Promise<void> {
  const { x, y } = await offerButton(page, name);
  await page.mouse.click(x, y);
}

const hosts = (page: Page) => page.locator('before-we-meet-offer');

function workerOf({ context }: Started) {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no background');
  return worker;
}

declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  storage: { session: { get(key: string): Promise<Record<string, unknown>>; remove(key: string): Promise<void> } };
};

const stored = (started: Started, key: string) =>
  workerOf(started).evaluate(async (name) => (await chrome.storage.session.get(name))[name], key);

/** What a box of ours hides of the page: controls and entries as markup, and words. */
const coveredBy = (page: Page, selector: string) =>
  page.evaluate((ours) => {
    const host = document.querySelector<HTMLElement>(ours);
    const box = host?.getBoundingClientRect();
    if (!host || !box) return ['nothing of ours is there'];
    /** Would this part of an element be seen if ours were not there? */
    const isHidden = (element: Element, rect: DOMRect) => {
      const [left, top] = [Math.max(rect.left, box.left), Math.max(rect.top, box.top)];
      const [width, height] = [Math.min(rect.right, box.right) - left, Math.min(rect.bottom, box.bottom) - top];
      if (width < 1 || height < 1) return false;
      const points = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x, y] as const));
      return points.some(([x, y]) => element.contains(document.elementFromPoint(left + width * x, top + height * y)));
    };
    host.style.visibility = 'hidden';
    const controls =
      'button,input,a,[role=button],[role=textbox],[contenteditable],[data-eventchip],[data-calitemid],[role=dialog]';
    const parts = [...document.querySelectorAll(controls)].filter((part) =>
      isHidden(part, part.getBoundingClientRect()),
    );
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (holder && node.nodeValue?.trim() && [...range.getClientRects()].some((rect) => isHidden(holder, rect)))
        words.push(node.nodeValue);
    }
    host.style.visibility = '';
    return [...parts.map((part) => part.outerHTML.slice(0, 120)), ...words];
  }, selector);

for (const site of ['google', 'outlook'] as const)
  test(`${site}: the next meeting is offered, covers nothing and takes no focus`, async ({ started }) => {
    const page = await openCalendar(started, site);
    await page.evaluate(() => document.querySelector('button')?.focus());
    await offerButton(page, `Prepare for`);
    expect(await coveredBy(page, 'before-we-meet-offer')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
    // A smaller window, and a scrolled one.
    await page.setViewportSize({ width: 1000, height: 760 });
    await offerButton(page, 'Prepare for');
    await expect.poll(() => coveredBy(page, 'before-we-meet-offer')).toEqual([]);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(600);
    if (await hosts(page).count()) expect(await coveredBy(page, 'before-we-meet-offer')).toEqual([]);
  });

test('no place, no offer', async ({ started }) => {
  const page = await openCalendar(started, 'google');
  await offerButton(page, 'Prepare for');
  await page.setViewportSize({ width: 340, height: 400 });
  await expect(hosts(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1400, height: 900 });
  await offerButton(page, 'Prepare for');
});

test('is away while a meeting is open, whose own button stands beside it', async ({ started }) => {
  const page = await openCalendar(started, 'google');
  await offerButton(page, 'Prepare for');
  await openMeeting(page, pilot);
  await pageButton(page);
  await expect(hosts(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await offerButton(page, 'Prepare for');
});

test('Prepare opens the panel and makes the meeting the panel’s', async ({ started }) => {
  const page = await openCalendar(started, 'outlook');
  await press(page, 'Prepare for');
  const panel = await sidePanel(started);
  await expect(hosts(page)).toHaveCount(0);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  const { meeting } = Object(await stored(started, 'held'));
  expect(meeting.id).toMatch(/^microsoft\/outlook:/);
});

test('a meeting that runs, for which the panel was opened, can be gone back to; the toolbar says so', async ({
  started,
}) => {
  const page = await openCalendar(started, 'google', { next: '-10' });
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await panel.close();
  await page.reload();
  await offerButton(page, 'Open ');
  await expect
    .poll(() => workerOf(started).evaluate(() => chrome.action.getTitle({})))
    .toContain(`Running now: ${pilot}.`);
});

test('Not today lasts over a reload, on every calendar', async ({ started }) => {
  const other = await openCalendar(started, 'outlook');
  await offerButton(other, 'Not today');
  const page = await openCalendar(started, 'google');
  await press(page, 'Not today');
  await expect(hosts(page)).toHaveCount(0);
  await expect(hosts(other)).toHaveCount(0);
  await workerOf(started).evaluate(() => chrome.storage.session.remove('today'));
  await page.reload();
  // The day has been told once more, and is answered at once after that.
  await expect.poll(() => stored(started, 'today'), { timeout: 15_000 }).toBeDefined();
  await page.waitForTimeout(1000);
  await expect(hosts(page)).toHaveCount(0);
});

test('by keyboard: reached with Tab, closed with Escape, and the page hears none of it', async ({ started }) => {
  const page = await openCalendar(started, 'google');
  await offerButton(page, 'Prepare for');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    document.addEventListener('click', () => heard.push('click'));
    [...document.querySelectorAll<HTMLElement>('[role=button]')].at(-1)?.focus();
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('before-we-meet-offer');
  await page.keyboard.press('Escape');
  await expect(hosts(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('button');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['Tab']);
});

test('turned off in the settings it goes at once, and comes back when turned on', async ({ started }) => {
  const page = await openCalendar(started, 'google');
  await offerButton(page, 'Prepare for');
  const settings = await started.context.newPage();
  await settings.goto(`${started.extension}/dashboard.html#/settings`);
  const choice = settings.getByLabel('Offer the next meeting when a calendar opens');
  await choice.uncheck();
  await expect(hosts(page)).toHaveCount(0);
  await choice.check();
  await page.bringToFront();
  await offerButton(page, 'Prepare for');
});

test('the badge counts, its title names the next, and both go when they are turned off', async ({ started }) => {
  const badge = () =>
    workerOf(started).evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);
  await expect.poll(badge, soon).toEqual(['', 'Before We Meet']);
  await openCalendar(started, 'google');
  await expect
    .poll(badge, { timeout: 15_000 })
    .toEqual([
      expect.stringMatching(/^[1-9]$/),
      expect.stringMatching(/^Before We Meet: [1-9] to prepare\. Next: \d\d:\d\d Frailty pathway pilot: go or no go$/),
    ]);
  const settings = await started.context.newPage();
  await settings.goto(`${started.extension}/dashboard.html#/settings`);
  await settings.getByLabel('Show on the toolbar how many meetings').uncheck();
  await expect.poll(badge).toEqual(['', 'Before We Meet']);
});

test('the keys are free in this browser, and the settings list them', async ({ started }) => {
  const keys = await workerOf(started).evaluate(() => chrome.commands.getAll());
  expect(keys.map(({ name }) => name).sort()).toEqual(['_execute_action', 'open-panel', 'prepare-next']);
  const settings = await started.context.newPage();
  await settings.goto(`${started.extension}/dashboard.html#/settings`);
  for (const { shortcut } of keys) {
    expect(shortcut).toMatch(/^Alt\+Shift\+[A-Z]$/);
    await expect(settings.getByText(shortcut, { exact: true })).toBeVisible();
  }
});

test('the button beside a meeting covers no entry, no words and no field', async ({ started }) => {
  const google = await openCalendar(started, 'google');
  for (const title of [pilot, 'Crisis line handover', 'Place partnership board', 'Improvement café']) {
    await openMeeting(google, title);
    await pageButton(google);
    expect(await coveredBy(google, 'before-we-meet-button'), title).toEqual([]);
    await google.keyboard.press('Escape');
    await expect(google.locator('before-we-meet-button')).toHaveCount(0);
  }
  const page = await openCalendar(started, 'outlook');
  for (const title of [pilot, 'Place partnership board']) {
    await openPeek(page, title);
    await pageButton(page);
    expect(await coveredBy(page, 'before-we-meet-button'), title).toEqual([]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.locator('[id$=_SUBJECT] input').waitFor();
    await pageButton(page);
    expect(await coveredBy(page, 'before-we-meet-button'), `${title}, form`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
