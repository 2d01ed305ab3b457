/** Faults in the shipped build in the computer's own Chromium: one browser, many faults, and a few in which it is killed. */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, newProfile, type Started, start, stopBrowser } from '../e2e/chromium/fixtures';
import { putRecords, putVersion1, refuseWrites, revealAnswer } from '../e2e/in-page';
import { frozenLocal, frozenStores } from './frozen';
import { type Ledger, missingIn } from './ledger';

const agreeing = 'What are we agreeing?';
const why = 'Why are we doing this?';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A running browser, which may be another one after it was killed. */
interface Running {
  profile: string;
  started: Started;
  ledger: Ledger;
}

async function own({ started }: Running, name: string): Promise<Page> {
  const page = await started.context.newPage();
  await page.goto(`${started.extension}/${name}`);
  return page;
}

/** The panel in a tab, with a meeting of this title. */
async function panelOf(running: Running, title: string): Promise<Page> {
  const page = await own(running, 'sidepanel.html?tab=0');
  const bring = page.getByRole('textbox', { name: 'Bring a meeting' });
  const putAway = page.getByRole('button', { name: 'Put this meeting away' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(bring.or(putAway)).toBeVisible();
  if ((await heading.textContent()) !== title) {
    if (await putAway.isVisible()) await putAway.click();
    await bring.fill(title);
    await bring.press('Enter');
  }
  await expect(heading).toHaveText(title);
  return page;
}

/** Puts the caret at the end of a question's answer. */
async function reveal(page: Page, question: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await page.evaluate(revealAnswer, question)) return;
    await wait(25);
  }
  throw new Error(`“${question}” is not on the page`);
}

const type = (page: Page, words: string) => page.keyboard.type(words);

/** What stands in the field that has the focus. */
const typed = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : ''));

/** Every answer and all that waits to be stored, as the browser holds it. */
const storedWords = async (): Promise<string> => {
  const opening = indexedDB.open('before-we-meet');
  const database = await new Promise<IDBDatabase>((done, failed) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const tables: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const all = database.transaction(name).objectStore(name).getAll();
    await new Promise((done, failed) => {
      all.onsuccess = done;
      all.onerror = () => failed(all.error);
    });
    tables.push([name, all.result]);
  }
  database.close();
  return JSON.stringify(tables);
};

const delays = [0, 5, 15, 30, 60, 100, 160, 240];
const word = (count: number) => `w${count.toString(36)}`;

/** Waits until what is stored holds all words, or for so long; gives those that it does not hold. */
async function lostOf(page: Page, words: readonly string[], milliseconds = 3000): Promise<string[]> {
  const end = Date.now() + milliseconds;
  let missing: string[];
  do {
    missing = missingIn(await page.evaluate(storedWords), words);
    if (!missing.length) return [];
    await wait(50);
  } while (Date.now() < end);
  return missing;
}

/** A window that is reloaded, or closed, within the save delay. */
async function leaving(running: Running): Promise<void> {
  const { ledger } = running;
  let page = await panelOf(running, 'Left early');
  const words: string[] = [];
  for (let count = 0; count < 40; count += 1) {
    const delay = delays[count % delays.length] ?? 0;
    await reveal(page, agreeing);
    words.push(word(count));
    await type(page, `${word(count)} `);
    await wait(delay);
    if (count % 4 === 3) {
      await page.close();
      page = await own(running, 'sidepanel.html?tab=0');
    } else await page.reload();
    await reveal(page, agreeing);
    await expect
      .poll(() => typed(page), { intervals: [20] })
      .toContain(words.at(-1) ?? '')
      .catch(() => undefined);
    ledger.fault(`left ${delay} ms after the key, ${count}`, missingIn(await typed(page), words));
  }
  await page.close();
  ledger.group('windows reloaded or closed within the save delay');
}

/** Two windows of one meeting: each in its own field, and one after the other in the same. */
async function twoWindows(running: Running): Promise<void> {
  const { ledger } = running;
  const title = 'Two windows';
  let one = await panelOf(running, title);
  const other = await panelOf(running, title);
  const words: string[] = [];
  await reveal(other, why);
  for (let count = 0; count < 24; count += 1) {
    const mine = [`a${word(count)}`, `b${word(count)}`];
    words.push(...mine);
    await reveal(one, agreeing);
    await Promise.all([type(one, `${mine[0]} `), type(other, `${mine[1]} `)]);
    await wait(delays[count % delays.length] ?? 0);
    if (count % 3 === 0) await one.reload();
    ledger.fault(`two windows, two fields, ${count}`, await lostOf(other, words));
  }
  // In the same field: the second window goes on where it sees that the first has stopped.
  await one.close();
  one = await panelOf(running, title);
  await Promise.all([reveal(one, agreeing), reveal(other, agreeing)]);
  for (let count = 0; count < 16; count += 1) {
    const [from, to] = count % 2 ? [one, other] : [other, one];
    words.push(`c${word(count)}`);
    await type(from, `c${word(count)} `);
    await expect
      .poll(() => typed(to), { intervals: [20] })
      .toContain(`c${word(count)}`)
      .catch(() => undefined);
    await to.evaluate(() => {
      const box = document.activeElement;
      if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
    });
    ledger.fault(`two windows, one field, ${count}`, await lostOf(other, words));
  }
  await Promise.all([one.close(), other.close()]);
  ledger.group('two windows, in different fields and in the same');
}

async function stopWorker({ started }: Running): Promise<void> {
  const target = started.devtools
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(started.extension));
  await (await target?.worker())?.close().catch(() => undefined);
}

/** The background's worker stopped between any two steps of preparing, and while something is typed. */
async function workers(running: Running): Promise<void> {
  const { ledger } = running;
  const words: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    const title = `Worker ${count}`;
    if (count % 3 === 0) await stopWorker(running);
    const page = await panelOf(running, title);
    if (count % 3 === 1) await stopWorker(running);
    await reveal(page, count % 2 ? agreeing : why);
    words.push(`d${word(count)}`);
    await type(page, `d${word(count)}`.slice(0, 2));
    if (count % 3 === 2) await stopWorker(running);
    await type(page, `d${word(count)}`.slice(2));
    await wait(delays[count % delays.length] ?? 0);
    if (count % 2) await stopWorker(running);
    ledger.fault(`the worker stopped, ${count}`, await lostOf(page, words));
    await page.close();
  }
  ledger.group('the background’s worker stopped between any two steps');
}

/** A disk without room, as the browser tells it and as it truly is. */
async function fullDisks(running: Running): Promise<void> {
  const { ledger, started } = running;
  const page = await panelOf(running, 'Full disk');
  const devtools = await started.context.newCDPSession(page);
  const origin = started.extension;
  const words: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    const isReal = count % 2 === 0;
    await reveal(page, agreeing);
    if (isReal) await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    else await page.evaluate(refuseWrites, true);
    words.push(`e${word(count)}`);
    await type(page, `e${word(count)} `);
    await wait(delays[count % delays.length] ?? 0);
    if (count % 4 === 1) await page.reload();
    if (isReal) await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    else if (count % 4 !== 1) await page.evaluate(refuseWrites, false);
    ledger.fault(`no room, ${count}`, await lostOf(page, words, 12_000));
  }
  await page.close();
  ledger.group('a full disk, until there is room, or left before that');
}

/** Values of a later version, or of none, under every key of the small store. */
async function items(running: Running): Promise<void> {
  const { ledger } = running;
  const keys = [
    'settings',
    'shortcuts',
    'self',
    'themeChoices',
    'pressed',
    'use-clock',
    'retention',
    'checked',
    'copies',
  ];
  const words = (key: string) => [`later ${key}`, `no envelope ${key}`, `wrong ${key}`];
  const bad = (key: string) => [
    { v: 99, data: `later ${key}` },
    `no envelope ${key}`,
    { v: 1, data: [`wrong ${key}`] },
  ];
  for (const key of keys)
    for (const [place, value] of bad(key).entries()) {
      const page = await own(running, 'welcome.html');
      await page.evaluate(
        ([name, one]) =>
          (
            globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
          ).chrome.storage.local.set({
            [String(name)]: one,
          }),
        [key, value] as const,
      );
      await page.goto(`${running.started.extension}/dashboard.html#/settings`);
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
      const read = () =>
        page.evaluate(async () =>
          JSON.stringify(
            await (
              globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
            ).chrome.storage.local.get(),
          ),
        );
      const expected = words(key)[place] ?? '';
      await expect
        .poll(read, { timeout: 2000 })
        .toContain(expected)
        .catch(() => undefined);
      ledger.fault(`${key} is damaged or newer, ${place}`, missingIn(await read(), [expected]));
      await page.close();
    }
  ledger.group('small values that are damaged, or of a later version');
}

/** Damaged records in every table, with the dashboard open on a live query of it. */
async function records(running: Running): Promise<void> {
  const { ledger } = running;
  const page = await own(running, 'dashboard.html#/dates');
  const bad: Record<string, object> = {
    preparations: { meetingId: 'bad', title: 7 },
    answers: { meetingId: 'typed:full disk', questionId: 'bad', text: 7 },
    commitments: { id: 'bad', madeAt: 'soon' },
    meetingNotes: { id: 'bad', madeAt: 'then' },
    reviews: { meetingId: 'bad', heard: 'all' },
    seriesChoices: { seriesId: 'bad', revision: 'x' },
    tipEvents: { kind: 'eaten' },
  };
  for (const [table, record] of Object.entries(bad))
    for (let time = 0; time < 4; time += 1) {
      const words = `Damaged ${table} ${time}`;
      await page.evaluate(putRecords, { [table]: [{ ...record, words }] });
      await page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { remove(k: string): Promise<void> } } } }
        ).chrome.storage.local.remove('checked'),
      );
      await page.reload();
      const aside = async () => {
        const tables = JSON.parse(await page.evaluate(storedWords)) as [string, unknown[]][];
        return JSON.stringify(tables.find(([name]) => name === 'setAside'));
      };
      await expect
        .poll(aside, { timeout: 5000, intervals: [50] })
        .toContain(words)
        .catch(() => undefined);
      const shown = await page.getByRole('heading', { level: 1 }).textContent();
      ledger.fault(`${table} damaged, ${time}`, [
        ...missingIn(await aside(), [words]),
        ...(shown === 'Your meetings' ? [] : [`the page shows ${shown}`]),
      ]);
    }
  await page.close();
  ledger.group(`damaged records in every table, with the page open`);
}

const yearMs = 365 * 86_400_000;

/** A device whose clock is years off while something is typed, with old things to be deleted after a year. */
async function clocks(running: Running): Promise<void> {
  const { ledger, started } = running;
  const settings = await own(running, 'welcome.html');
  await settings.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome.storage.local.set({
      settings: { v: 1, data: { keepMonths: 12 } },
    }),
  );
  await settings.close();
  const words: string[] = [];
  for (const [count, years] of [-56, -4, -1, 1, 4, 40, 7000, -56, 4, 7000].entries()) {
    const page = await started.context.newPage();
    await page.addInitScript((offset) => {
      const Real = Date;
      const now = () => Real.now() + offset;
      globalThis.Date = new Proxy(Real, {
        construct: (target, values) => (values.length ? Reflect.construct(target, values) : new target(now())),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
    }, years * yearMs);
    await page.goto(`${started.extension}/sidepanel.html?tab=0`);
    await reveal(page, agreeing);
    words.push(`f${word(count)}`);
    await type(page, `f${word(count)} `);
    await wait(delays[count % delays.length] ?? 0);
    await page.reload();
    await reveal(page, agreeing);
    ledger.fault(`${years} years off, ${count}`, await lostOf(page, words));
    await page.close();
    const right = await own(running, 'sidepanel.html?tab=0');
    await reveal(right, agreeing);
    words.push(`g${word(count)}`);
    await type(right, `g${word(count)} `);
    await right.reload();
    await reveal(right, agreeing);
    await expect
      .poll(() => typed(right), { intervals: [20] })
      .toContain(`g${word(count)}`)
      .catch(() => undefined);
    ledger.fault(`right again after ${years} years, ${count}`, missingIn(await typed(right), words));
    await right.close();
  }
  ledger.group('a clock that is years off while something is typed');
}

/** An update of a profile of the first version whose window closes in the midst of it. */
async function updates(running: Running): Promise<void> {
  const { ledger, started } = running;
  const stores = frozenStores('v1');
  const expected = (stores.preparations ?? []).flatMap(({ answers }) =>
    Object.values(answers as Record<string, string>),
  );
  const words = expected.map((answer) => JSON.stringify(answer).slice(1, -1));
  for (let count = 0; count < 12; count += 1) {
    const empty = await own(running, 'welcome.html');
    await empty.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const request = indexedDB.deleteDatabase('before-we-meet');
          request.onsuccess = () => done();
          request.onerror = () => failed(request.error);
        }),
    );
    await empty.evaluate(putVersion1, { database: { version: 10, stores }, local: frozenLocal('v1') });
    const page = await started.context.newPage();
    void page.goto(`${started.extension}/dashboard.html`, { waitUntil: 'commit' }).catch(() => undefined);
    await wait(count * 15);
    if (count % 2) await page.close();
    else await page.goto('about:blank').catch(() => undefined);
    const again = await own(running, 'dashboard.html#/dates');
    await again.locator('main .written-entry').first().waitFor();
    ledger.fault(`the window closed ${count * 15} ms into an update`, await lostOf(again, words));
    await Promise.all([empty.close(), again.close(), page.isClosed() ? undefined : page.close()]);
  }
  ledger.group('an update whose window closes');
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** The browser ended as a power cut would. */
async function kills(running: Running): Promise<void> {
  const words: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const page = await panelOf(running, 'Killed');
    await reveal(page, agreeing);
    words.push(`h${word(count)}`);
    await type(page, `h${word(count)} `);
    await wait(delays[count % delays.length] ?? 0);
    const { devtools, context } = running.started;
    const session = await devtools.target().createCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const browser = processInfo.find((one) => one.type === 'browser');
    if (!browser) throw new Error('The browser’s own process is not among its processes');
    process.kill(browser.id, 'SIGKILL');
    await context.close().catch(() => undefined);
    await expect.poll(() => isRunning(browser.id)).toBe(false);
    running.started = await start(running.profile);
    const after = await panelOf(running, 'Killed');
    await reveal(after, agreeing);
    await expect
      .poll(() => typed(after), { intervals: [20] })
      .toContain(words.at(-1) ?? '')
      .catch(() => undefined);
    running.ledger.fault(
      `killed ${delays[count % delays.length]} ms after the key, ${count}`,
      missingIn(await typed(after), words),
    );
    await after.close();
  }
  running.ledger.group('the browser killed right after a key');
}

const groups = [leaving, twoWindows, workers, fullDisks, kills, records, items, clocks, updates];

export async function inChromium(ledger: Ledger, only?: string): Promise<void> {
  const profile = newProfile();
  const running: Running = { profile, ledger, started: await start(profile) };
  try {
    for (const group of groups) if (!only || group.name === only) await group(running);
  } finally {
    await stopBrowser(running.started).catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
}
