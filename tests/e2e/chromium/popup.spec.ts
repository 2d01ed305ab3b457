import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  build,
  expect,
  expectAccessible,
  openMeeting,
  openWeek,
  panelHeading,
  type Started,
  sidePanel,
  soon,
  test,
} from './fixtures';

const box = 'Search tips and resources';
const title = 'Frailty pathway pilot: go or no go';
const minute = 60_000;

interface Entry {
  id?: string;
  title?: string;
  /** Minutes from now. */
  from?: number;
  to?: number;
}

interface Store {
  chrome: { storage: { session: { set(items: object): Promise<void>; get(key: string): Promise<object> } } };
}

/** Local wall-clock time so many minutes from now: `2026-11-24T10:00`. */
const local = (minutes: number) => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * minute + minutes * minute).toISOString().slice(0, 16);
};

/** What a calendar page would have shown of today. Entries near midnight fall on another day, and none is offered then. */
function today(...entries: Entry[]) {
  const briefs = entries.map(({ id = 'google/google:a', title: name = title, from = 34, to = from + 60 }) => {
    const when = { text: '', start: local(from), end: local(to), allDay: false };
    return { id, seriesId: id, title: name, when };
  });
  return { day: local(0).slice(0, 10), sites: { google: briefs } };
}

async function shown({ context }: Started, ...entries: Entry[]): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    (value) => (globalThis as unknown as Store).chrome.storage.session.set({ today: value }),
    today(...entries),
  );
}

const parts = ['input', '.next-meeting', '[data-tip]'];

/** The popup as a tab of its usual width, with all that moves written down from the first paint on. */
async function popup(started: Started, width = 320, query = ''): Promise<Page> {
  const page = await started.context.newPage();
  await page.setViewportSize({ width, height: 600 });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    interface Shift {
      sources: { node: Element | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = (entry as unknown as Shift).sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'gone');
        shifts.push(moved.join(', '));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${started.extension}/popup.html${query}`);
  await page.getByRole('button', { name: 'Settings' }).waitFor();
  return page;
}

const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);

/** Where parts of the popup stand now, and where the page's own HTML has them before any script has run. */
const placesOf = (page: Page) =>
  page.evaluate(
    async ([names, text]) => {
      interface Policies {
        createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
      }
      const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
      // The pages' policy lets nothing but this name turn text into mark-up.
      const policy = trustedTypes.createPolicy('page-report', { createHTML: (markup) => markup });
      const places = () => names.map((name) => document.querySelector(name)?.getBoundingClientRect().top);
      const now = places();
      const html = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
      const root = document.getElementById('root');
      const first = html.getElementById('root');
      if (!root || !first) throw new Error('no #root');
      root.replaceWith(first);
      const atFirst = places();
      first.replaceWith(root);
      return { now, atFirst };
    },
    [parts, readFileSync(`${build}/popup.html`, 'utf8')] as const,
  );

test('results start within the first 200 pixels, and follow the arrow keys both ways', async ({ started }) => {
  const page = await popup(started);
  const field = page.getByRole('combobox', { name: box });
  await expect(field).toBeFocused();
  await page.keyboard.type('trust');
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(options.first()).toBeVisible();
  expect((await options.first().boundingBox())?.y).toBeLessThan(200);
  const count = await options.count();
  expect(count).toBeGreaterThan(5);
  const active = () => page.locator('[role=option][aria-selected=true]');
  const inView = async () => {
    const [one, list] = await Promise.all([active().boundingBox(), page.getByRole('listbox').boundingBox()]);
    if (!one || !list) throw new Error('no active result');
    return one.y >= list.y - 1 && one.y + one.height <= list.y + list.height + 1 && one.y + one.height <= 600;
  };
  const ids: (string | null)[] = [];
  for (const key of [...Array(count - 1).fill('ArrowDown'), 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(key);
    ids.push(await field.getAttribute('aria-activedescendant'));
    expect(await active().getAttribute('id')).toBe(ids.at(-1));
    expect(await inView()).toBe(true);
  }
  // Down to the last, on to the first, and back to the last.
  expect(new Set(ids).size).toBe(count);
  expect(ids.at(-1)).toBe(ids.at(-3));
  await expectAccessible(page);
});

test('the tip makes room for the results, and is there again, the same, when the field is empty', async ({
  started,
}) => {
  const page = await popup(started);
  const tip = page.locator('[data-tip]');
  await page.getByRole('button', { name: 'Another tip' }).click();
  const said = await tip.locator('.say').textContent();
  await page.getByRole('combobox', { name: box }).fill('trust');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(tip).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(tip).toBeVisible();
  await expect(tip.locator('.say')).toHaveText(said ?? '');
});

test('the next meeting is named, nothing moves when it comes, and Prepare opens the panel', async ({ started }) => {
  const page = await popup(started);
  await expect(page.getByText('Your next meeting shows here once')).toBeVisible();
  await shown(started, {});
  const next = page.getByRole('region', { name: 'Your next meeting' });
  await expect(next).toContainText(`${local(34).slice(11)} ${title}`);
  await expect(next).toContainText(/in 3[345] min · not prepared/);
  await expect(page.locator('.button.filled')).toHaveCount(1);
  await expectAccessible(page);
  expect(await shiftsOf(page)).toEqual([]);
  // What the page's HTML drew stands where it stood, though React has drawn it anew.
  const { now, atFirst } = await placesOf(page);
  expect(now).toEqual(atFirst);
  const closed = page.waitForEvent('close');
  await next.getByRole('button', { name: 'Prepare' }).click();
  const panel = await sidePanel(started);
  await closed;
  await expect.poll(() => panelHeading(panel), soon).toContain(title);
});

test('a prepared meeting that runs comes before the next, with Open', async ({ started }) => {
  const dashboard = await started.context.newPage();
  await dashboard.goto(`${started.extension}/dashboard.html`);
  await dashboard.getByRole('combobox', { name: box }).waitFor();
  await dashboard.evaluate(
    async ([from, to]) => {
      const request = indexedDB.open('before-we-meet');
      const database = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result);
      });
      const transaction = database.transaction(['preparations', 'answers'], 'readwrite');
      transaction.objectStore('preparations').put({
        meetingId: 'google/google:now',
        seriesId: 'google/google:now',
        title: 'Discharge huddle',
        whenText: '',
        start: from,
        end: to,
        people: [],
        role: 'attendee',
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      });
      transaction.objectStore('answers').put({
        meetingId: 'google/google:now',
        questionId: 'agreeing',
        text: 'Who rings the ward',
        revision: 1,
      });
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      database.close();
    },
    [local(-10), local(20)],
  );
  await shown(started, {}, { id: 'google/google:now', title: 'Discharge huddle', from: -10, to: 20 });
  const page = await popup(started);
  const next = page.getByRole('region', { name: 'Your next meeting' });
  await expect(next).toContainText('Running now: Discharge huddle');
  await expect(next).toContainText(/(19|20|21) min left/);
  await expect(next.getByRole('button', { name: 'Open' })).toBeVisible();
  await expect(page.locator('.button.filled')).toHaveCount(1);
});

for (const [kind, name] of [
  ['a very long', 'Very long title '.repeat(30)],
  ['a right-to-left', 'اجتماع لجنة تنسيق الرعاية بين المستشفى والمجلس'],
] as const)
  test(`${kind} title keeps to its place`, async ({ started }) => {
    await shown(started, { title: name });
    const page = await popup(started);
    const next = page.getByRole('region', { name: 'Your next meeting' });
    await expect(next).toContainText(name.trim().slice(0, 30));
    await expect(next.getByText('not prepared')).toBeVisible();
    const [slot, button] = await Promise.all([next.boundingBox(), next.getByRole('button').boundingBox()]);
    if (!slot || !button) throw new Error('not drawn');
    expect(button.y + button.height).toBeLessThanOrEqual(slot.y + slot.height);
    expect(await shiftsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });

test('with text of twice the size nothing is cut off and nothing moves', async ({ started }) => {
  await shown(started, {});
  const page = await popup(started, 380);
  await page.addInitScript(() => {
    // As soon as there is an element to have a size, and so before the first paint.
    const grow = new MutationObserver(() => {
      if (!document.documentElement) return;
      document.documentElement.style.fontSize = '200%';
      grow.disconnect();
    });
    grow.observe(document, { childList: true });
  });
  await page.reload();
  const next = page.getByRole('region', { name: 'Your next meeting' });
  await expect(next.getByRole('button', { name: 'Prepare' })).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).waitFor();
  expect(await shiftsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
  const [slot, button] = await Promise.all([next.boundingBox(), next.getByRole('button').boundingBox()]);
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((slot?.y ?? 0) + (slot?.height ?? 0));
});

for (const [kind, media] of [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)
  test(`${kind}: no finding of axe, at rest and while searching`, async ({ started }) => {
    await shown(started, {});
    const page = await popup(started);
    await page.emulateMedia(media);
    await expect(page.getByText('not prepared')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.type('trust');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
  });

test('the meeting that is open in the tab comes first, with a tip for it, and nothing moves', async ({ started }) => {
  const calendarPage = await openWeek(started);
  await openMeeting(calendarPage, title);
  await expect(calendarPage.locator('before-we-meet-button')).toHaveCount(1);
  const [worker] = started.context.serviceWorkers();
  const tab = await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } };
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  });
  // A popup that is opened as a tab is in front itself, so it is told whose tab it is about.
  const page = await popup(started, 320, `?tab=${tab}`);
  const next = page.getByRole('region', { name: 'Your next meeting' });
  await expect(next).toContainText(title);
  await expect(page.getByRole('region', { name: 'A tip for this meeting' })).toContainText('Because');
  expect(await shiftsOf(page)).toEqual([]);
  await next.getByRole('button', { name: 'Prepare' }).click();
  await expect.poll(async () => panelHeading(await sidePanel(started))).toContain(title);
});

test('what is typed before the page is ready is searched for', async ({ started }) => {
  const page = await started.context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      const field = document.querySelector('input');
      if (document.readyState === 'interactive' && field) field.value = 'trust';
    });
  });
  await page.goto(`${started.extension}/popup.html`);
  await expect(page.getByRole('combobox', { name: box })).toHaveValue('trust');
  await expect(page.getByRole('option').first()).toBeVisible();
});
