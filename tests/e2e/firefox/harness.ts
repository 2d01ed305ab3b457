/**
 * The shipped Firefox build in the computer's own Firefox, driven over WebDriver BiDi, on demo pages served at the
 * calendar's real address. Playwright cannot load extensions into Firefox.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';
import { needBrowser } from '../../../scripts/lib/browsers.mjs';
import { respond } from '../../../scripts/lib/demo-site.mjs';
import { wait } from '../hands';
import { revealAnswer } from '../in-page';
import { type BrowserWindow, browserWindow } from './browser-window';

export const calendar = 'https://calendar.google.com';
export const outlook = 'https://outlook.office.com';
export const teams = 'https://teams.microsoft.com';
export const addonId = 'before-we-meet@before-we-meet.example';
/** Firefox makes up an address for every extension; a fixed one lets a test open its pages. */
const uuid = '5f0c1a52-7d1e-4c39-9b1f-0a6de3b0c001';
export const extension = `moz-extension://${uuid}`;

export interface Started {
  browser: Browser;
  /** Firefox's own window: its keys, its questions, its sidebar. */
  window: BrowserWindow;
  /** What the pages that a test opened asked for. */
  requests: string[];
  /** Installs the same build again over the one that runs, as an update does. */
  update(): Promise<void>;
}

/** Firefox keeps what an add-on stored in the profile, so the same folder gives the same answers again. */
export const newProfile = () => mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-firefox-'));
export const removeProfile = (folder: string) => rmSync(folder, { recursive: true, force: true });

const build = path.resolve('.output/firefox-mv3');

export interface StartChoices {
  /** The built extension, when it is another than the one that ships. */
  folder?: string;
  /** Another Firefox than the one that is installed. */
  program?: string;
  /** What Firefox is started with, for a test that gives it a home folder of its own. */
  env?: NodeJS.ProcessEnv;
  /** Preferences of Firefox, besides those that every test needs. */
  prefs?: Record<string, unknown>;
}

export async function start(
  profile: string,
  { folder = build, program = needBrowser('firefox'), env = process.env, prefs = {} }: StartChoices = {},
): Promise<Started> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    // A server that a test starts has a certificate of its own.
    acceptInsecureCerts: true,
    env,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'xpinstall.signatures.required': false,
      // A question may be answered as soon as it is there.
      'security.notification_enable_delay': 0,
      ...prefs,
    },
  });
  const window = await browserWindow(browser, addonId);
  await browser.installExtension(folder);
  return { browser, window, requests: [], update: async () => void (await browser.installExtension(folder)) };
}

/** Gives the page at an address: status, type and text; undefined for one that is not served. */
type Serve = (url: URL) => Promise<{ status: number; type: string; body: string }> | undefined;

const demo: Serve = ({ origin, hostname, pathname }) =>
  [calendar, outlook, teams].includes(origin) ? respond(pathname, hostname) : undefined;

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
    await wait(50);
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
export async function findPage(browser: Browser, words: string): Promise<Page> {
  const find = async () => {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(String)));
    const found = pages[addresses.findIndex((one) => one.includes(words))];
    if (!found) throw new Error(`No page at ${words}, but at ${addresses.join(', ')}`);
    return found;
  };
  return until(find, () => true);
}

const mayTakeKeys = () => document.hasFocus() || document.visibilityState === 'hidden';

/**
 * Has each key wait until the page has Firefox's focus. Tab leaves a page for Firefox's own buttons, and a tab that opens
 * or closes may take the focus there a moment later: keys still come to the page then, but Enter presses no button.
 */
function keepFocus(page: Page, window: BrowserWindow): void {
  const { keyboard } = page;
  const { press, down } = keyboard;
  const focused = async () => {
    if (await page.evaluate(mayTakeKeys)) return;
    await window.focusPage();
    await until(() => page.evaluate(mayTakeKeys), Boolean);
  };
  keyboard.press = (...key) => focused().then(() => press.apply(keyboard, key));
  keyboard.down = (...key) => focused().then(() => down.apply(keyboard, key));
}

let opened = 0;

/**
 * A new tab, opened by Firefox's own window. One that WebDriver makes itself starts on about:blank, which Firefox may
 * replace while WebDriver waits for it: "BrowsingContext does no longer exist".
 */
async function newTab({ browser, window }: Started, address: string): Promise<Page> {
  opened += 1;
  // The same page may be open already, such as the welcome page that opens by itself: this one is told by its address.
  const mark = `opened=${opened}`;
  const [path = '', hash] = address.split('#');
  const marked = path === 'about:blank' ? `${path}#${mark}` : `${path}${path.includes('?') ? '&' : '?'}${mark}`;
  await window.open(hash === undefined ? marked : `${marked}#${hash}`);
  const page = await findPage(browser, mark);
  keepFocus(page, window);
  return page;
}

/** A page of the extension. */
export async function openExtensionPage(started: Started, name: string): Promise<Page> {
  const page = await newTab(started, `${extension}/${name}`);
  await untilShown(page);
  return page;
}

/** A file of the extension that is no page, shown as it is: our interfaces are there, and nothing of ours runs. */
export const openExtensionFile = (started: Started, name: string): Promise<Page> =>
  newTab(started, `${extension}/${name}`);

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

/**
 * Presses our button where it stands: nothing sees into its closed shadow root here, but the box of its host is known.
 * @param frame of the page in which it is.
 */
export async function pressPageButton(page: Page, frame: Frame = page.mainFrame()): Promise<void> {
  const corner = frame === page.mainFrame() ? undefined : await (await frame.frameElement())?.boundingBox();
  await frame.waitForSelector('before-we-meet-button');
  let before = '';
  for (let attempt = 0; attempt < 80; attempt += 1) {
    const { x, y } = await frame.$eval('before-we-meet-button', (host) => {
      const box = host.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    if (`${x},${y}` === before) return page.mouse.click(x + (corner?.x ?? 0), y + (corner?.y ?? 0));
    before = `${x},${y}`;
    await wait(50);
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
