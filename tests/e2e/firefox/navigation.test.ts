/** A page that moves within itself keeps its meeting in the panel, with whoever is writing there; a page that goes does not. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import {
  answerQuestion,
  heading,
  openMeeting,
  openWeek,
  panelWindow,
  pressPageButton,
  type Started,
  shownText,
  until,
} from './harness';
import { it } from './shared';

const pilot = 'Frailty pathway pilot: go or no go';
const question = 'What are we agreeing?';

const ways: Record<string, () => unknown> = {
  'pushState to another path': () => history.pushState(null, '', '/calendar/u/0/r/week/2026/11/25'),
  'replaceState to a query': () => history.replaceState(null, '', '?view=2'),
  'a fragment by location.replace': () => location.replace('#replaced'),
  'a frame that comes': () => {
    const frame = document.createElement('iframe');
    frame.id = 'beside';
    frame.src = '/demo-calendar/style.css';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    return loaded.then(() => undefined);
  },
  'a frame that goes to another page': () => {
    const frame = document.querySelector<HTMLIFrameElement>('#beside');
    const loaded = new Promise((done) => frame?.addEventListener('load', done, { once: true }));
    if (frame) frame.src = '/demo-calendar/words.js';
    return loaded.then(() => undefined);
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
};

async function openPilot(started: Started): Promise<{ page: Page; panel: Page }> {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === pilot,
  );
  return { page, panel };
}

it('keeps meeting and focus while the page moves within itself', async ({ running }) => {
  const { page, panel } = await openPilot(running.started);
  // The demo calendar draws its week anew on the way back, as a calendar may; here the meeting stays open.
  await page.evaluate(() => addEventListener('popstate', (event) => event.stopImmediatePropagation(), true));
  await answerQuestion(panel, question, 'Carry on');
  await panel.evaluate(() => {
    document.activeElement?.setAttribute('data-field', '');
  });
  for (const [turn, [name, way]] of Object.entries(ways).entries()) {
    await page.evaluate(way);
    await page.evaluate(
      (room) => {
        document.querySelector('#xDetDlgLoc span:last-child')?.replaceChildren(room);
      },
      `Room ${turn + 1}.`,
    );
    await until(
      () => shownText(panel),
      (text) => text.includes(`Room ${turn + 1}.`),
    );
    const place = await panel.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      text: document.querySelector('textarea')?.value,
      focused: document.activeElement?.hasAttribute('data-field'),
    }));
    expect(place, name).toEqual({ heading: pilot, text: 'Carry on', focused: true });
  }
});

it('keeps a meeting that was pressed when its document goes, and follows the next document', async ({ running }) => {
  const { page, panel } = await openPilot(running.started);
  await page.reload();
  await page.waitForSelector('body[data-ready]');
  await openMeeting(page, 'Crisis line handover');
  await until(
    () => heading(panel),
    (text) => text === 'Crisis line handover: agreeing who answers',
  );
  // Firefox keeps a document that is left by its address, and does not say that it has gone.
  await page.goto(page.url().replace('today=2026-11-24', 'today=2026-11-24&clock=12'));
  await page.waitForSelector('body[data-ready]');
  await until(
    () => heading(panel),
    (text) => text === pilot,
  );
  await openMeeting(page, 'Discharge huddle');
  await until(
    () => heading(panel),
    (text) => text.startsWith('Discharge huddle'),
  );
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(
    () => heading(panel),
    (text) => text === 'Crisis line handover: agreeing who answers',
  );
});
