/** The background's part in reminders, at the border of the browser: a fake of its alarms, notifications and permission. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { meetingOfBrief } from '@/lib/meetings/kept-meeting';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { newPreparation } from '@/lib/meetings/preparation';
import '../../storage/stores';

interface Options {
  title: string;
  message: string;
  buttons?: { title: string }[];
}

const fake = vi.hoisted(() => ({
  isAllowed: true,
  policy: {},
  level: 'granted',
  isRefusing: false,
  /** Kinds of notifications that the browser refuses. */
  refused: [] as string[],
  visible: {} as Record<string, Options>,
  /** Every notification that was ever made. */
  made: [] as (Options & { id: string })[],
  opened: [] as string[],
  panel: [] as object[],
  pressed: { clicked: [] as ((id: string) => void)[], button: [] as ((id: string, place: number) => void)[] },
  standing: [] as ((change: object) => void)[],
}));

vi.mock('@/lib/browser/api', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const listen = <T>(list: T[]) => ({ addListener: (one: T) => void list.push(one), removeListener: () => undefined });
  const notifications = {
    getPermissionLevel: async () => fake.level,
    getAll: async () => Object.fromEntries(Object.keys(fake.visible).map((id) => [id, true])),
    create: async (id: string, options: Options) => {
      if (fake.isRefusing || fake.refused.some((kind) => id.startsWith(kind))) throw new Error('No notifications here');
      fake.visible[id] = options;
      fake.made.push({ ...options, id });
    },
    clear: async (id: string) => delete fake.visible[id],
    onClicked: listen(fake.pressed.clicked),
    onButtonClicked: listen(fake.pressed.button),
  };
  return {
    browser: {
      storage: {
        local: browser.storage.local,
        session: browser.storage.session,
        managed: { get: async () => fake.policy },
        onChanged: browser.storage.onChanged,
      },
      alarms: browser.alarms,
      runtime: { onStartup: browser.runtime.onStartup, getURL: (path: string) => `chrome-extension://id${path}` },
      get notifications() {
        return fake.isAllowed ? notifications : undefined;
      },
      permissions: {
        contains: async () => fake.isAllowed,
        onAdded: listen(fake.standing),
        onRemoved: listen(fake.standing),
      },
      tabs: { create: async ({ url }: { url: string }) => void fake.opened.push(url) },
      sidePanel: {
        open: async (of: object) => {
          fake.panel.push(of);
          throw new Error('No user gesture');
        },
      },
      windows: { WINDOW_ID_CURRENT: -2 },
    },
  };
});

// Tests take the path of a browser from a variable that has the name of the build's own.
vi.stubEnv('FIREFOX', '');
const { keepReminders } = await import('@/entrypoints/background/reminders');
const { openDatabase } = await import('@/lib/storage/database');
const { changeSettings } = await import('@/lib/settings/settings');
const { noteToday } = await import('@/lib/storage/today');
const { tellAnswered } = await import('@/lib/storage/answered');
const { tellRemindersChanged, tellOfChanges } = await import('@/lib/storage/reminders-changes');
const { addCommitment, closeCommitment } = await import('@/lib/storage/records/commitment');
const { changeReview } = await import('@/lib/storage/records/review');
const { changeSeriesChoice, readSeriesChoice } = await import('@/lib/storage/records/series');
const { feeds, noteGone } = await import('@/lib/storage/feed');
const { answerOf, inOneTransaction } = await import('@/lib/storage/raw');
const { writeAnswer } = await import('@/lib/storage/write-answer');
const { readShownReminders } = await import('@/lib/storage/reminders-shown');
const { watchHeld } = await import('@/lib/storage/open-meeting');

/** A Tuesday. */
const day = '2026-11-24';
const set = (time: string) => vi.setSystemTime(new Date(time.includes('T') ? time : `${day}T${time}`));

const board = (start = '10:00', end = '11:00'): MeetingBrief => ({
  id: 'google/google:board',
  seriesId: 'google/google:boards',
  title: 'Frailty pathway pilot: go or no go',
  when: { text: '', start: `${day}T${start}`, end: `${day}T${end}`, allDay: false },
});

/** Kinds of the notifications on the screen. */
const onScreen = () => Object.keys(fake.visible).map((id) => id.split(':')[0]);
const shows = (...kinds: string[]) => vi.waitFor(() => expect(onScreen()).toEqual(kinds), { timeout: 4000 });
/** Every change has been told of, and what follows from it is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));
const nextLook = async () => (await fakeBrowser.alarms.get('reminders:look'))?.scheduledTime;
const looksAt = (time: string) =>
  vi.waitFor(async () => expect(await nextLook()).toBe(new Date(`${day}T${time}`).getTime()), { timeout: 4000 });

/** The alarm goes off, at the moment for which it was set. */
async function ring(): Promise<void> {
  const at = await nextLook();
  if (at === undefined) expect.fail('no alarm is set');
  vi.setSystemTime(at);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'reminders:look', scheduledTime: at, persistAcrossSessions: false });
}

const database = openDatabase();
tellOfChanges();

const turnOn = (more: Parameters<typeof changeSettings>[0] = {}) => changeSettings({ reminders: true, ...more });
const facts = (brief = board()) => {
  const { answers: _answers, ...rest } = newPreparation(meetingOfBrief(brief), new Date().toISOString());
  return rest;
};
async function prepare(brief = board()): Promise<void> {
  const answer = { meetingId: brief.id, questionId: 'agreeing', text: 'Whether it goes on', revision: 1 };
  await writeAnswer(database, facts(brief), answer);
  await tellAnswered(brief.id, true);
}
const promise = (id: string, due: string) => ({
  id,
  meetingId: board().id,
  seriesId: board().seriesId,
  meetingTitle: board().title,
  text: 'Send the rota to Ann',
  people: ['Ann Lee'],
  due,
  madeAt: '2026-11-20T09:00:00.000Z',
});

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fake, { isAllowed: true, policy: {}, level: 'granted', isRefusing: false, refused: [] });
  Object.assign(fake, { visible: {}, made: [], opened: [], panel: [] });
  for (const list of [fake.pressed.clicked, fake.pressed.button, fake.standing]) list.length = 0;
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  vi.useFakeTimers({ now: new Date(`${day}T08:00`), toFake: ['Date'] });
});
afterEach(async () => {
  await settled();
  vi.useRealTimers();
});

/** A day with a meeting, in a background that has just started. */
async function morning(more: Parameters<typeof changeSettings>[0] = {}): Promise<void> {
  await turnOn(more);
  await noteToday('google', day, [board()]);
  keepReminders();
}

test('nothing until reminders are turned on: no alarm and no notification', async () => {
  await noteToday('google', day, [board()]);
  set('09:52');
  keepReminders();
  await settled();
  expect(fake.made).toEqual([]);
  expect(await nextLook()).toBeUndefined();
  await turnOn();
  await shows('before');
});

test('an alarm at the right moment, then one notification without the title, and again an alarm', async () => {
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  expect(fake.made).toHaveLength(1);
  expect(fake.made[0]).toMatchObject({
    title: 'Your 10:00 meeting',
    message: 'What are you agreeing? It starts in 10 minutes.',
    buttons: [{ title: 'In 10 minutes' }, { title: 'Not for this series' }],
  });
  expect(JSON.stringify(fake.made)).not.toContain('Frailty');
  expect(await nextLook()).toBeGreaterThan(Date.now());
  expect(JSON.stringify(await readShownReminders())).not.toContain('Frailty');
});

test('with the title where the person allows it', async () => {
  await morning({ remindTitles: true });
  await looksAt('09:50');
  await ring();
  await shows('before');
  expect(fake.made[0]?.title).toBe('10:00 Frailty pathway pilot: go or no go');
});

test('two looks at once, and a background that starts again, show none twice', async () => {
  await morning();
  await looksAt('09:50');
  await Promise.all([ring(), ring(), ring()]);
  await shows('before');
  keepReminders();
  await tellRemindersChanged();
  await settled();
  expect(fake.made).toHaveLength(1);
});

test('the notification goes when the meeting is prepared, and another comes at its end until it is closed', async () => {
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  await prepare();
  await shows();
  set('11:00');
  await tellRemindersChanged();
  await shows('end');
  expect(fake.made.at(-1)).toMatchObject({ title: 'Your 10:00 meeting has ended' });
  await changeReview(database, facts(), () => ({ closedAt: new Date().toISOString() }), new Date().toISOString());
  await shows();
  expect(fake.made).toHaveLength(2);
});

test('a meeting that is moved is called to mind at its new hour', async () => {
  await morning();
  await looksAt('09:50');
  await noteToday('google', day, [board('14:00', '15:00')]);
  await looksAt('13:50');
  await prepare(board());
  await looksAt('13:55');
});

test('a prepared meeting that its calendar no longer holds is not called to mind', async () => {
  await feeds.update(() => [{ id: 'one', kind: 'address', source: 'https://calendar.example.org/a.ics' }]);
  await prepare();
  await turnOn();
  keepReminders();
  await looksAt('09:55');
  await ring();
  await shows('before');
  const gone = [{ id: 'file:board', title: board().title, start: `${day}T10:00` }];
  await noteGone('one', { gone, there: [] }, day);
  await tellRemindersChanged();
  await shows();
  set('11:00');
  await tellRemindersChanged();
  await settled();
  expect(fake.made).toHaveLength(1);
});

test('a promise on its morning; it goes when the promise is kept', async () => {
  await addCommitment(database, promise('p', day));
  await addCommitment(database, { ...promise('q', day), owner: 'Tom Ellery' });
  await addCommitment(database, { ...promise('r', day), closedAt: '2026-11-21T09:00:00.000Z' });
  await turnOn();
  keepReminders();
  await looksAt('09:00');
  await ring();
  await shows('promise');
  expect(fake.made[0]).toMatchObject({ title: 'A promise is due today', message: 'Open it to see what it is.' });
  await closeCommitment(database, 'p', new Date().toISOString());
  await shows();
});

test('a promise that comes back with a copy is called to mind', async () => {
  await turnOn();
  set('09:05');
  keepReminders();
  await settled();
  await inOneTransaction(database, async (transaction) => {
    await answerOf(transaction.objectStore('commitments').put(promise('p', day)));
  });
  await shows('promise');
});

test('a press opens the panel on the meeting, or its own page where the browser does not let it', async () => {
  const held: (string | undefined)[] = [];
  watchHeld((asked) => void held.push(asked?.meeting.id));
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  const [id = ''] = Object.keys(fake.visible);
  fake.pressed.clicked[0]?.(id);
  expect(fake.panel, 'asked for within the gesture').toEqual([{ windowId: -2 }]);
  await vi.waitFor(() => expect(held.at(-1)).toBe(board().id));
  expect(fake.opened).toEqual([`chrome-extension://id/dashboard.html#/reminder/${encodeURIComponent(id)}`]);
  await shows();
});

test('“In 10 minutes” takes it away and brings it back once', async () => {
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  fake.pressed.button[0]?.(Object.keys(fake.visible)[0] ?? '', 0);
  await shows();
  // Ten minutes from the press, which came a moment after the alarm.
  const due = new Date(`${day}T10:00`).getTime();
  await vi.waitFor(async () => expect(((await nextLook()) ?? 0) - due).toBeLessThan(5000), { timeout: 4000 });
  expect(await nextLook()).toBeGreaterThanOrEqual(due);
  await ring();
  await shows('before');
  expect(fake.made.map(({ message }) => message)).toEqual([
    'What are you agreeing? It starts in 10 minutes.',
    'What are you agreeing? It starts now.',
  ]);
  set('10:01');
  await tellRemindersChanged();
  await settled();
  expect(fake.made).toHaveLength(2);
});

test('“Not for this series” holds for the meetings that come', async () => {
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  fake.pressed.button[0]?.(Object.keys(fake.visible)[0] ?? '', 1);
  await shows();
  await vi.waitFor(async () =>
    expect(await readSeriesChoice(database, board().seriesId)).toMatchObject({ reminders: false }),
  );
  await noteToday('google', day, [board('14:00', '15:00')]);
  set('13:55');
  await tellRemindersChanged();
  await settled();
  expect(fake.made).toHaveLength(1);
  await changeSeriesChoice(database, board().seriesId, { reminders: undefined }, Date.now());
  await shows('before');
});

test.each([
  ['the permission is taken away', () => Object.assign(fake, { isAllowed: false })],
  ['the browser is told to show none', () => Object.assign(fake, { level: 'denied' })],
  ['the organisation turns them off', () => Object.assign(fake, { policy: { remindersAllowed: false } })],
])('nothing is shown, and nothing counts as shown, when %s', async (_when, change) => {
  await morning();
  await looksAt('09:50');
  change();
  await ring();
  await settled();
  expect(fake.made).toEqual([]);
  expect(await readShownReminders()).toEqual([]);
  expect(await nextLook()).toBeUndefined();
  // Given back while it is of use: it comes.
  Object.assign(fake, { isAllowed: true, level: 'granted', policy: {} });
  for (const listen of fake.standing) listen({ permissions: ['notifications'] });
  await shows('before');
});

test('one that the browser refuses does not count as shown', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await morning();
  await looksAt('09:50');
  fake.isRefusing = true;
  await ring();
  await settled();
  expect(await readShownReminders()).toEqual([]);
  expect(await nextLook(), 'it looks again').toBeGreaterThan(Date.now());
  fake.isRefusing = false;
  await ring().then(() => set('09:55'));
  await tellRemindersChanged();
  await shows('before');
});

test('one that the browser refuses keeps back no other, and puts the next look off by nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await addCommitment(database, promise('p', day));
  fake.refused = ['before'];
  set('09:51');
  await morning();
  await shows('promise');
  await vi.waitFor(() => expect(warn).toHaveBeenCalled());
  expect((await readShownReminders()).map(({ kind }) => kind)).toEqual(['promise']);
  // When the first one's time is over, and not an hour later.
  await noteToday('google', day, [board(), { ...board('10:20', '11:00'), id: 'google/google:next' }]);
  await looksAt('10:10');
  fake.refused = [];
  await ring();
  await shows('promise', 'before');
});

test('turning them off takes all away, and the alarm', async () => {
  await morning();
  await looksAt('09:50');
  await ring();
  await shows('before');
  await changeSettings({ reminders: false });
  await shows();
  await vi.waitFor(async () => expect(await nextLook()).toBeUndefined());
});
