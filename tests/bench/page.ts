/**
 * `npm run bench:page [-- --runs=5 --sizes=50,500,5000 --calendar=google]`: what our script costs on a busy calendar
 * page, beside an empty content script in the same run. Thread time of the extension's own scripts, so other work of
 * the computer counts little; still, compare figures of one run only. The figures stand beside the aims.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumSwitches, needBrowser } from '../../scripts/lib/browsers.mjs';
import { addresses, type Calendar, calendarPage, type PageActions } from './calendar-page';
import { type FirstButton, firstButton } from './first-button';
import { median, ownTime, type TraceEvent } from './own-time';

declare global {
  interface Window {
    bench: PageActions;
  }
}

const meetings = 8;
const holdMs = 300;
const rerenders = 200;
const nodes = 500;
const dragFrames = 60;

interface Figures {
  loadMs: number;
  meetingMs: number;
  rerenderMs: number;
  dragFrameMs: number;
  /** Heap of the page after everything, garbage collected. */
  heapKb: number;
  /** Heap that a second round of the same actions added. */
  growthKb: number;
  buttonMs: number;
}

/** What the figures at 500 events should not exceed. */
const aims = {
  loadRatio: 1,
  meetingMs: 0.5,
  heapRatio: 1.3,
  scriptKb: 24,
  firstButtonRunningMs: 50,
  firstButtonStoppedMs: 250,
};
const aimedSize = 500;
const firstButtons = 3;

interface Extension {
  name: 'none' | 'empty' | 'ours';
  folder?: string;
}

const extensions: readonly Extension[] = [
  { name: 'none' },
  { name: 'empty', folder: path.resolve('tests/bench/empty-extension/.output/chrome-mv3') },
  { name: 'ours', folder: path.resolve('.output/chrome-mv3') },
];

async function heapKb(devtools: CDPSession): Promise<number> {
  for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1000;
}

async function traced(devtools: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.end');
  await complete;
  return events;
}

const settle = (page: Page) => page.waitForTimeout(700);
const mark = (page: Page, name: string) => page.evaluate((text) => void performance.mark(text), `bench-${name}`);

async function allActions(page: Page): Promise<void> {
  await page.evaluate(([count, hold]) => window.bench.open(count, hold), [meetings, holdMs] as const);
  await page.evaluate(([times, each]) => window.bench.rerender(times, each), [20, nodes] as const);
  await settle(page);
}

async function measure(page: Page, address: string): Promise<Figures> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  let waited: number[] = [];
  const events = await traced(devtools, async () => {
    await page.goto(address);
    await page.waitForTimeout(1500);
    await mark(page, 'loaded');
    waited = await page.evaluate(([count, hold]) => window.bench.open(count, hold), [meetings, holdMs] as const);
    await settle(page);
    await mark(page, 'opened');
    await page.evaluate(([times, each]) => window.bench.rerender(times, each), [rerenders, nodes] as const);
    await settle(page);
    await mark(page, 'rerendered');
    await page.evaluate((frames) => window.bench.drag(frames), dragFrames);
    await settle(page);
    await mark(page, 'dragged');
  });
  const heap = await heapKb(devtools);
  for (let turn = 0; turn < 3; turn++) await allActions(page);
  const later = await heapKb(devtools);
  const time = (from: string | undefined, to: string) =>
    ownTime(events, 'chrome-extension://', from && `bench-${from}`, `bench-${to}`);
  return {
    loadMs: time(undefined, 'loaded'),
    meetingMs: time('loaded', 'opened') / meetings,
    rerenderMs: time('opened', 'rerendered') / rerenders,
    dragFrameMs: time('rerendered', 'dragged') / dragFrames,
    heapKb: heap,
    growthKb: later - heap,
    buttonMs: median(waited),
  };
}

interface Run {
  bySize: Map<number, Figures>;
  first?: FirstButton;
}

async function run({ name, folder }: Extension, sizes: readonly number[], calendar: Calendar): Promise<Run> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-bench-'));
  const loaded = folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: { width: 1400, height: 900 },
    args: ['--headless=new', ...chromiumSwitches, ...loaded],
  });
  const bySize = new Map<number, Figures>();
  let first: FirstButton | undefined;
  try {
    // A welcome page opens after installing, and its work is not the calendar's.
    await (await context.newPage()).waitForTimeout(2000);
    for (const size of [50, ...sizes]) {
      await context.unrouteAll();
      await context.route(`${new URL(addresses[calendar]).origin}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: calendarPage(size, calendar) }),
      );
      const page = await context.newPage();
      // The first of all is a warm-up and is measured again.
      bySize.set(size, await measure(page, addresses[calendar]));
      await page.close();
      if (name === 'ours' && size === aimedSize) first = await firstButton(context, addresses[calendar], firstButtons);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return { bySize, ...(first && { first }) };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

type Runs = Record<Extension['name'], Run[]>;

function summary(runs: Runs, sizes: readonly number[]) {
  const middle = (name: Extension['name'], size: number, key: keyof Figures) =>
    median(runs[name].flatMap(({ bySize }) => bySize.get(size)?.[key] ?? []));
  const keys = ['loadMs', 'meetingMs', 'rerenderMs', 'dragFrameMs'] as const;
  const bySize = sizes.map((size) => {
    const added = (name: 'empty' | 'ours') => middle(name, size, 'heapKb') - middle('none', size, 'heapKb');
    return {
      events: size,
      ...Object.fromEntries(
        keys.map((key) => [key, { ours: round(middle('ours', size, key)), empty: round(middle('empty', size, key)) }]),
      ),
      loadRatio: round(middle('ours', size, 'loadMs') / middle('empty', size, 'loadMs')),
      heapAddedKb: {
        ours: round(added('ours')),
        empty: round(added('empty')),
        ratio: round(added('ours') / added('empty')),
      },
      heapGrowthKb: { ours: round(middle('ours', size, 'growthKb')), none: round(middle('none', size, 'growthKb')) },
      buttonMs: round(middle('ours', size, 'buttonMs')),
    };
  });
  const [least = 0, most = 0] = [Math.min(...sizes), Math.max(...sizes)];
  const growth = Object.fromEntries(
    (['loadMs', 'meetingMs'] as const).map((key) => [
      key,
      round(middle('ours', most, key) / middle('ours', least, key)),
    ]),
  );
  return { runs: runs.ours.length, bySize, growth: { from: least, to: most, ...growth } };
}

/** The largest script that runs on pages of calendars from the start, its first script included. */
function scriptKb(calendar: Calendar): number {
  const folder = '.output/chrome-mv3';
  const files = readdirSync(folder).filter((file) => new RegExp(`^${calendar}-(page|reader)\\.js$`).test(file));
  return files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) / 1000;
}

/** Each figure that has an aim, beside it. Ratios are medians over the runs of ours by the empty script of the same run. */
function besideAims(runs: Runs, calendar: Calendar) {
  const of = (name: Extension['name'], key: keyof Figures) =>
    runs[name].map(({ bySize }) => bySize.get(aimedSize)?.[key] ?? Number.NaN);
  const [none, empty] = [of('none', 'heapKb'), of('empty', 'heapKb')];
  const emptyLoad = of('empty', 'loadMs');
  const heapRatios = of('ours', 'heapKb').map((heap, turn) => {
    const bare = none[turn] ?? Number.NaN;
    return (heap - bare) / ((empty[turn] ?? Number.NaN) - bare);
  });
  const first = (key: keyof FirstButton) => median(runs.ours.flatMap((each) => each.first?.[key] ?? []));
  const figures: Record<keyof typeof aims, number> = {
    loadRatio: median(of('ours', 'loadMs').map((load, turn) => load / (emptyLoad[turn] ?? Number.NaN))),
    meetingMs: median(of('ours', 'meetingMs')),
    heapRatio: median(heapRatios),
    scriptKb: scriptKb(calendar),
    firstButtonRunningMs: first('runningMs'),
    firstButtonStoppedMs: first('stoppedMs'),
  };
  return Object.entries(aims).map(([name, aim]) => {
    const figure = round(figures[name as keyof typeof aims]);
    return { name, figure, aim, met: figure <= aim };
  });
}

const option = (args: readonly string[], name: string) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

export default async (args: string[]): Promise<number> => {
  const sizes = (option(args, 'sizes') ?? '50,500,5000').split(',').map(Number);
  const calendar = option(args, 'calendar') === 'outlook' ? 'outlook' : 'google';
  const times = Number(option(args, 'runs') ?? 3);
  const runs: Runs = { none: [], empty: [], ours: [] };
  for (let turn = 0; turn < times; turn++)
    // Another order each time, so that none always comes first on a warm computer.
    for (const place of extensions.keys()) {
      const extension = extensions[(place + turn) % extensions.length];
      if (extension) runs[extension.name].push(await run(extension, sizes, calendar));
      console.error(`run ${turn + 1} of ${times}: ${extension?.name}`);
    }
  console.log(JSON.stringify({ calendar, ...summary(runs, sizes) }, null, 2));
  if (sizes.includes(aimedSize)) console.table(besideAims(runs, calendar));
  return 0;
};
