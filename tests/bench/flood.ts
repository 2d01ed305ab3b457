/**
 * `npm run bench:flood [-- --runs=7 --build=FOLDER]`: from a press on "Prepare" in one tab until what that tab shows is
 * kept, while another tab changes its meeting without end, in its page and in fifty frames; beside the same while the
 * other tab is quiet. Compare ratios, and those of one run only. Ends with 1 when the aim is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumSwitches, needBrowser } from '../../scripts/lib/browsers.mjs';
import { respond } from '../../scripts/lib/demo-site.mjs';
import { waitForPageButton } from '../../scripts/lib/page-button.mjs';
import { median } from './own-time';

declare const chrome: {
  storage: { session: { get(key: string): Promise<Record<string, unknown>>; clear(): Promise<void> } };
  tabs: { query(of: { active: true; lastFocusedWindow: true }): Promise<{ id: number }[]> };
  runtime: { onMessage: { addListener(heard: () => void): void } };
};

declare global {
  interface Window {
    /** When the page was pressed last, in milliseconds since 1970. */
    benchPressedAt?: number;
  }
}

/** The delay beside a flood is no more than so many times the usual one. */
const aim = 3;
const calendar = 'https://calendar.google.com';
const title = 'Frailty pathway pilot: go or no go';
const frames = 50;

/** Changes the open card for ever, in the page and in frames like it. */
function flood(count: number): void {
  const card = document.querySelector('[role=dialog]');
  for (let made = 0; made < count; made += 1) {
    const frame = document.createElement('iframe');
    frame.src = '/calendar/u/0/r/frame';
    document.body.append(frame);
  }
  let time = 0;
  const again = () => {
    time += 1;
    const heading = card?.querySelector('[role=heading]');
    if (heading) heading.textContent = `Flood ${time}`;
    setTimeout(again, 5);
  };
  again();
}

const inFrame = (card: string) =>
  `<!doctype html><body data-viewfamily="EVENT">${card}<script>let time=0;setInterval(()=>{for(const one of document.querySelectorAll('[role=heading]'))one.textContent='Frame '+(time+=1)},20)</script></body>`;

async function openCard(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${calendar}/calendar/u/0/r/week?today=2026-11-24`);
  await page.locator('body[data-ready]').waitFor();
  await page.bringToFront();
  await page.locator('[role=main] [data-eventchip]').filter({ hasText: title }).first().click();
  await page.locator('#xDetDlgCal').waitFor();
  return page;
}

async function press(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await waitForPageButton({
    send: (method: string, parameters?: object) => session.send(method as 'DOM.getDocument', parameters),
  });
  await page.evaluate(() => {
    addEventListener('pointerdown', () => undefined, true);
    window.benchPressedAt = Date.now();
  });
  await page.mouse.click(x, y);
}

/** From a press until the tab's meeting is kept, in milliseconds. */
async function delayOf(context: BrowserContext, worker: Worker): Promise<number> {
  const page = await openCard(context);
  await press(page);
  const keptAt = await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const key = `tab:${tab?.id}`;
    for (;;) {
      const kept = JSON.stringify((await chrome.storage.session.get(key))[key] ?? '');
      if (kept.includes(wanted)) return Date.now();
      await new Promise((done) => setTimeout(done, 2));
    }
  }, title);
  const pressedAt = (await page.evaluate(() => window.benchPressedAt)) ?? Number.NaN;
  await page.close();
  return keptAt - pressedAt;
}

async function delays(context: BrowserContext, worker: Worker, runs: number): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await delayOf(context, worker));
  return all;
}

/** @param args `--runs=7`, `--build=.output/chrome-mv3` */
export default async function bench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '7' }, build: { type: 'string', default: '.output/chrome-mv3' } },
  });
  const profile = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: { width: 1400, height: 900 },
    args: [
      '--headless=new',
      ...chromiumSwitches,
      `--disable-extensions-except=${path.resolve(values.build)}`,
      `--load-extension=${path.resolve(values.build)}`,
      // The flooding tab is not in front, and is as busy as in a window of its own.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  });
  let card = '';
  await context.route(`${calendar}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/frame')) return route.fulfill({ contentType: 'text/html', body: inFrame(card) });
    const { status, type, body } = await respond(pathname);
    return route.fulfill({ status, contentType: type, body });
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const runs = Number(values.runs);
  await delays(context, worker, 2);
  const quiet = await delays(context, worker, runs);

  const loud = await openCard(context);
  card = await loud
    .locator('[role=dialog]')
    .first()
    .evaluate((dialog) => dialog.outerHTML);
  // The panel follows this tab: only what is followed is told.
  await press(loud);
  await loud.waitForTimeout(1500);
  await loud.evaluate(flood, frames);
  await loud.waitForTimeout(4000);
  const heard = await worker.evaluate(async () => {
    let count = 0;
    chrome.runtime.onMessage.addListener(() => {
      count += 1;
    });
    await new Promise((done) => setTimeout(done, 3000));
    return count / 3;
  });
  const flooded = await delays(context, worker, runs);
  await context.close();
  rmSync(profile, { recursive: true, force: true });

  const ratio = median(flooded) / median(quiet);
  console.log(`messages a second that reach the background: ${heard.toFixed(0)}`);
  console.log(`until kept, other tab quiet:    ${median(quiet)} ms (${quiet.join(', ')})`);
  console.log(`until kept, other tab floods:   ${median(flooded)} ms (${flooded.join(', ')})`);
  console.log(`ratio ${ratio.toFixed(1)}, aim at most ${aim}`);
  return ratio <= aim ? 0 : 1;
}
