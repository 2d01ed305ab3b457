/**
 * `npm run bench:day [-- --events=500 --days=7 --runs=10 --calendar=google]`: what the list of today and the offer cost on
 * a calendar page with so many meetings on so many days, today's all soon. Milliseconds of the main thread in our own script, all of it when the page is
 * idle: put in (once on a page), each list after it, and each search for a place. Told beside the aim.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { keyOfDay } from '../../lib/calendars/google/ids';
import { chromiumSwitches, needBrowser } from '../../scripts/lib/browsers.mjs';
import { morning, todayThere } from '../e2e/morning';
import { addresses, type Calendar, calendarPage } from './calendar-page';
import { median, ownTime, type TraceEvent } from './own-time';

/** At 500 events, for one list. */
const aimMs = 1;

declare const chrome: {
  tabs: {
    query(of: object): Promise<{ id: number; active: boolean }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
};

/** Milliseconds, in all and in the longest time that the page had to wait at once. */
interface Cost {
  total: number;
  longest: number;
}

/** What our script costs between the beginning of `work` and its end. */
async function cost(devtools: CDPSession, page: Page, work: () => Promise<unknown>): Promise<Cost> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  await work();
  await page.evaluate(() => void performance.mark('bench-done'));
  const complete = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  const ours = events.filter(({ name, args }) => {
    const address = args?.data?.url ?? args?.fileName ?? args?.data?.scriptName ?? '';
    return name === 'bench-done' || address.endsWith('-day.js');
  });
  const tasks = ours.filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript');
  return {
    total: ownTime(ours, 'chrome-extension://', undefined, 'bench-done'),
    longest: Math.max(0, ...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)),
  };
}

const listAgain = (worker: Worker) =>
  worker.evaluate(async () => {
    for (const { id } of await chrome.tabs.query({}))
      await chrome.tabs.sendMessage(id, { type: 'list-again' }).catch(() => undefined);
  });

/** Longer than a page waits between two lists, and for the answer. */
const listedMs = 3200;

async function measure(context: BrowserContext, page: Page, address: string, runs: number) {
  // A first page wakes the background, and a page of the same site stays in its process, where the trace is.
  await page.goto(address);
  await page.waitForTimeout(2 * listedMs);
  const devtools = await context.newCDPSession(page);
  const putIn = await cost(devtools, page, async () => {
    await page.goto(address);
    await page.waitForTimeout(listedMs);
  });
  const isOffered = (await page.locator('before-we-meet-offer').count()) > 0;
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The background is not there');
  const lists: Cost[] = [];
  const places: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    lists.push(
      await cost(devtools, page, async () => {
        await listAgain(worker);
        await page.waitForTimeout(listedMs);
      }),
    );
    places.push(
      await cost(devtools, page, async () => {
        await page.evaluate(() => void document.dispatchEvent(new Event('scroll')));
        await page.waitForTimeout(700);
      }),
    );
  }
  const middle = (costs: Cost[]): Cost => ({
    total: median(costs.map(({ total }) => total)),
    longest: median(costs.map(({ longest }) => longest)),
  });
  return { putIn, isOffered, list: middle(lists), place: middle(places) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

const option = (args: readonly string[], name: string) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Half an hour from now in the browser's zone: near enough to be offered. */
function hoursSoon(): string {
  const at = (minutes: number) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: morning.TZ ?? 'UTC' }).format(
      Date.now() + minutes * 60_000,
    );
  return `${at(30)} to ${at(60)}`;
}

export default async (args: string[]): Promise<number> => {
  const events = Number(option(args, 'events') ?? 500);
  const calendar: Calendar = option(args, 'calendar') === 'outlook' ? 'outlook' : 'google';
  const profile = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-bench-'));
  const folder = path.resolve('.output/chrome-mv3');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    // Room below the meetings, for the offer.
    viewport: { width: 1400, height: 1000 },
    env: morning,
    args: [
      '--headless=new',
      ...chromiumSwitches,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  try {
    await (await context.newPage()).waitForTimeout(2000);
    const today = todayThere();
    const days = Number(option(args, 'days') ?? 7);
    const body = calendarPage(events, calendar, { today, key: `${keyOfDay(today)}`, hours: hoursSoon(), days });
    await context.route(`${new URL(addresses[calendar]).origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    const page = await context.newPage();
    const runs = Number(option(args, 'runs') ?? 10);
    const { putIn, isOffered, list, place } = await measure(context, page, addresses[calendar], runs);
    const rounded = ({ total, longest }: Cost) => ({ total: round(total), longest: round(longest) });
    const costs = { first: rounded(putIn), list: rounded(list), place: rounded(place) };
    console.log(JSON.stringify({ calendar, events, today: Math.ceil(events / days), ...costs, isOffered }));
    console.table([{ name: 'listMs', figure: costs.list.total, aim: aimMs, met: costs.list.total <= aimMs }]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return 0;
};
