/** What was written for a meeting of one site is neither shown on, nor given to, a page of another that copies its id. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Page as Panel } from 'puppeteer-core';
import { registered, testOn } from './allowed-sites';
import {
  answerQuestion,
  expect,
  panelHeading,
  panelShows,
  pressPageButton,
  pressWhenReady,
  type Started,
  sidePanel,
  soon,
} from './fixtures';

const ours = 'https://cloud.example.org';
const copy = 'https://other.example.com';
const test = testOn(ours, copy);

const question = 'What are we agreeing?';
const secret = 'We will close the ward in April';
const title = 'Frailty pathway pilot';

/** The same page, with the same ids, on both hosts; the second could be anybody's. */
async function serve(context: BrowserContext): Promise<void> {
  const body = await readFile(new URL('other-pages/nextcloud.html', import.meta.url), 'utf8');
  for (const origin of [ours, copy])
    await context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

async function openMeeting({ context }: Started, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/apps/calendar/timeGridWeek/2026-11-24`);
  await page.bringToFront();
  await page.locator('[data-object-id]').first().click();
  return page;
}

const typed = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('textarea, dd')]
      .map((one) => (one instanceof HTMLTextAreaElement ? one.value : one.textContent))
      .join(' '),
  );

interface Stored {
  tabId: number;
  instance: string;
  origin: string;
  meetingId: string;
}

/** What is kept of the one page that shows a meeting; undefined until one does. */
async function storedFrame({ context }: Started): Promise<Stored | undefined> {
  return context.serviceWorkers()[0]?.evaluate(async () => {
    interface Frame {
      instance: string;
      origin: string;
      state: { meeting?: { id: string } };
    }
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(): Promise<Record<string, { frames?: Record<string, Frame> }>> } } };
    };
    return Object.entries(await chrome.storage.session.get()).flatMap(([key, { frames = {} }]) =>
      Object.values(frames).flatMap(({ instance, origin, state }) =>
        state.meeting ? { tabId: Number(key.slice('tab:'.length)), instance, origin, meetingId: state.meeting.id } : [],
      ),
    )[0];
  });
}

/** What is kept of a page at this origin, once it shows its meeting. */
async function frameAt(started: Started, origin: string): Promise<Stored> {
  let found: Stored | undefined;
  await expect
    .poll(async () => {
      found = await storedFrame(started);
      return found?.origin;
    })
    .toBe(origin);
  if (!found) throw new Error(`No page at ${origin} shows a meeting`);
  return found;
}

const send = async ({ context }: Started, tabId: number, message: object) =>
  context.serviceWorkers()[0]?.evaluate(
    ([tab, sent]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { sendMessage(to: number, message: object): Promise<unknown> } };
      };
      return chrome.tabs.sendMessage(tab, sent);
    },
    [tabId, message] as const,
  );

async function writeSecret(started: Started): Promise<{ page: Page; panel: Panel }> {
  await serve(started.context);
  await expect.poll(() => registered(started)).toHaveLength(2);
  const page = await openMeeting(started, ours);
  await pressPageButton(page);
  const panel = await sidePanel(started);
  await expect.poll(() => panelHeading(panel), soon).toContain(title);
  await answerQuestion(panel, question, secret);
  await panelShows(panel, 'Saved');
  return { page, panel };
}

test('a page of another site that copies the id is shown none of the answers', async ({ started }) => {
  const { page } = await writeSecret(started);
  await page.close();
  const theirs = await openMeeting(started, copy);
  await pressPageButton(theirs);
  // Of the panels the browser may hold, the one beside this page.
  await expect
    .poll(async () => {
      const panels = (await started.devtools.targets()).filter((one) => one.url().includes('/sidepanel.html'));
      const texts = await Promise.all(panels.map(async (one) => typed(await one.asPage())));
      const headings = await Promise.all(panels.map(async (one) => panelHeading(await one.asPage())));
      return { texts, shown: headings.every((heading) => heading.includes(title)) && headings.length > 0 };
    })
    .toMatchObject({ shown: true, texts: [expect.not.stringContaining(secret)] });

  // Our own meeting has them still.
  await theirs.close();
  const again = await openMeeting(started, ours);
  await pressPageButton(again);
  const panel = await sidePanel(started);
  await expect.poll(() => typed(panel)).toContain(secret);
});

test('text goes only to the document that the meeting was read from', async ({ started }) => {
  const { page, panel } = await writeSecret(started);
  await page.locator('#edit').click();
  // The tab goes to the other site, which has a meeting of the same id open for writing.
  await page.goto(`${copy}/apps/calendar/timeGridWeek/2026-11-24`);
  await page.locator('[data-object-id]').first().click();
  await page.locator('#edit').click();
  const notes = page.locator('.textarea--description');
  await notes.waitFor();
  await expect.poll(() => typed(panel)).not.toContain(secret);
  await answerQuestion(panel, question, 'Something else');
  await panelShows(panel, 'Saved');
  await pressWhenReady(panel, 'Add to invite');
  await panelShows(panel, 'Added to the invite');
  await expect(notes).toHaveValue(/Something else/);
  await expect(notes).not.toHaveValue(new RegExp(secret));
});

/** A message as our own panel would send it, were the page still the one it was about. Every message is tried in Node. */
test('a message for one site’s page that reaches another’s is refused', { tag: '@long' }, async ({ started }) => {
  const { page, panel } = await writeSecret(started);
  const stored = await frameAt(started, ours);
  await page.goto(`${copy}/apps/calendar/timeGridWeek/2026-11-24`);
  await page.locator('[data-object-id]').first().click();
  await page.locator('#edit').click();
  const notes = page.locator('.textarea--description');
  await notes.waitFor();
  await expect.poll(() => typed(panel)).not.toContain(secret);
  const now = await frameAt(started, copy);
  const meetingId = now.meetingId.slice(now.meetingId.indexOf('/') + 1);
  expect(stored.meetingId.endsWith(`/${meetingId}`)).toBe(true);
  for (const { instance, origin } of [stored, { ...now, origin: ours }, { ...now, instance: stored.instance }]) {
    const message = { type: 'write-invite', instance, origin, meetingId, text: secret };
    expect(await send(started, now.tabId, message)).toBe('gone');
  }
  await expect(notes).not.toHaveValue(new RegExp(secret));
});
