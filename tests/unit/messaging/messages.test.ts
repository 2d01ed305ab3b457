import { expect, test, vi } from 'vitest';
import { typedMeeting } from '@/lib/meetings/typed';
import { FromPage } from '@/lib/messaging/messages';

const runtime = vi.hoisted(() => ({
  id: 'our-id',
  listener: undefined as ((message: unknown, sender: object) => void) | undefined,
}));
vi.mock('@/lib/browser/api', () => ({
  browser: {
    runtime: {
      id: runtime.id,
      getURL: () => 'chrome-extension://our-id/',
      getManifest: () => ({}),
      onMessage: {
        addListener(listener: typeof runtime.listener) {
          runtime.listener = listener;
        },
      },
    },
  },
}));
const { onPageMessage, pageSender } = await import('@/lib/messaging/from-page');

const own = 'our-id';
const origin = 'chrome-extension://our-id/';

test('only our own content scripts are heard', () => {
  const page = {
    id: own,
    tab: { id: 3 },
    frameId: 0,
    url: 'https://calendar.google.com/',
    origin: 'https://calendar.google.com',
  };
  const google = { tabId: 3, frameId: 0, origin: 'https://calendar.google.com', site: 'google' };
  expect(pageSender(page, own, origin)).toEqual(google);
  expect(pageSender({ ...page, id: 'another' }, own, origin)).toBeUndefined();
  expect(pageSender({ ...page, tab: undefined }, own, origin)).toBeUndefined();
  expect(pageSender({ ...page, url: `${origin}popup.html` }, own, origin)).toBeUndefined();
});

test('a sender’s site is what the browser says of its origin, not what its address says', () => {
  const page = { id: own, tab: { id: 3 }, frameId: 0, url: 'https://calendar.google.com/' };
  const cloud = 'https://cloud.example.org';
  expect(pageSender({ ...page, origin: cloud }, own, origin)).toMatchObject({
    origin: cloud,
    site: 'cloud.example.org',
  });
  // A sandboxed document has no origin that anything could belong to.
  expect(pageSender({ ...page, origin: 'null' }, own, origin)).toBeUndefined();
});

test('a message of the wrong shape or size is refused', () => {
  const meeting = { ...typedMeeting('Pilot'), calendar: 'google' };
  const state = (change: object) => ({
    type: 'page-state',
    instance: '1-2-3',
    since: 1_763_900_000_000,
    state: { status: 'meeting', meeting: { ...meeting, ...change } },
  });
  expect(FromPage.safeParse(state({})).success).toBe(true);
  expect(FromPage.safeParse(state({ title: 'x'.repeat(501) })).success).toBe(false);
  expect(FromPage.safeParse(state({ link: 'javascript:alert(1)' })).success).toBe(false);
  expect(FromPage.safeParse(state({ title: { toString: 1 } })).success).toBe(false);
  expect(FromPage.safeParse(state({ id: 'x'.repeat(601) })).success).toBe(false);
  expect(FromPage.safeParse({ ...state({}), instance: undefined }).success).toBe(false);
  expect(FromPage.safeParse({ type: 'erase-all' }).success).toBe(false);
});

const line = {
  id: 'google:a',
  seriesId: 'google:a',
  title: 'Pilot',
  when: { text: '10:00', start: '2026-11-24T10:00', allDay: false },
};
const dayList = { type: 'day-list', instance: '1-2-3', day: '2026-11-24', lines: [line] };
const calendarPage = {
  id: own,
  tab: { id: 3 },
  frameId: 0,
  url: 'https://calendar.google.com/',
  origin: 'https://calendar.google.com',
};

/** Sends a message and gives what was heard, as the handlers' names with their last argument. */
function heard(message: unknown, sender: object = calendarPage): [string, unknown][] {
  const calls: [string, unknown][] = [];
  const hear =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, args.length > 1 ? args.at(-1) : null]);
  onPageMessage({
    needDay: hear('needDay'),
    dayList: hear('dayList'),
    prepareOffered: hear('prepareOffered'),
    notToday: hear('notToday'),
  });
  runtime.listener?.(message, sender);
  return calls;
}

test('what a page says of its day is heard, with its site in the ids', () => {
  expect(heard({ type: 'need-day' })).toEqual([['needDay', null]]);
  expect(heard({ type: 'not-today' })).toEqual([['notToday', null]]);
  expect(heard({ type: 'prepare-offered', meetingId: 'google:a' })).toEqual([['prepareOffered', 'google/google:a']]);
  const briefs = [{ ...line, id: 'google/google:a', seriesId: 'google/google:a' }];
  expect(heard(dayList)).toEqual([['dayList', { instance: '1-2-3', day: '2026-11-24', briefs }]]);
});

test.each([
  ['another extension', { ...calendarPage, id: 'another' }],
  ['one of our own pages', { ...calendarPage, url: `${origin}popup.html` }],
  ['no tab', { id: own, url: calendarPage.url }],
  ['a sandboxed frame', { ...calendarPage, origin: 'null' }],
])('nothing of it is heard from %s', (_who, sender) => {
  const messages = [dayList, { type: 'need-day' }, { type: 'not-today' }, { type: 'prepare-offered', meetingId: 'a' }];
  expect(messages.flatMap((message) => heard(message, sender))).toEqual([]);
});

test.each([
  ['a day that is none', { ...dayList, day: 'today' }],
  ['words before a day', { ...dayList, day: 'x2026-11-24' }],
  ['words after a day', { ...dayList, day: '2026-11-24T10:00' }],
  ['a script without a name', { ...dayList, instance: '' }],
  ['a script with too long a name', { ...dayList, instance: 'x'.repeat(41) }],
  ['no script that could be answered', { ...dayList, instance: undefined }],
  ['lines that are no list', { ...dayList, lines: { length: 1 } }],
  ['more lines than a day holds', { ...dayList, lines: Array.from({ length: 501 }, () => line) }],
  ['a meeting without an id', { type: 'prepare-offered', meetingId: '' }],
  ['an id that is too long', { type: 'prepare-offered', meetingId: 'x'.repeat(601) }],
  ['an id that is no text', { type: 'prepare-offered', meetingId: 7 }],
])('a message is refused for %s', (_why, message) => {
  expect(heard(message)).toEqual([]);
});

test('a line that is wrong is left out alone', () => {
  const wrong = [null, 5, {}, { ...line, title: 'x'.repeat(501) }, { ...line, when: { ...line.when, start: 'soon' } }];
  const [[, shown] = []] = heard({ ...dayList, lines: [...wrong, line] });
  expect(shown).toMatchObject({ briefs: [{ title: 'Pilot' }] });
});

test('a flood of one tab is heard now and then, its last state arrives, and a press is heard at once and once', () => {
  vi.useFakeTimers();
  const heardOf: string[] = [];
  onPageMessage({
    state: (_from, { instance }) => void heardOf.push(instance),
    openPanel: ({ tabId }) => void heardOf.push(`panel ${tabId}`),
  });
  const none = (instance: number) => ({
    type: 'page-state',
    instance: `${instance}`,
    since: 1,
    state: { status: 'none' },
  });
  for (let time = 0; time < 1000; time += 1) {
    runtime.listener?.(none(time), calendarPage);
    vi.advanceTimersByTime(1);
  }
  expect(heardOf.length).toBeLessThanOrEqual(51);
  runtime.listener?.({ type: 'open-panel' }, calendarPage);
  expect(heardOf.at(-1)).toBe('panel 3');
  runtime.listener?.({ type: 'open-panel' }, calendarPage);
  runtime.listener?.({ type: 'open-panel' }, { ...calendarPage, tab: { id: 4 } });
  expect(heardOf.filter((one) => one.startsWith('panel'))).toEqual(['panel 3', 'panel 4']);
  vi.advanceTimersByTime(300);
  runtime.listener?.({ type: 'open-panel' }, calendarPage);
  expect(heardOf.at(-1)).toBe('panel 3');
  expect(heardOf).toContain('999');
  vi.useRealTimers();
});

test('of messages that wait none takes the place of one of another kind or another frame', () => {
  vi.useFakeTimers();
  const heardOf: string[] = [];
  onPageMessage({
    firstOpened: ({ frameId }) => void heardOf.push(`opened ${frameId}`),
    needDay: ({ frameId }) => void heardOf.push(`day ${frameId}`),
    needReader: ({ frameId }) => void heardOf.push(`reader ${frameId}`),
  });
  const frame = { ...calendarPage, frameId: 2 };
  for (const type of ['need-day', 'first-opened', 'need-reader', 'first-opened'])
    for (const sender of [calendarPage, frame]) runtime.listener?.({ type }, sender);
  vi.advanceTimersByTime(1000);
  expect(heardOf.sort()).toEqual(['day 0', 'day 2', 'opened 0', 'opened 2', 'reader 0', 'reader 2']);
  vi.useRealTimers();
});

test.each(['open-panel', 'prepare-offered', 'not-today'])('the press %s is heard at once while others wait', (type) => {
  vi.useFakeTimers();
  const pressed = vi.fn();
  onPageMessage({ firstOpened: () => undefined, openPanel: pressed, prepareOffered: pressed, notToday: pressed });
  for (let times = 0; times < 3; times += 1) runtime.listener?.({ type: 'first-opened' }, calendarPage);
  const press = { type, ...(type === 'prepare-offered' && { meetingId: 'a' }) };
  const calls = [0, 249, 1].map((later) => {
    vi.advanceTimersByTime(later);
    runtime.listener?.(press, calendarPage);
    return pressed.mock.calls.length;
  });
  expect(calls).toEqual([1, 1, 2]);
  vi.useRealTimers();
});
