/**
 * `npm run bench:data [-- --runs=5 --meetings=10000]`: what each page costs with ten thousand meetings and twenty thousand
 * promises, beside a hundred meetings in the same run. Two browsers take turns; figures are medians. Prints each aim and
 * whether it was met, and ends with 1 on an error alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumSwitches, needBrowser } from '../../scripts/lib/browsers.mjs';
import { putRecords, revealAnswer } from '../e2e/in-page';
import { constantPerson, manyRecords } from './many-records';
import { median } from './own-time';

const aims = { ratio: 1.5, longestMs: 50, restoreMs: 3000 };

interface Bench {
  /** Milliseconds after the start of `since` at which this was true, after the frame that showed it. */
  until(isThere: () => boolean, since?: number): Promise<number>;
  /** Tasks of more than 50 milliseconds. */
  tasks: { start: number; duration: number }[];
  typedAt?: number | undefined;
}

declare global {
  interface Window {
    dataBench: Bench;
  }
}

/** Runs inside every page as its first script, and may use nothing from outside itself. */
function probe(): void {
  const tasks: Bench['tasks'] = [];
  const note = (list: PerformanceObserverEntryList) =>
    tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })));
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
  window.dataBench = {
    tasks,
    typedAt: undefined,
    until: (isThere, since = 0) =>
      new Promise((done, failed) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - since);
        const look = () => {
          if (isThere()) port2.postMessage('');
          else if (performance.now() - since > 60_000) failed(new Error(`Not there within a minute: ${isThere}`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  };
}

interface Browser {
  context: BrowserContext;
  extension: string;
}

async function start(profile: string): Promise<Browser> {
  const folder = path.resolve('.output/chrome-mv3');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: false,
    viewport: { width: 1400, height: 900 },
    args: [
      '--headless=new',
      '--enable-precise-memory-info',
      ...chromiumSwitches,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  await context.addInitScript(probe);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = context.pages()[0] ?? (await context.newPage());
  // The welcome page opens after installing.
  await page.waitForTimeout(2500);
  for (const other of context.pages()) if (other !== page) await other.close();
  return { context, extension: worker.url().replace(/\/background\.js$/, '') };
}

const today = () => new Date().toISOString().slice(0, 10);

type Records = ReturnType<typeof manyRecords>;

/** Resolves once every meeting and promise that was put in has what its indexes need. Runs within a page of ours. */
async function untilIndexed(): Promise<void> {
  const opening = indexedDB.open('before-we-meet');
  await new Promise((done) => {
    opening.onsuccess = done;
  });
  const count = (from: IDBObjectStore | IDBIndex, range?: IDBKeyRange) =>
    new Promise<number>((done) => {
      const request = from.count(range);
      request.onsuccess = () => done(request.result);
    });
  const isDone = async () => {
    const transaction = opening.result.transaction(['preparations', 'commitments']);
    const meetings = transaction.objectStore('preparations');
    const promises = transaction.objectStore('commitments');
    const [all, indexed, made, keyed] = await Promise.all([
      count(meetings),
      count(meetings.index('moment')),
      count(promises),
      count(promises.index('keys'), IDBKeyRange.bound(['state'], ['state', []])),
    ]);
    return all === indexed && made === keyed;
  };
  while (!(await isDone())) await new Promise((done) => setTimeout(done, 200));
  opening.result.close();
}

/** Puts the records in, and waits until the pages have given them what their indexes need. */
async function seed({ context, extension }: Browser, records: Records): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${extension}/dashboard.html#/about`);
  await page.locator('main h1').waitFor();
  for (const [table, all] of Object.entries(records))
    for (let from = 0; from < all.length; from += 5000)
      await page.evaluate(putRecords, { [table]: all.slice(from, from + 5000) });
  // Who the person is: what the panel shows of promises waits for it.
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } };
    await chrome.storage.local.set({ self: { v: 1, data: { accounts: ['Alex Morgan'], told: 'Alex Morgan' } } });
  });
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.evaluate(untilIndexed);
  // The names that promises are looked up by are worked out from all meetings, once.
  await page.goto(`${extension}/dashboard.html#/promises`);
  await page.reload();
  await page.locator('.promise-item').first().waitFor({ timeout: 60_000 });
  await page.close();
}

/** What one doing cost: until it could be seen, its longest task, and what it left in memory. */
interface Figure {
  milliseconds: number;
  longest: number;
  megabytes?: number;
}

const longestSince = (page: Page, since: number): Promise<number> =>
  page.evaluate(
    (from) =>
      Math.max(
        0,
        ...window.dataBench.tasks.flatMap((task) => (task.start + task.duration > from ? task.duration : [])),
      ),
    since,
  );

/** So long after a page is there, what it does later is watched too. */
const watchedMs = 1200;

async function memory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const bytes = await page.evaluate(
    () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  await session.detach();
  return bytes / 2 ** 20;
}

/** Opens an address of ours anew until an element with words in it is shown. */
async function open(page: Page, address: string, selector: string, text = ''): Promise<Figure> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const milliseconds = await page.evaluate(
    ([wanted = '', words = '']) =>
      window.dataBench.until(() =>
        [...document.querySelectorAll(wanted)].some(
          (one) => one.getClientRects().length > 0 && (one.textContent ?? '').includes(words),
        ),
      ),
    [selector, text],
  );
  await page.waitForTimeout(watchedMs);
  return { milliseconds, longest: await longestSince(page, 0), megabytes: await memory(page) };
}

/** Holds a meeting for the panel as our own page does, and opens the panel in a tab. Every fifth meeting has open promises. */
async function openPanel(page: Page, extension: string, { preparations }: Records, turn: number): Promise<Figure> {
  const { meetingId, seriesId, title, start, end, people } = preparations[
    20 + 5 * turn
  ] as Records['preparations'][number];
  const meeting = {
    id: meetingId,
    seriesId,
    calendar: 'google',
    title,
    when: { text: '', allDay: false, start, end },
    attendees: people.map((name) => ({ name })),
    writable: false,
    missing: [],
  };
  await page.goto(`${extension}/dashboard.html#/about`);
  await page.evaluate(
    async (held) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { set(values: object): Promise<void> } } };
      };
      await chrome.storage.session.set({ held });
    },
    { at: Date.now(), meeting },
  );
  return open(page, `${extension}/sidepanel.html?tab=0`, 'main', 'When the rota is out');
}

/** Types into an answer of the panel that is open, until the browser's store has it. */
async function saveAnswer(page: Page, meetingId: string): Promise<Figure> {
  for (let press = 0; !(await page.evaluate(revealAnswer, 'What are we agreeing?')); press += 1) {
    if (press > 50) throw new Error('No question to answer in the panel');
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => {
    addEventListener('input', ({ timeStamp }) => {
      window.dataBench.typedAt = timeStamp;
    });
  });
  const words = `Typed ${Date.now()}.`;
  await page.keyboard.insertText(words);
  const [storedAt = 0, typedAt = 0] = await page.evaluate(
    async ([id = '', wanted = '']) => {
      const opening = indexedDB.open('before-we-meet');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const read = () =>
        new Promise<{ text: string } | undefined>((done) => {
          const request = opening.result.transaction('answers').objectStore('answers').get([id, 'agreeing']);
          request.onsuccess = () => done(request.result);
        });
      while (!(await read())?.text.includes(wanted)) if (performance.now() > 60_000) throw new Error('Not stored');
      opening.result.close();
      return [performance.now(), window.dataBench.typedAt ?? 0];
    },
    [meetingId, words],
  );
  await page.waitForTimeout(watchedMs);
  return { milliseconds: storedAt - typedAt, longest: await longestSince(page, typedAt) };
}

/** Types a word of the person's own into the search box, until what they wrote is found. */
async function searchOwn(page: Page, word: string): Promise<Figure> {
  const box = page.getByRole('combobox', { name: 'Search tips' });
  await box.fill('');
  // Somebody who comes to the box needs about so long before the first letter.
  await page.waitForTimeout(600);
  const since = await page.evaluate(() => {
    window.dataBench.typedAt = undefined;
    addEventListener('input', ({ timeStamp }) => {
      window.dataBench.typedAt ??= timeStamp;
    });
    return performance.now();
  });
  const shown = page.evaluate(
    () =>
      window.dataBench
        .until(() => document.querySelector('[role=listbox] [role=group][aria-label="In what you wrote"]') !== null)
        .then((at) => at - (window.dataBench.typedAt ?? 0)),
    word,
  );
  await box.pressSequentially(word, { delay: 30 });
  const milliseconds = await shown;
  await page.waitForTimeout(watchedMs);
  return { milliseconds, longest: await longestSince(page, since) };
}

/** Reads a copy of everything back into a browser in which nothing is stored: how long its preview took, and storing it. */
async function restoreCopy(profile: string, records: Records): Promise<{ preview: Figure; storing: Figure }> {
  const { context, extension } = await start(profile);
  try {
    const page = await context.newPage();
    await page.goto(`${extension}/dashboard.html#/settings/your-data`);
    const copy = { product: 'before-we-meet', version: 2, savedAt: new Date().toISOString(), records, items: {} };
    const file = { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(copy)) };
    const input = page.getByLabel('Read a copy back');
    await input.waitFor();
    /** What is done, until the page says these words. */
    const timed = async (deed: () => Promise<void>, words: string): Promise<Figure> => {
      const since = await page.evaluate(() => performance.now());
      await deed();
      const at = await page.evaluate(
        (end) => window.dataBench.until(() => document.querySelector('main')?.textContent?.includes(end) === true),
        words,
      );
      return { milliseconds: at - since, longest: await longestSince(page, since) };
    };
    const preview = await timed(() => input.setInputFiles(file), 'Leave all as it is');
    const add = page.getByRole('button', { name: 'Add it' });
    return { preview, storing: await timed(() => add.click(), 'The copy is read back.') };
  } finally {
    await context.close();
  }
}

const deeds = [
  'panel with promises',
  'save an answer',
  'your meetings',
  'search, first word',
  'search, next word',
  'promises',
  'a series',
  'a person',
  'a meeting',
] as const;
type Deed = (typeof deeds)[number];

/** One round of everything in one browser. */
async function round({ context, extension }: Browser, records: Records, turn: number): Promise<Record<Deed, Figure>> {
  const page = await context.newPage();
  const at = (hash: string) => `${extension}/dashboard.html#/${hash}`;
  const { meetingId, seriesId } = records.preparations[20 + 5 * turn] as Records['preparations'][number];
  const person = encodeURIComponent(constantPerson.toLowerCase().split(' ').sort().join(' '));
  const doings: Record<Deed, () => Promise<Figure>> = {
    'panel with promises': () => openPanel(page, extension, records, turn),
    'save an answer': () => saveAnswer(page, meetingId),
    'your meetings': () => open(page, at(''), '.group'),
    'search, first word': () => searchOwn(page, 'winter'),
    'search, next word': () => searchOwn(page, 'evening'),
    promises: () => open(page, at('promises'), '.promise-item'),
    'a series': () => open(page, at(`series/${encodeURIComponent(seriesId)}`), '.written-entry'),
    'a person': () => open(page, at(`person/${person}`), '.written-entry'),
    'a meeting': () => open(page, at(`meetings/${encodeURIComponent(meetingId)}`), 'main dt'),
  };
  const figures: Partial<Record<Deed, Figure>> = {};
  for (const deed of deeds) {
    figures[deed] = await doings[deed]();
    if (process.env.SAY) console.error(deed, JSON.stringify(figures[deed]));
  }
  await page.close();
  return figures as Record<Deed, Figure>;
}

const rounded = (value: number, places = 0) => Math.round(value * 10 ** places) / 10 ** places;
const met = (is: boolean) => (is ? 'met' : 'NOT MET');

function rowOf(deed: Deed, few: readonly Record<Deed, Figure>[], many: readonly Record<Deed, Figure>[]) {
  const middle = (all: readonly Record<Deed, Figure>[], key: keyof Figure) =>
    median(all.map((one) => one[deed][key] ?? Number.NaN));
  const ratio = rounded(middle(many, 'milliseconds') / middle(few, 'milliseconds'), 2);
  const longest = rounded(middle(many, 'longest'));
  return {
    deed,
    'few, ms': rounded(middle(few, 'milliseconds')),
    'many, ms': rounded(middle(many, 'milliseconds')),
    ratio,
    [`ratio ≤ ${aims.ratio}`]: met(ratio <= aims.ratio),
    'longest task, few': rounded(middle(few, 'longest')),
    'longest task, many': longest,
    [`≤ ${aims.longestMs} ms`]: met(longest <= aims.longestMs),
    'MB, few': rounded(middle(few, 'megabytes'), 1),
    'MB, many': rounded(middle(many, 'megabytes'), 1),
  };
}

const option = (args: readonly string[], name: string) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

export default async (args: string[]): Promise<number> => {
  const runs = Number(option(args, 'runs') ?? 5);
  const count = Number(option(args, 'meetings') ?? 10_000);
  const profiles = mkdtempSync(path.join(os.tmpdir(), 'before-we-meet-data-'));
  const records = { few: manyRecords(100, today()), many: manyRecords(count, today()) };
  const [few, many]: [Record<Deed, Figure>[], Record<Deed, Figure>[]] = [[], []];
  try {
    const browsers = { few: await start(path.join(profiles, 'few')), many: await start(path.join(profiles, 'many')) };
    try {
      await seed(browsers.few, records.few);
      await seed(browsers.many, records.many);
      for (let turn = 0; turn <= runs; turn += 1) {
        const one = await round(browsers.few, records.few, turn);
        const other = await round(browsers.many, records.many, turn);
        // The first round fills the browser's caches and is not counted.
        if (turn) few.push(one);
        if (turn) many.push(other);
        console.error(`round ${turn} of ${runs}`);
      }
    } finally {
      await Promise.all([browsers.few.context.close(), browsers.many.context.close()]);
    }
    console.log(`100 meetings and 200 promises beside ${count} and ${2 * count}; medians of ${runs}:`);
    console.table(deeds.map((deed) => rowOf(deed, few, many)));
    if (!args.includes('--no-restore')) {
      const restored = await restoreCopy(path.join(profiles, 'restored'), records.many);
      const of = ({ milliseconds, longest }: Figure) =>
        `${rounded(milliseconds)} ms, longest task ${rounded(longest)} ms`;
      const { preview, storing } = restored;
      console.log(
        `Restore of ${count} meetings and ${2 * count} promises: preview ${of(preview)}; storing ${of(storing)} (aim ${aims.restoreMs} ms: ${met(storing.milliseconds <= aims.restoreMs)})`,
      );
    }
    return 0;
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
};
