/**
 * Reminders with the browser's own alarms and notifications. Nobody can answer its question "allow notifications?" in a
 * test: this build has the permission from the start, as it would be after "Allow". The clock is the real one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { putRecords } from '../in-page';
import { localThere as local, morning } from '../morning';
import { withAllowed } from './allowed-sites';
import { test as base, expect, expectAccessible, type Started, start, stopBrowser } from './fixtures';

const minute = 60_000;

function withNotifications(folder: string): void {
  const file = path.join(folder, 'manifest.json');
  const { permissions, optional_permissions: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...permissions, 'notifications'] }));
}

interface Chrome {
  runtime: { getContexts(of: object): Promise<object[]> };
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  notifications: { getAll(): Promise<object> } & Record<
    'onClicked' | 'onButtonClicked',
    { dispatch(...of: unknown[]): void }
  >;
  storage: Record<
    'local' | 'session',
    { set(values: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> }
  >;
}

/** What is on the screen, by kind. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return Object.keys(await chrome.notifications.getAll()).sort();
  });
const kindsShown = async (page: Page) => (await shown(page)).map((id) => id.split(':')[0]);

/** When the background wakes next to look, in milliseconds since 1970. */
const nextLook = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.alarms.getAll()).find(({ name }) => name === 'reminders:look')?.scheduledTime;
  });

/** When each was shown, by kind, as it is kept. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const { reminders } = await chrome.storage.local.get('reminders');
    return ((Object(reminders).data ?? []) as { kind: string; at: number }[]).map(({ kind, at }) => ({ kind, at }));
  });

/** Does the background run? A debugger lists a worker that has been stopped too. */
const isRunning = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0;
  });

/** Stops the background as the browser does after half a minute without work. */
async function stopWorker({ context }: Started, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => isRunning(page)).toBe(false);
  await session.detach();
}

/** Presses a notification, or one of its buttons, as far as a test can: no press of a person's comes with it. */
async function press({ context }: Started, id: string, button?: number): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    ([name, place]) => {
      const { notifications } = (globalThis as unknown as { chrome: Chrome }).chrome;
      if (place === undefined) notifications.onClicked.dispatch(name);
      else notifications.onButtonClicked.dispatch(name, place);
    },
    [id, button] as const,
  );
}

const person = { people: ['Ann Lee'], role: 'organiser', whenText: '' };

/** A meeting to prepare in ten minutes from `due`, one that was prepared and ends then, and a promise for that hour. */
async function putDay(page: Page, due: number, remindersPerDay = 4): Promise<void> {
  const madeAt = new Date(due - 2 * 24 * 60 * minute).toISOString();
  const ended = { meetingId: 'google/google:ended', seriesId: 'google/google:series', title: 'Place board' };
  const times = { start: local(due - 30 * minute), end: local(due), createdAt: madeAt, updatedAt: madeAt };
  const today = local(due).slice(0, 10);
  await page.evaluate(putRecords, {
    preparations: [{ ...person, ...ended, ...times }],
    answers: [{ meetingId: ended.meetingId, questionId: 'agreeing', text: 'Whether it goes on', revision: 1 }],
    commitments: [
      { ...ended, id: 'p1', meetingTitle: ended.title, text: 'Send the rota', people: [], due: today, madeAt },
    ].map(({ title: _title, ...promise }) => promise),
  });
  const next = {
    id: 'google/google:next',
    seriesId: 'google/google:next-series',
    title: 'Frailty pathway pilot: go or no go',
    when: { text: '', start: local(due + 10 * minute), end: local(due + 40 * minute), allDay: false },
  };
  await page.evaluate(
    async ([list, settings]) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.storage.session.set({ today: list });
      await chrome.storage.local.set({ settings: { v: 1, data: settings } });
    },
    [
      { day: today, sites: { google: [next] } },
      {
        reminders: true,
        remindersPerDay,
        promisesAt: local(due).slice(11),
        quietFrom: '00:00',
        quietTo: '00:00',
        quietWeekends: false,
      },
    ] as const,
  );
}

// It waits for a whole minute of the clock: by `npm run test:all`.
base(
  'alarms wake a stopped background: before, at the end, and for a promise, each once',
  { tag: '@long' },
  async ({ profile }) => {
    base.setTimeout(150_000);
    await withAllowed([], async (folder) => {
      withNotifications(folder);
      const begin = async () => {
        const started = await start(profile, folder, [], { env: morning });
        const page = await started.context.newPage();
        await page.goto(`${started.extension}/dashboard.html#/promises`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        return { started, page };
      };
      const { started, page } = await begin();
      expect(await nextLook(page), 'no alarm while reminders are turned off').toBeUndefined();

      const toWholeMinute = minute - (Date.now() % minute);
      const due = Date.now() + toWholeMinute + (toWholeMinute < 6000 ? minute : 0);
      await putDay(page, due);
      await expect.poll(() => nextLook(page)).toBe(due);
      expect(await shown(page)).toEqual([]);
      await stopWorker(started, page);
      await expect.poll(() => kindsShown(page), { timeout: 75_000 }).toEqual(['before', 'end', 'promise']);
      for (const { kind, at } of await kept(page)) {
        expect(at, kind).toBeGreaterThanOrEqual(due);
        expect(at, kind).toBeLessThan(due + 10_000);
      }

      // Woken again, with the same day and room for more: nothing more.
      await stopWorker(started, page);
      await putDay(page, due, 10);
      await expect.poll(() => isRunning(page)).toBe(true);
      await expect.poll(() => nextLook(page)).toBeGreaterThan(Date.now());
      expect(await kept(page)).toHaveLength(3);

      // A button of the notification: again in ten minutes. Gone until then.
      const [before = '', end = ''] = await shown(page);
      await press(started, end, 0);
      await expect.poll(() => kindsShown(page)).toEqual(['before', 'promise']);
      await expect.poll(() => nextLook(page)).toBeLessThanOrEqual(Date.now() + 10 * minute);

      // Without a person's press the browser opens no panel: the page of the reminder opens, with the same choices.
      const opening = started.context.waitForEvent('page');
      await press(started, before);
      const answer = await opening;
      await expect(answer.getByRole('heading', { level: 1, name: 'Before your meeting' })).toBeVisible();
      await expect(answer.getByText('Frailty pathway pilot: go or no go')).toBeVisible();
      await expectAccessible(answer);
      await answer.getByRole('button', { name: 'Not for this series' }).click();
      await expect(answer.getByText('No more reminders of this series.')).toBeVisible();
      await answer.getByRole('button', { name: 'Undo' }).click();
      await expect(answer.getByText('Put back as it was.')).toBeVisible();
      expect(started.problems, 'errors on the console').toEqual([]);
      await stopBrowser(started);

      // After a restart the alarm is set again, and nothing is shown twice.
      const again = await begin();
      await expect.poll(() => nextLook(again.page)).toBeGreaterThan(Date.now());
      expect((await kept(again.page)).map(({ kind }) => kind).sort()).toEqual(['before', 'end', 'promise']);
      expect(await shown(again.page)).toEqual([]);
      expect(again.started.problems, 'errors on the console').toEqual([]);
      await stopBrowser(again.started);
    });
  },
);
