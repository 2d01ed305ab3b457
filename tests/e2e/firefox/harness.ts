/**
 * The shipped Firefox build in the computer's own Firefox, driven over WebDriver BiDi, on demo pages served at the
 * calendar's real address. Playwright cannot load extensions into Firefox.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/lib/browsers.mjs';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { revealAnswer } from '../in-page';

export const calendar = 'https://calendar.google.com';
export const outlook = 'https://outlook.office.com';
export const addonId = 'before-we-meet@before-we-meet.example';
/** Firefox makes up an address for every extension; a fixed one lets a test open its pages. */
const uuid = '5f0c1a52-7d1e-4c39-9b1f-0a6de3b0c001';
export const extension = `moz-extension://${uuid}`;

export interface Started {
  browser: Browser;
  requests: string[];
}

/** Firefox keeps what an add-on stored in the profile, so the same folder gives the same answers again. */
export const newProfile = () => mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-firefox-'));
export const removeProfile = (folder: string) => rmSync(folder, { recursive: true, force: true });

const build = path.resolve('.output/firefox-mv3');

/**
 * The shipped build with these origins allowed, as they are after a person said so to the browser; the question itself
 * cannot be answered by a test. Remove the folder afterwards.
 */
export function buildAllowing(...origins: string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-build-'));
  cpSync(build, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...origins.map((origin) => `${origin}/*`)],
    }),
  );
  return folder;
}

/**
 * @param env what Firefox is started with, for a test that gives it a home folder of its own.
 * @param prefs of Firefox, besides those that every test needs.
 */
export async function start(
  profile: string,
  folder: string = build,
  env = process.env,
  prefs: Record<string, unknown> = {},
): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: true,
    env,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'xpinstall.signatures.required': false,
      ...prefs,
    },
  });
  await browser.installExtension(folder);
  return { browser, requests: [] };
}

/** Gives the page at an address: status, type and text; undefined for one that is not served. */
type Serve = (url: URL) => Promise<{ status: number; type: string; body: string }> | undefined;

const demo: Serve = ({ origin, hostname, pathname }) =>
  [calendar, outlook].includes(origin) ? respond(pathname, hostname) : undefined;

async function answer(request: HTTPRequest, requests: string[], serve: Serve): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === 'data:') return request.continue();
  requests.push(request.url());
  const page = await serve(url);
  if (!page) return request.abort();
  return request.respond({ status: page.status, contentType: page.type, body: page.body });
}

/** Asks again until `test` is content with the answer; gives the last answer, or throws it after fifteen seconds. */
export async function until<T>(ask: () => Promise<T>, test: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const value = await ask().catch((error: Error) => error);
    if (!(value instanceof Error) && test(value)) return value;
    if (Date.now() > end)
      throw new Error(`Still not so after 15 s: ${value instanceof Error ? value.message : JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

const shown = () => `${location.protocol} ${document.readyState} ${document.querySelector('h1, h2, main') !== null}`;

const untilShown = (page: Page) =>
  until(
    () => page.evaluate(shown),
    (state) => state === 'moz-extension: complete true',
  );

/** A page whose address holds these words. What Puppeteer holds for the address of an extension's page is out of date, so
 * each page is asked itself. */
async function findPage(browser: Browser, words: string): Promise<Page> {
  const find = async () => {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return pages[addresses.findIndex((one) => one.includes(words))];
  };
  const page = await until(find, (found) => found !== undefined);
  if (!page) throw new Error(`No page at ${words}`);
  return page;
}

/** The tab that Firefox opened by itself, on a page of the extension. Going there never resolves although the page
 * loads, so it is not awaited. */
async function firstTab({ browser }: Started): Promise<Page> {
  const [page] = await browser.pages();
  if (!page) throw new Error('Firefox has no first tab');
  if (!(await page.evaluate(shown).catch(() => '')).startsWith('moz-extension:')) {
    page.goto(`${extension}/welcome.html`).catch(() => undefined);
    await untilShown(page);
  }
  return page;
}

let opened = 0;

declare const browser: { tabs: { create(choices: { url: string }): Promise<unknown> } };

/**
 * A new tab, opened by a page of the extension. One that WebDriver makes itself starts on about:blank, which Firefox may
 * replace while WebDriver waits for it: "BrowsingContext does no longer exist".
 */
async function newTab(started: Started, address: string): Promise<Page> {
  opened += 1;
  // The same page may be open already, such as the welcome page that opens by itself: this one is told by its address.
  const mark = `opened=${opened}`;
  const [path = '', hash] = address.split('#');
  const marked = path === 'about:blank' ? `${path}#${mark}` : `${path}${path.includes('?') ? '&' : '?'}${mark}`;
  const opener = await firstTab(started);
  await opener.evaluate(
    async (url) => void (await browser.tabs.create({ url })),
    hash === undefined ? marked : `${marked}#${hash}`,
  );
  return findPage(started.browser, mark);
}

/** A page of the extension. */
export async function openExtensionPage(started: Started, name: string): Promise<Page> {
  const page = await newTab(started, `${extension}/${name}`);
  await untilShown(page);
  return page;
}

/** A page at its own address, with the network answered by `serve` alone. */
export async function openPage(started: Started, url: string, serve = demo): Promise<Page> {
  const page = await newTab(started, 'about:blank');
  await page.setViewport({ width: 1400, height: 900 });
  await page.setRequestInterception(true);
  // A page that goes while it is answered needs no answer.
  page.on('request', (request) => void answer(request, started.requests, serve).catch(() => undefined));
  await page.goto(url);
  await page.bringToFront();
  return page;
}

/** The demo week at the calendar's own address, with the network answered by the demo site. */
export async function openWeek(started: Started, choices: Record<string, string> = {}): Promise<Page> {
  const query = new URLSearchParams({ today: '2026-11-24', ...choices });
  const page = await openPage(started, `${calendar}/calendar/u/0/r/week?${query}`);
  await page.waitForSelector('body[data-ready]');
  return page;
}

/** As a person does: what a script presses is no sign of anything. */
export async function openMeeting(page: Page, title: string): Promise<void> {
  const focused = await page.evaluate((wanted) => {
    const chips = [...document.querySelectorAll<HTMLElement>('[role=main] [data-eventchip]')];
    const chip = chips.find((one) => one.textContent?.includes(wanted));
    chip?.focus();
    return chip !== undefined;
  }, title);
  if (!focused) throw new Error(`No meeting called ${title} on the page`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#xDetDlgCal');
}

/** Presses our button where it stands: nothing sees into its closed shadow root here, but the box of its host is known. */
export async function pressPageButton(page: Page): Promise<void> {
  await page.waitForSelector('before-we-meet-button');
  let before = '';
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { x, y } = await page.$eval('before-we-meet-button', (host) => {
      const box = host.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    if (`${x},${y}` === before) return page.mouse.click(x, y);
    before = `${x},${y}`;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('The button never stood still');
}

/** The panel, in the small window that opens where Firefox lets no page open its sidebar. */
export const panelWindow = ({ browser }: Started): Promise<Page> => findPage(browser, `${extension}/sidepanel.html`);

export const heading = (page: Page) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
export const shownText = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

/** Goes to a question in the panel and types its answer. */
export async function answerQuestion(page: Page, question: string, text: string): Promise<void> {
  await until(
    () => page.evaluate(revealAnswer, question),
    (isThere) => isThere,
  );
  await page.keyboard.type(text);
}
