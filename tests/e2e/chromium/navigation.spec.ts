/**
 * A page may move within itself in many ways while its meeting stays open. The panel keeps the meeting, and whoever is
 * writing there keeps their place. Only when the document of the meeting has gone does the meeting go.
 */
import type { Frame, Page } from '@playwright/test';
import type { Page as Panel } from 'puppeteer-core';
import {
  answerQuestion,
  build,
  calendar,
  expect,
  openMeeting,
  openWeek,
  panelHeading,
  panelShows,
  pressPageButton,
  sidePanel,
  soon,
  start,
  stopBrowser,
  test,
} from './fixtures';
import { openPage, openPeek, outlook, test as outlookTest, pressButtonIn, teams } from './outlook-pages';

const pilot = 'Frailty pathway pilot: go or no go';
const question = 'What are we agreeing?';

declare global {
  interface Window {
    /** In the panel: the field being written in before the page moves. */
    field?: Element | null;
  }
}

/** Runs in the page, which has `#beside`, a frame that holds no calendar. */
type Way = () => unknown;

const inFrame = `${calendar}/calendar/beside`;

const ways: Record<string, Way> = {
  'pushState to the same address': () => history.pushState(null, '', location.href),
  'pushState to another path': () => history.pushState(null, '', '/calendar/u/0/r/week/2026/11/25'),
  'pushState to another query': () => history.pushState(null, '', '?view=2'),
  'pushState to a fragment': () => history.pushState(null, '', '#there'),
  'replaceState to the same address': () => history.replaceState({ a: 1 }, '', location.href),
  'replaceState to another path': () => history.replaceState(null, '', '/calendar/u/0/r/day'),
  'replaceState to a fragment': () => history.replaceState(null, '', '#here'),
  'a fragment set on the location': () => {
    location.hash = 'section';
  },
  'a fragment by location.replace': () => location.replace('#replaced'),
  'a click on a link to a fragment': () => {
    const link = Object.assign(document.createElement('a'), { href: '#linked' });
    document.body.append(link);
    link.click();
    link.remove();
  },
  'one step back': () => {
    history.pushState(null, '', '/calendar/u/0/r/month');
    return new Promise((done) => {
      addEventListener('moved', done, { once: true });
      history.back();
    });
  },
  'one step forward': () =>
    new Promise((done) => {
      addEventListener('moved', done, { once: true });
      history.forward();
    }),
  'navigation.navigate to a fragment': () => navigation.navigate('#navigated').finished,
  'a navigation that the page takes over': () => {
    navigation.addEventListener('navigate', (event) => event.intercept(), { once: true });
    return navigation.navigate('/calendar/u/0/r/year').finished;
  },
  'a reload that the page takes over': () => {
    navigation.addEventListener('navigate', (event) => event.intercept(), { once: true });
    return navigation.reload().finished;
  },
  'a new state of the history entry': () => navigation.updateCurrentEntry({ state: { open: true } }),
  'a navigation that brings no page': () => {
    location.href = '/calendar/no-content';
  },
  'a navigation that is stopped': () => {
    location.href = '/calendar/never';
    window.stop();
  },
  'a frame that comes': () => {
    const frame = document.createElement('iframe');
    frame.id = 'beside';
    frame.name = 'beside';
    frame.src = '/calendar/beside';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    return loaded;
  },
  'a frame that goes to another page': () => {
    const frame = document.querySelector<HTMLIFrameElement>('#beside');
    const loaded = new Promise((done) => frame?.addEventListener('load', done, { once: true }));
    if (frame) frame.src = '/calendar/beside?second';
    return loaded;
  },
  'pushState in a frame': () => {
    const inside = document.querySelector<HTMLIFrameElement>('#beside')?.contentWindow;
    inside?.history.pushState(null, '', '?third');
  },
  'a fragment in a frame': () => {
    const inside = document.querySelector<HTMLIFrameElement>('#beside')?.contentWindow;
    if (inside) inside.location.hash = 'x';
  },
  'a frame that is loaded again': () => {
    const frame = document.querySelector<HTMLIFrameElement>('#beside');
    const loaded = new Promise((done) => frame?.addEventListener('load', done, { once: true }));
    frame?.contentWindow?.location.reload();
    return loaded;
  },
  'a form sent into a frame': () => {
    const frame = document.querySelector<HTMLIFrameElement>('#beside');
    const loaded = new Promise((done) => frame?.addEventListener('load', done, { once: true }));
    const form = Object.assign(document.createElement('form'), { action: '/calendar/beside', target: 'beside' });
    document.body.append(form);
    form.submit();
    return loaded;
  },
  'a frame written anew': () => {
    const inside = document.querySelector<HTMLIFrameElement>('#beside')?.contentDocument;
    inside?.open();
    inside?.write('<p>Written anew</p>');
    inside?.close();
  },
  'a frame that is removed': () => document.querySelector('#beside')?.remove(),
  'the card drawn anew in another node': () => {
    const card = document.querySelector('[data-chips-dialog]');
    card?.replaceWith(card.cloneNode(true));
  },
  'the words of the card away for a moment': () => {
    const heading = document.querySelector('#rAECCd');
    const text = heading?.textContent ?? '';
    heading?.replaceChildren();
    return new Promise<void>((done) => {
      setTimeout(() => {
        heading?.replaceChildren(text);
        done();
      }, 400);
    });
  },
};

async function openPilot(started: Parameters<typeof openWeek>[0]): Promise<{ page: Page; panel: Panel }> {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await panelShows(panel, pilot, question);
  return { page, panel };
}

/** The same, with the meeting open and not pressed: such a meeting goes with its document, a pressed one stays. */
async function openUnpressed(started: Parameters<typeof openWeek>[0]): Promise<{ page: Page; panel: Panel }> {
  const { page, panel } = await openPilot(started);
  await leaveForDay(panel);
  await page.locator('#xDetDlgCloseBu').click();
  await untilClosed(started);
  await openMeeting(page, pilot);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  return { page, panel };
}

/** A card that goes for a moment counts as open: waits until the page has told that it shows none. */
async function untilClosed({ context }: Parameters<typeof openWeek>[0]): Promise<void> {
  const stored = () =>
    context.serviceWorkers()[0]?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } };
      };
      const all = await chrome.storage.session.get();
      return JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('tab:')));
    });
  await expect.poll(stored).not.toContain('"status":"meeting"');
}

async function leaveForDay(panel: Panel): Promise<void> {
  await panel.locator('::-p-aria([name="Today"][role="button"])').setTimeout(10_000).click();
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
}

/** What the panel holds of the person's work: the heading, what is written, and whether the same field has the focus. */
const place = (panel: Panel) =>
  panel.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent,
    text: document.querySelector('textarea')?.value,
    focused: window.field?.isConnected === true && document.activeElement === window.field,
  }));

test.describe('in a browser of its own, for its pages go back in another way', () => {
  test.use({ ownBrowser: true });

  test(`the panel keeps meeting and focus in ${Object.keys(ways).length} ways in which the page moves within itself`, async ({
    started,
  }) => {
    expect(Object.keys(ways).length).toBeGreaterThanOrEqual(24);
    await started.context.route(`${inFrame}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Beside</p>' }),
    );
    await started.context.route('**/calendar/no-content', (route) => route.fulfill({ status: 204 }));
    // The demo calendar draws its week anew on the way back, as a calendar may; here the meeting stays open.
    await started.context.addInitScript(() =>
      addEventListener('popstate', (event) => {
        event.stopImmediatePropagation();
        dispatchEvent(new Event('moved'));
      }),
    );
    const { page, panel } = await openPilot(started);
    await answerQuestion(panel, question, 'Carry on');
    await panel.evaluate(() => {
      window.field = document.querySelector('textarea');
      document.querySelector('textarea')?.focus();
    });
    const before = { heading: pilot, text: 'Carry on', focused: true };
    expect(await place(panel)).toEqual(before);
    for (const [turn, [name, way]] of Object.entries(ways).entries())
      await test.step(name, async () => {
        await page.evaluate(way);
        // What the page shows after it has moved arrives in the panel: it is followed still, and nothing is on its way.
        await page.evaluate(
          (room) => {
            const shown = document.querySelector('#xDetDlgLoc span:last-child');
            shown?.replaceChildren(room);
          },
          `Room ${turn + 1}.`,
        );
        await panelShows(panel, `Room ${turn + 1}.`);
        expect.soft(await place(panel), name).toEqual(before);
      });
  });
});

test('the meeting goes with its document: the page is loaded again, or goes elsewhere', async ({ started }) => {
  const { page, panel } = await openUnpressed(started);
  await page.reload();
  await page.locator('body[data-ready]').waitFor();
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
  await openMeeting(page, pilot);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await page.goto('about:blank');
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
});

test('704: a page that comes back from the browser’s cache tells its meeting again', async ({ profile }) => {
  const started = await start(profile, build, ['--disable-back-forward-cache']);
  const { page, panel } = await openUnpressed(started);
  await page.evaluate(() => {
    location.href = '/calendar/u/0/r/agenda';
  });
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
  // Playwright loses sight of a page that comes from the cache, so only the panel is asked. Loaded anew, the page would
  // have no meeting open.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await stopBrowser(started);
});

test('a panel that is opened later shows nothing of a document that has gone', async ({ started }) => {
  const { page, panel } = await openUnpressed(started);
  const address = panel.url();
  await panel.close();
  await page.goto('about:blank');
  const again = await started.context.newPage();
  const tab = await started.context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } };
    };
    return Object.keys(await chrome.storage.session.get()).find((key) => key.startsWith('tab:'));
  });
  await again.goto(`${address}?tab=${tab?.slice('tab:'.length)}`);
  await expect(again.getByRole('textbox', { name: 'Bring a meeting' })).toBeVisible();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Before We Meet');
});

const closePeek = (frame: Frame) =>
  frame.locator('[data-app-section=CalendarItemPeek]').getByRole('button', { name: 'Close' }).press('Enter');

/** The panel on a meeting in a frame of another site. */
async function openInTeams(started: Parameters<typeof openPage>[0]) {
  const page = await openPage(started, `${teams}/v2/`);
  await page.frameLocator('iframe').locator('body[data-ready]').waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(outlook));
  if (!frame) throw new Error('no frame of Outlook');
  await openPeek(frame, pilot);
  await pressButtonIn(page, frame);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  await leaveForDay(panel);
  await closePeek(frame);
  await untilClosed(started);
  await openPeek(frame, pilot);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
  return { page, frame, panel };
}

outlookTest('a frame keeps its meeting while the page around it moves within itself', async ({ started }) => {
  const { page, frame, panel } = await openInTeams(started);
  await page.evaluate(() => history.pushState(null, '', '?chat=1'));
  await page.evaluate(() => {
    location.hash = 'there';
  });
  expect(await panelHeading(panel)).toBe(pilot);
  // What the frame does after that arrives, so it is followed still, and nothing of the moves is on its way.
  await closePeek(frame);
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
  await openPeek(frame, pilot);
  await expect.poll(() => panelHeading(panel), soon).toBe(pilot);
});

outlookTest('a frame that is removed leaves nothing behind', async ({ started }) => {
  const { page, panel } = await openInTeams(started);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
});

outlookTest('a frame that goes to another page takes its meeting with it', async ({ started }) => {
  const { page, panel } = await openInTeams(started);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame) frame.src = 'about:blank';
  });
  await expect.poll(() => panelHeading(panel), soon).toBe('Before We Meet');
});
