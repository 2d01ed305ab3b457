/**
 * The shipped build in the computer's own Chromium, on demo pages served at the calendar's real address, with the
 * network watched. Playwright drives tabs; the real side panel is no tab, so Puppeteer attaches to the same browser for it.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import puppeteer, { type Browser, type Page as Panel } from 'puppeteer-core';
import { chromiumSwitches, needBrowser } from '../../../scripts/lib/browsers.mjs';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { waitForPageButton } from '../../../scripts/lib/page-button.mjs';
import { forgetEverything, goToReady, revealAnswer } from '../in-page';
import { morning } from '../morning';

export const calendar = 'https://calendar.google.com';
export const day = '2026-11-24';
export const build = path.resolve('.output/chrome-mv3');

/** A running browser with the extension; `profile` outlives it when a test starts it again. */
export interface Started {
  context: BrowserContext;
  devtools: Browser;
  extension: string;
  requests: string[];
  problems: string[];
}

const isOurs = (url: string) =>
  url.startsWith('chrome-extension://') || url.startsWith('data:') || url.startsWith('blob:');

/** Console errors and failed scripts of a page are failures of the test. */
function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
}

/** A file of the extension without a script of its own: the one tab that is open between tests, as what forgets is there. */
const home = ({ extension }: Started) => `${extension}/manifest.json`;

/** A browser as it was when it had just started: one tab in which nothing runs, and nothing stored. */
async function leaveNothing(started: Started): Promise<void> {
  const { context, devtools, requests, problems } = started;
  const kept = context.pages().find((page) => page.url() === home(started));
  const page = kept ?? (await context.newPage());
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  for (const target of devtools.targets())
    if (target.url().includes('/sidepanel.html')) await (await target.asPage()).close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await Promise.all([context.clearPermissions(), context.setOffline(false), context.clearCookies()]);
  if (!kept) await page.goto(home(started));
  await page.evaluate(forgetEverything);
  await serveCalendar(context);
  requests.length = 0;
  problems.length = 0;
}

async function serveCalendar(context: BrowserContext): Promise<void> {
  await context.route(`${calendar}/**`, async (route) => {
    const { status, type, body } = await respond(new URL(route.request().url()).pathname);
    await route.fulfill({ status, contentType: type, body });
  });
}

/** The port file is written a moment after the start. */
async function devtoolsPort(profile: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port) return port;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not say on which port its debugger listens');
}

/** The welcome page opens once by itself, and would otherwise come to the front in the middle of a test. */
async function welcomed(context: BrowserContext): Promise<void> {
  await expect
    .poll(() => context.pages().map((page) => page.url()))
    .toContainEqual(expect.stringContaining('/welcome.html'));
}

/**
 * Starts Chromium on a profile folder with the release build, or another, loaded.
 * @param without switches that Playwright would give it besides.
 * @param more how pages are drawn, where a test compares pictures, and what the browser is started with.
 */
export async function start(
  profile: string,
  folder = build,
  without: string[] = [],
  {
    switches = [],
    ...more
  }: {
    deviceScaleFactor?: number;
    timezoneId?: string;
    locale?: string;
    bypassCSP?: boolean;
    env?: Record<string, string>;
    switches?: readonly string[];
  } = {},
): Promise<Started> {
  // The file that Chromium keeps its own state in; what `newProfile` writes is there before.
  const isFirstStart = !existsSync(path.join(profile, 'Local State'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: { width: 1400, height: 900 },
    ...more,
    ignoreDefaultArgs: without,
    serviceWorkers: 'allow',
    args: [
      '--headless=new',
      ...chromiumSwitches,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--remote-debugging-port=0',
      ...switches,
    ],
  });
  const requests: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => {
    if (!isOurs(request.url())) requests.push(request.url());
  });
  context.on('page', (page) => watch(page, problems));
  await serveCalendar(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  if (isFirstStart) await welcomed(context);
  const extension = worker.url().replace(/\/background\.js$/, '');
  const devtools = await puppeteer.connect({
    browserURL: `http://127.0.0.1:${await devtoolsPort(profile)}`,
    defaultViewport: null,
  });
  return { context, devtools, extension, requests, problems };
}

export async function stopBrowser({ context, devtools }: Started): Promise<void> {
  await devtools.disconnect();
  await context.close();
}

/**
 * A folder for a profile that was never used. In developer mode: without it Chromium may turn off an extension from a
 * folder when it is loaded again.
 */
export function newProfile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-'));
  mkdirSync(path.join(folder, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(path.join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

/** The demo week at the calendar's own address. */
export async function openWeek({ context }: Started, choices: Record<string, string> = {}): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ today: day, ...choices });
  await page.goto(`${calendar}/calendar/u/0/r/week?${query}`);
  await page.locator('body[data-ready]').waitFor();
  await page.bringToFront();
  return page;
}

export const chip = (page: Page, title: string) =>
  page.locator('[role=main] [data-eventchip]').filter({ hasText: title }).first();

export async function openMeeting(page: Page, title: string): Promise<void> {
  await chip(page, title).click();
  await page.locator('#xDetDlgCal').waitFor();
}

/** Where our button is on the page; it lives in a closed shadow root, which only a debugger can see into. */
export async function pageButton(page: Page) {
  const session = await page.context().newCDPSession(page);
  // Playwright's session knows the protocol's method names as types; the helper serves two libraries and names them as text.
  return waitForPageButton({
    send: (method: string, parameters?: object) => session.send(method as 'DOM.getDocument', parameters),
  });
}

export async function pressPageButton(page: Page): Promise<void> {
  const { x, y } = await pageButton(page);
  await page.mouse.click(x, y);
}

/** What takes a moment is asked for again at once: the usual second between two askings adds up to minutes. */
export const soon = { intervals: [50], timeout: 10_000 };

/** The real side panel, once the browser has opened it and something is drawn in it. */
export async function sidePanel({ devtools }: Started): Promise<Panel> {
  const target = await devtools.waitForTarget((one) => one.url().includes('/sidepanel.html'), { timeout: 15_000 });
  const panel = await target.asPage();
  // A document that is still on its way has no body, or goes while it is asked.
  const isDrawn = () => panel.evaluate(() => document.querySelector('h1') !== null).catch(() => false);
  await expect.poll(isDrawn, soon).toBe(true);
  return panel;
}

/** Waits until the panel holds every one of these texts, folded parts included. */
export async function panelShows(panel: Panel, ...texts: string[]): Promise<void> {
  const missing = async () => {
    const shown = await panel.evaluate(() => document.body.textContent ?? '');
    return texts.filter((text) => !shown.includes(text));
  };
  await expect.poll(missing, { message: 'texts that the panel does not show', ...soon }).toEqual([]);
}

/** The panel's heading: the meeting in hand. */
export async function panelHeading(panel: Panel): Promise<string> {
  return panel.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}

const answerBox = (panel: Panel, question: string) =>
  panel.locator(`::-p-aria([name="${question}"][role="textbox"])`).setTimeout(10_000);

/** Goes to a question in the panel and writes its answer. */
export async function answerQuestion(panel: Panel, question: string, text: string): Promise<void> {
  await expect.poll(() => panel.evaluate(revealAnswer, question), soon).toBe(true);
  await answerBox(panel, question).fill(text);
}

/** Presses a button of the panel that follows the three sentences, such as "Add to invite". */
export async function pressWhenReady(panel: Panel, name: string): Promise<void> {
  await expect.poll(() => panel.evaluate(goToReady), soon).toBe(true);
  await panel.locator(`::-p-aria([name="${name}"][role="button"])`).setTimeout(10_000).click();
}

/** Fails with the rule and the elements when axe finds anything. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

interface Kept {
  profile: string;
  /** How its browser is started. */
  begin(profile: string): Promise<Started>;
  started?: Started | undefined;
  /** The file whose tests alone may go on with it: one of them changed what cannot be changed back. */
  onlyFor?: string;
}

interface Choices {
  /** True for tests that change what no reset brings back, or that start the browser again on their `profile`. */
  ownBrowser: boolean;
  /** True for tests after which the browser suits other tests of their file, but no other file's. */
  ownFile: boolean;
  /** True for tests that need a browser where it is morning, so that a meeting soon is today. */
  isMorning: boolean;
  /** Origins to which pages of the test ask; a request to elsewhere fails it. */
  sites: readonly string[];
}

/** Fails where a page had an error, or asked for anything outside these origins. */
export function judge({ problems, requests }: Started, sites: readonly string[]): void {
  expect(problems, 'errors on the console').toEqual([]);
  const elsewhere = requests.filter((url) => !sites.some((site) => url.startsWith(`${site}/`)));
  expect(elsewhere, 'requests to elsewhere').toEqual([]);
}

/** The browser that tests of a worker share, on which nothing is left of the test before. */
async function sharedBrowser(kept: Kept, file: string): Promise<Started> {
  if (kept.started && kept.onlyFor && kept.onlyFor !== file) await stopKept(kept);
  kept.started ??= await kept.begin(kept.profile);
  return kept.started;
}

async function stopKept(kept: Kept): Promise<void> {
  const { started } = kept;
  kept.started = undefined;
  delete kept.onlyFor;
  if (started) await stopBrowser(started);
  rmSync(kept.profile, { recursive: true, force: true });
  kept.profile = newProfile();
}

const never = (begin: Kept['begin']): Kept => ({ profile: newProfile(), begin });

/**
 * The real build, in a browser that tests share one after another: starting one takes as long as a short test. Each test
 * leaves it as it was at the start. Console errors and requests to elsewhere fail the test.
 */
export const test = base.extend<
  { profile: string; started: Started; restart: () => Promise<Started> } & Choices,
  { keptOnes: Record<'day' | 'morning', Kept> }
>({
  ownBrowser: [false, { option: true }],
  ownFile: [false, { option: true }],
  isMorning: [false, { option: true }],
  sites: [[calendar], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  profile: async ({}, use) => {
    const folder = newProfile();
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  keptOnes: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use) => {
      const kept = {
        day: never((profile) => start(profile)),
        morning: never((profile) => start(profile, build, [], { env: morning })),
      };
      await use(kept);
      for (const one of Object.values(kept)) {
        await stopKept(one);
        rmSync(one.profile, { recursive: true, force: true });
      }
    },
    { scope: 'worker' },
  ],
  /** Ends the shared browser and starts it again on its profile; `started` is of the one before then. */
  restart: async ({ keptOnes, isMorning }, use) => {
    const kept = keptOnes[isMorning ? 'morning' : 'day'];
    await use(async () => {
      const before = kept.started;
      if (!before) throw new Error('No shared browser runs');
      await stopBrowser(before);
      kept.started = await kept.begin(kept.profile);
      kept.started.problems.push(...before.problems);
      kept.started.requests.push(...before.requests);
      return kept.started;
    });
  },
  started: async ({ profile, keptOnes, ownBrowser, ownFile, isMorning, sites }, use, { file }) => {
    if (ownBrowser) {
      const started = await start(profile);
      await use(started);
      await stopBrowser(started);
      judge(started, sites);
      return;
    }
    const kept = keptOnes[isMorning ? 'morning' : 'day'];
    const started = await sharedBrowser(kept, file);
    if (ownFile) kept.onlyFor = file;
    await use(started);
    const last = kept.started ?? started;
    const seen = { ...last, problems: [...last.problems], requests: [...last.requests] };
    await leaveNothing(last).catch(() => stopKept(kept));
    judge(seen, sites);
  },
});

export { expect };
