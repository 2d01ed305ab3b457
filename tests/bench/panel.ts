/**
 * `npm run bench:panel [-- --runs=9 --starts=2]`: from a click on "Prepare" until the panel shows title and first question,
 * and from opening the popup until its tip shows, beside an empty React panel and popup of the same framework. Both
 * extensions are in one browser and take turns. Compare ratios, and those of one run only. Ends with 1 when an aim is missed.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumSwitches, needBrowser } from '../../scripts/lib/browsers.mjs';
import { respond } from '../../scripts/lib/demo-site.mjs';
import { waitForPageButton } from '../../scripts/lib/page-button.mjs';
import { median } from './own-time';
import { type Opening, openingKey, probeScript } from './probe';

declare global {
  interface Window {
    /** When the page was clicked last, in milliseconds since 1970. */
    benchClickedAt?: number;
  }
}

declare const chrome: {
  action: { openPopup(): Promise<void> };
  runtime: { sendMessage(message: string): Promise<void> };
};

const surfaces = ['panel', 'popup'] as const;
type Surface = (typeof surfaces)[number];

const aims: Record<Surface, number> = { panel: 1.5, popup: 1.3 };

const pageOf: Record<Surface, string> = { panel: 'sidepanel.html', popup: 'popup.html' };

/** So long after all was seen, nothing may have moved; in milliseconds. */
const watchedMs = 2000;

const names = ['empty', 'ours'] as const;
type Name = (typeof names)[number];

const builds: Record<Name, { folder: string; wanted: Record<Surface, string[]> }> = {
  empty: {
    folder: 'tests/bench/empty-panel/.output/chrome-mv3',
    wanted: { panel: ['h1', 'p'], popup: ['h1', 'p'] },
  },
  ours: {
    folder: '.output/chrome-mv3',
    wanted: { panel: ['.panel-head h1', '.card-step h2', '.card-step .chip'], popup: ['.tip .say'] },
  },
};

/** Another one is opened each time, as the panel would show the one before at once. */
const titles = [
  'Frailty pathway pilot: go or no go',
  'Heart failure MDT: how we work together',
  'Winter beds: sharing capacity across sites',
  'Reading the waiting list data together',
  'Crisis line handover: agreeing who answers',
];

const calendar = 'https://calendar.google.com';
const week = `${calendar}/calendar/u/0/r/week?today=2026-11-24`;

/** A copy of a build whose pages say when they could be read; with an empty page through which they are asked. */
function withProbe(name: Name, into: string): string {
  const { folder, wanted } = builds[name];
  const copy = path.join(into, name);
  cpSync(folder, copy, { recursive: true });
  for (const surface of surfaces) {
    const file = path.join(copy, pageOf[surface]);
    writeFileSync(path.join(copy, `bench-${surface}.js`), probeScript(wanted[surface], watchedMs));
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replace(/<head>/, `<head><script src="/bench-${surface}.js"></script>`));
  }
  writeFileSync(path.join(copy, 'bench.html'), '<!doctype html><title>Benchmark</title>');
  return copy;
}

const listening = () =>
  addEventListener(
    'click',
    ({ timeStamp }) => {
      window.benchClickedAt = performance.timeOrigin + timeStamp;
    },
    true,
  );

interface Browser {
  context: BrowserContext;
  calendar: Page;
  /** A page of each extension. */
  asked: Record<Name, Page>;
}

async function start(folders: Record<Name, string>, profile: string): Promise<Browser> {
  const both = names.map((name) => folders[name]).join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: { width: 1400, height: 900 },
    args: ['--headless=new', ...chromiumSwitches, `--disable-extensions-except=${both}`, `--load-extension=${both}`],
  });
  await context.route(`${calendar}/**`, async (route) => {
    const { status, type, body } = await respond(new URL(route.request().url()).pathname);
    await route.fulfill({ status, contentType: type, body });
  });
  const page = await context.newPage();
  // The welcome page opens after installing, and its work is not the panel's.
  await page.waitForTimeout(3000);
  const origins = await extensionOrigins(context);
  for (const other of context.pages()) if (other !== page) await other.close();
  const open = async (name: Name) => {
    const one = await context.newPage();
    await one.goto(`${origins[name]}/bench.html`);
    return one;
  };
  const asked = { empty: await open('empty'), ours: await open('ours') };
  await page.addInitScript(listening);
  return { context, calendar: page, asked };
}

/** Where each extension's own pages are. */
async function extensionOrigins(context: BrowserContext): Promise<Record<Name, string>> {
  const origins: Partial<Record<Name, string>> = {};
  for (const worker of context.serviceWorkers()) {
    const isEmpty = await worker.evaluate(
      () =>
        (
          globalThis as unknown as { chrome: { runtime: { getManifest(): { name: string } } } }
        ).chrome.runtime.getManifest().name === 'Empty panel',
    );
    origins[isEmpty ? 'empty' : 'ours'] = worker.url().replace(/\/background\.js$/, '');
  }
  const { empty, ours } = origins;
  if (!empty || !ours) throw new Error('One of the two extensions did not start');
  return { empty, ours };
}

/** What an opened page told, once it has. */
async function told(asked: Page): Promise<Opening> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const text = await asked.evaluate((key) => {
      const value = localStorage.getItem(key);
      localStorage.removeItem(key);
      return value;
    }, openingKey);
    if (text) return JSON.parse(text);
    await asked.waitForTimeout(200);
  }
  throw new Error('The page that was opened showed nothing for half a minute');
}

/** Presses the button of one extension with a meeting open on the page. */
async function openPanel({ calendar: page }: Browser, name: Name, title: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await page.goto(week);
  await page.locator('body[data-ready]').waitFor();
  await page.locator('[role=main] [data-eventchip]').filter({ hasText: title }).first().click();
  await page.locator('#xDetDlgCal').waitFor();
  const send = (method: string, parameters?: object) => session.send(method as 'DOM.getDocument', parameters);
  const ours = await waitForPageButton({ send });
  const box = name === 'ours' ? undefined : await page.locator('#empty-panel-button').boundingBox();
  const { x, y } = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : ours;
  // The page's own work after opening a meeting is over by then.
  await page.waitForTimeout(800);
  await page.mouse.click(x, y);
  await session.detach();
  return page.evaluate(() => window.benchClickedAt ?? Number.NaN);
}

const openPopup = (asked: Page): Promise<number> =>
  asked.evaluate(async () => {
    const at = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    return at;
  });

interface Figure {
  milliseconds: number;
  /** Until anything at all was painted. */
  firstPaint: number;
  shifts: Opening['shifts'];
}

async function measure(browser: Browser, name: Name, surface: Surface, title: string): Promise<Figure> {
  const { calendar: page, asked } = browser;
  await page.bringToFront();
  // Wakes the background, as the meeting that is opened wakes ours.
  await asked[name].evaluate(() => chrome.runtime.sendMessage('awake').catch(() => undefined));
  const from = surface === 'panel' ? await openPanel(browser, name, title) : await openPopup(asked[name]);
  const { seen, firstPaint, shifts } = await told(asked[name]);
  const shown = surface === 'panel' && name === 'ours' ? seen.find(({ heading }) => heading === title) : seen[0];
  if (!shown) throw new Error(`${name}, ${surface}: seen only ${JSON.stringify(seen)}`);
  await page.waitForTimeout(300);
  return { milliseconds: shown.at - from, firstPaint: firstPaint - from, shifts };
}

type Figures = Record<Surface, Record<Name, Figure[]>>;

const noFigures = (): Figures => ({ panel: { empty: [], ours: [] }, popup: { empty: [], ours: [] } });

/** The two take turns, and take turns in who begins. */
async function takeTurns(browser: Browser, runs: number, first: Figures, figures: Figures): Promise<void> {
  for (let turn = 0; turn <= runs; turn += 1)
    for (const surface of surfaces)
      for (const name of turn % 2 ? names : names.toReversed()) {
        const figure = await measure(browser, name, surface, titles[turn % titles.length] ?? '');
        // The first after the browser's start is told apart.
        (turn ? figures : first)[surface][name].push(figure);
      }
}

const round = (value: number, places = 2) => Math.round(value * 10 ** places) / 10 ** places;

const middle = (figures: readonly Figure[], key: 'milliseconds' | 'firstPaint' = 'milliseconds') =>
  median(figures.map((figure) => figure[key]));

/** The median of ours by the median of the empty one, and how far each pair of neighbours was from that. */
function ratioRow(surface: Surface, figures: Figures, aim?: number) {
  const { empty, ours } = figures[surface];
  const ratio = middle(ours) / middle(empty);
  const pairs = ours
    .map(({ milliseconds }, at) => milliseconds / (empty[at]?.milliseconds ?? Number.NaN))
    .sort((a, b) => a - b);
  const quarter = Math.floor(pairs.length / 4);
  return {
    surface,
    openings: ours.length,
    emptyMs: round(middle(empty), 0),
    oursMs: round(middle(ours), 0),
    firstPaint: round(middle(ours, 'firstPaint') / middle(empty, 'firstPaint')),
    ratio: round(ratio),
    'middle half': `${round(pairs[quarter] ?? Number.NaN)}–${round(pairs.at(-1 - quarter) ?? Number.NaN)}`,
    ...(aim !== undefined && { aim, met: round(ratio) <= aim ? 'PASS' : 'FAIL' }),
  };
}

function shiftRow(surface: Surface, figures: Figures[]) {
  const all = figures.flatMap((one) => one[surface].ours.flatMap(({ shifts }) => shifts));
  const score = all.reduce((sum, { value }) => sum + value, 0);
  const moved = [...new Set(all.flatMap((one) => one.moved))].join(', ');
  return { surface, shifts: all.length, score: round(score, 4), aim: 0, met: score ? 'FAIL' : 'PASS', moved };
}

const option = (args: readonly string[], name: string) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

export default async (args: string[]): Promise<number> => {
  const runs = Number(option(args, 'runs') ?? 9);
  const starts = Number(option(args, 'starts') ?? 2);
  const copies = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-bench-'));
  const folders = { empty: withProbe('empty', copies), ours: withProbe('ours', copies) };
  const [first, figures] = [noFigures(), noFigures()];
  try {
    for (let turn = 0; turn < starts; turn += 1) {
      const profile = path.join(copies, `profile-${turn}`);
      const browser = await start(folders, profile);
      await takeTurns(browser, runs, first, figures).finally(() => browser.context.close());
      console.error(`browser ${turn + 1} of ${starts}`);
    }
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
  console.log('Right after the browser’s start:');
  console.table(surfaces.map((surface) => ratioRow(surface, first)));
  const ratios = surfaces.map((surface) => ratioRow(surface, figures, aims[surface]));
  console.log('Every later opening:');
  console.table(ratios);
  const shifts = surfaces.map((surface) => shiftRow(surface, [first, figures]));
  console.log('Layout shift:');
  console.table(shifts);
  return [...ratios, ...shifts].some(({ met }) => met === 'FAIL') ? 1 : 0;
};
