/** Frames that a page has of its own host, in every way, never come before what the page itself shows. */
import type { Frame, Page } from '@playwright/test';
import { noteFigures } from '../../trust/figures';
import {
  calendar,
  expect,
  openMeeting,
  openWeek,
  pageButton,
  panelHeading,
  pressPageButton,
  type Started,
  sidePanel,
  soon,
  test,
} from './fixtures';

const pilot = 'Frailty pathway pilot: go or no go';
const other = 'Transfer of all funds';
const hostile = `${calendar}/calendar/u/0/r/hostile`;

/** A calendar page of one open card, as the page's own card is made. */
const pageWith = (card: string) =>
  `<!doctype html><html lang="en"><body data-viewfamily="EVENT" style="margin:0">${card}</body></html>`;

interface Kept {
  frames: Record<string, { state: { status: string; meeting?: { title: string } } }>;
}

/** Numbers and titles of the frames that are kept of any tab. */
async function keptFrames({ context }: Started): Promise<[number, string | undefined][]> {
  const all = await context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } };
    };
    return Object.entries(await chrome.storage.session.get()).flatMap(([key, tab]) =>
      key.startsWith('tab:') ? [tab as Kept] : [],
    );
  });
  return (all ?? []).flatMap(({ frames }) =>
    Object.entries(frames).map(([id, { state }]): [number, string | undefined] => [Number(id), state.meeting?.title]),
  );
}

/** Ways to have a frame, each run in the page with the mark-up of a page with an open card. */
const ways: Record<string, (html: string, address: string) => void> = {
  'same host': (_html, src) => void document.body.append(Object.assign(document.createElement('iframe'), { src })),
  sandboxed: (_html, src) => {
    const frame = Object.assign(document.createElement('iframe'), { src });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.append(frame);
  },
  'sandboxed, of the same origin': (_html, src) => {
    const frame = Object.assign(document.createElement('iframe'), { src });
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    document.body.append(frame);
  },
  nested: (_html, src) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(Object.assign(document.createElement('iframe'), { src }));
  },
  srcdoc: (srcdoc) => void document.body.append(Object.assign(document.createElement('iframe'), { srcdoc })),
  'sandboxed srcdoc': (srcdoc) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.append(frame);
  },
  'about:blank, written': (html) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.write(html);
    frame.contentDocument?.close();
  },
  blob: (html) => {
    const src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  },
  data: (html) => {
    const src = `data:text/html,${encodeURIComponent(html)}`;
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  },
  object: (_html, data) => void document.body.append(Object.assign(document.createElement('object'), { data })),
  'a frame that was elsewhere first': (_html, address) => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'about:blank', name: 'later' });
    document.body.append(frame);
    open(address, 'later');
  },
};

/** What a page inside can do to be noticed: draw its card anew, and press it by script. */
async function drawAnew(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const card of document.querySelectorAll('[role=dialog]')) {
      const again = card.cloneNode(true);
      card.replaceWith(again);
      if (again instanceof HTMLElement) again.click();
    }
  });
}

/** The commonest of a table, or with `npm run test:all` the whole of it. */
const chosen = <T>(table: Record<string, T>, common: readonly string[]): [string, T][] =>
  Object.entries(table).filter(([name]) => process.env.TEST_ALL || common.includes(name));

const framesBelow = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());

test('no frame of the same host is heard before the page, however it is made', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  const card = await page
    .locator('[role=dialog]')
    .first()
    .evaluate((dialog) => dialog.outerHTML);
  const html = pageWith(card.replaceAll(pilot, other));
  expect(html).toContain(other);
  await started.context.route(`${hostile}*`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);

  // The same page at the top is a calendar: what follows fails for its frame alone.
  const alone = await started.context.newPage();
  await alone.goto(hostile);
  await expect(alone.locator('before-we-meet-button')).toHaveCount(1);
  await alone.close();
  // What a closed tab showed is forgotten a moment later.
  await expect.poll(async () => (await keptFrames(started)).filter(([, title]) => title === other), soon).toEqual([]);
  await page.bringToFront();

  const figures = { tried: 0, heard: 0 };
  for (const [way, make] of chosen(ways, ['same host', 'sandboxed', 'nested', 'srcdoc', 'about:blank, written'])) {
    await page.evaluate(`(${make})(${JSON.stringify(html)}, ${JSON.stringify(`${hostile}?${figures.tried}`)})`);
    await expect.poll(() => framesBelow(page).length, soon).toBeGreaterThan(0);
    await page.waitForTimeout(200);
    for (const frame of framesBelow(page)) {
      const [card] = await frame.$$('[role=dialog]').catch(() => []);
      // As a card that stands there from the start, as one that is drawn anew, and as one that a person clicked.
      await drawAnew(frame).catch(() => undefined);
      await card?.click({ timeout: 300, position: { x: 3, y: 3 } }).catch(() => undefined);
      figures.tried += 3;
      const ours = await frame
        .locator('before-we-meet-button, html > style')
        .count()
        .catch(() => 0);
      if (ours) figures.heard += 1;
      expect(ours, way).toBe(0);
    }
    await page.waitForTimeout(200);
    const heard = (await keptFrames(started)).filter(([id, title]) => id !== 0 || title === other);
    figures.heard += heard.length;
    expect(heard, way).toEqual([]);
    expect(await panelHeading(panel), way).toBe(pilot);
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe, object')) frame.remove();
    });
  }
  expect(figures.heard).toBe(0);
  noteFigures('frames', 'Chromium', figures);
});

/** What a page can do to our button: each returns nothing, and is taken back by `undo`. */
const spoils: Record<string, () => void> = {
  'the page faint': () => document.body.style.setProperty('opacity', '0.05'),
  'the page under a filter': () => document.body.style.setProperty('filter', 'opacity(0)'),
  'the page enlarged': () => document.body.style.setProperty('transform', 'scale(1.5)'),
  'the page moved': () => document.body.style.setProperty('translate', '-30px 0'),
  'a cover over it': () => {
    const cover = document.createElement('div');
    cover.dataset.spoil = '';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;opacity:0.99';
    document.body.append(cover);
  },
  'a cover that takes no clicks': () => {
    const cover = document.createElement('div');
    cover.dataset.spoil = '';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
    document.body.append(cover);
  },
  'another parent': () => {
    const holder = document.createElement('div');
    holder.dataset.spoil = '';
    holder.style.cssText = 'opacity:0.01;position:fixed;inset:0';
    document.body.append(holder);
    const button = document.querySelector('before-we-meet-button');
    if (button) holder.append(button);
  },
};

const undo = () => {
  document.body.removeAttribute('style');
  const button = document.querySelector('before-we-meet-button');
  if (button) document.body.append(button);
  for (const one of document.querySelectorAll('[data-spoil]')) one.remove();
};

test('a press opens nothing while the page has our button covered, faint, moved or enlarged', async ({ started }) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  const before = await pageButton(page);

  // Its own looks are not the page's to change at all.
  await page.addStyleTag({
    content:
      'before-we-meet-button{opacity:0!important;left:0!important;top:0!important;scale:9!important;visibility:hidden!important;display:none!important;letter-spacing:9em!important;animation:x 9s infinite!important}@keyframes x{to{transform:scale(9)}}',
  });
  await page.locator('before-we-meet-button').evaluate((host: HTMLElement) => {
    host.style.cssText = 'opacity:0!important;transform:scale(9)!important;left:0!important';
    host.hidden = true;
    host.animate([{ opacity: 0, transform: 'scale(9)' }], { duration: 1e6 });
  });
  expect(await pageButton(page)).toEqual(before);
  expect(
    await page.locator('before-we-meet-button').evaluate((host) => {
      const { opacity, transform, visibility, display } = getComputedStyle(host);
      return { opacity, transform, visibility, display };
    }),
  ).toEqual({ opacity: '1', transform: 'none', visibility: 'visible', display: 'block' });

  const isOpen = () => started.devtools.targets().some((target) => target.url().includes('/sidepanel.html'));
  for (const [how, spoil] of chosen(spoils, ['the page faint', 'the page moved', 'a cover that takes no clicks'])) {
    // What lies over the button took the last press, which closed the card.
    if (!(await page.locator('#xDetDlgCal').isVisible())) await openMeeting(page, pilot);
    await pageButton(page);
    await page.evaluate(spoil);
    // Longer than the browser takes to say what is painted over what.
    await page.waitForTimeout(300);
    const box = await pageButton(page);
    await page.mouse.click(box.x, box.y);
    await page.waitForTimeout(300);
    expect(isOpen(), how).toBe(false);
    await page.evaluate(undo);
  }
  if (!(await page.locator('#xDetDlgCal').isVisible())) await openMeeting(page, pilot);
  await page.waitForTimeout(300);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
});
