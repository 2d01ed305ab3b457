import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answering, calendar } from './answers';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { nextDue, readFileOnce, refreshFeeds } = await import('@/lib/feed/refresh');
const { largestFeed } = await import('@/lib/feed/fetch-calendar');
const { publishToday } = await import('@/lib/feed/today');
const { feeds, feedStates, forgetFeed, putBackFeed, readGone, readUpcoming } = await import('@/lib/storage/feed');
const { briefsOf, noteToday, readToday } = await import('@/lib/storage/today');
type Around = import('@/lib/feed/refresh').Around;
type Following = import('@/lib/feed/refresh').Following;
type Wish = import('@/lib/feed/refresh').Wish;

const minute = 60_000;
const hour = 60 * minute;
const zone = 'Europe/London';
const address = 'https://cloud.example.org/secret/abcd.ics';
const begin = Date.parse('2026-11-24T09:00Z');
const meeting = (title = 'Pilot', start = '20261124T100000Z') =>
  new Response(calendar(title, start), { headers: { etag: `"${title}"` } });
const status = (code: number, headers: Record<string, string> = {}) => new Response(null, { status: code, headers });

const moveTo = (time: number) => vi.setSystemTime(time);
const stateNow = async () => (await feedStates.read()).one;
const titles = async () => (await readUpcoming()).map(({ title }) => title);

async function refresh(
  server: { fetch: typeof fetch },
  how: Wish['how'] = 'none',
  more: Partial<Around> = {},
  renew?: Following['renew'],
) {
  const changed: string[] = [];
  await refreshFeeds(
    { how },
    {
      fetch: server.fetch,
      now: Date.now,
      zone,
      chance: () => 0,
      isOnline: () => true,
      mayReach: async () => true,
      isAllowed: async () => true,
      ...more,
    },
    { renew: renew ?? (async (meetings) => void changed.push(...meetings.map(({ title }) => title))) },
  );
  return changed;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: begin, toFake: ['Date'] });
  await feeds.update(() => [{ id: 'one', kind: 'address', source: address }]);
});
afterEach(() => void vi.useRealTimers());

test('it is read, then left alone for an hour, then asked for what has changed', async () => {
  const server = answering(meeting(), status(304), meeting('Pilot, second'));
  await refresh(server);
  expect(await titles()).toEqual(['Pilot']);
  expect(await nextDue()).toBe(begin + hour);
  moveTo(begin + 59 * minute);
  await refresh(server);
  expect(server.asked).toHaveLength(1);
  moveTo(begin + hour);
  expect(await refresh(server)).toEqual([]);
  expect(server.asked[1]?.headers).toMatchObject({ 'if-none-match': '"Pilot"' });
  expect(await titles()).toEqual(['Pilot']);
  expect(await stateNow()).toMatchObject({ readAt: begin + hour, failures: 0, etag: '"Pilot"' });
  moveTo(begin + 2 * hour);
  expect(await refresh(server)).toEqual(['Pilot, second']);
});

test('on another day the whole is read again, for other days are ahead', async () => {
  const server = answering(meeting());
  await refresh(server);
  moveTo(begin + 24 * hour);
  await refresh(server);
  expect(server.asked[1]?.headers).not.toHaveProperty('if-none-match');
});

test('the panel or popup reads what is older than a quarter of an hour, and a press reads at once', async () => {
  const server = answering(meeting());
  await refresh(server);
  moveTo(begin + 14 * minute);
  await refresh(server, 'fresh');
  expect(server.asked).toHaveLength(1);
  moveTo(begin + 16 * minute);
  await refresh(server, 'fresh');
  expect(server.asked).toHaveLength(2);
  await refresh(server, 'forced');
  expect(server.asked).toHaveLength(3);
});

test('after a failure it waits twice as long each time, up to a day; what was read stays, and an answer ends it', async () => {
  await refresh(answering(meeting()));
  const failing = answering(status(500));
  const waits: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    moveTo((await nextDue()) ?? 0);
    await refresh(failing);
    waits.push((((await nextDue()) ?? 0) - Date.now()) / minute);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  expect(await titles()).toEqual(['Pilot']);
  expect(await stateNow()).toMatchObject({
    failures: 9,
    problem: { kind: 'server', since: begin + hour, status: 500 },
  });
  // Opening the panel does not press a server that has trouble.
  await refresh(failing, 'fresh');
  expect(failing.asked).toHaveLength(9);
  await refresh(answering(meeting()), 'forced');
  expect(await stateNow()).not.toHaveProperty('problem');
  expect(await nextDue()).toBe(Date.now() + hour);
});

test.each([
  ['7200', 2 * hour],
  ['99999999', 24 * hour],
  ['1', 15 * minute],
])('Retry-After of %s seconds is respected, up to a day', async (seconds, wait) => {
  await refresh(answering(status(429, { 'retry-after': seconds })));
  expect(await nextDue()).toBe(begin + wait);
});

test.each([
  ['offline', { isOnline: () => false }],
  ['permission', { mayReach: async () => false }],
  ['policy', { isAllowed: async () => false }],
] as const)('%s: nothing is asked, and it is said why', async (kind, more) => {
  const server = answering(meeting());
  await refresh(server, 'forced', more);
  expect(server.asked).toHaveLength(0);
  expect(await stateNow()).toMatchObject({ problem: { kind, since: begin } });
});

test('back with a network, opening the panel reads at once', async () => {
  const server = answering(meeting());
  await refresh(server, 'none', { isOnline: () => false });
  moveTo(begin + 2 * minute);
  await refresh(server, 'fresh');
  expect(await titles()).toEqual(['Pilot']);
});

test('a page in place of the calendar is said, and the meetings read before stay', async () => {
  await refresh(answering(meeting()));
  await refresh(answering(new Response('<!doctype html>Sign in')), 'forced');
  expect(await stateNow()).toMatchObject({ problem: { kind: 'not-calendar' } });
  expect(await titles()).toEqual(['Pilot']);
});

test('no store has room: it is said, and what was kept stays', async () => {
  await refresh(answering(meeting()));
  const { set } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((values) =>
    'feed:upcoming' in values ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(values),
  );
  await refresh(answering(meeting('Other')), 'forced');
  expect(await stateNow()).toMatchObject({ problem: { kind: 'full' } });
  expect(await titles()).toEqual(['Pilot']);
});

test('one whose reading ended the background is not read at each of its starts', async () => {
  let whileReading: number | undefined;
  const server = {
    fetch: async () => {
      whileReading = await nextDue();
      return meeting();
    },
  };
  await refresh(server);
  expect(whileReading).toBe(begin + 15 * minute);
});

test('two that want it read at once read it one after the other', async () => {
  let running = 0;
  let most = 0;
  const server = {
    fetch: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return meeting();
    },
  };
  await Promise.all([refresh(server, 'forced'), refresh(server, 'forced')]);
  expect(most).toBe(1);
});

test('one that is removed while it is read leaves nothing', async () => {
  const server = {
    fetch: async () => {
      await forgetFeed('one');
      return meeting();
    },
  };
  await refresh(server);
  expect(await readUpcoming()).toEqual([]);
  expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('one');
  expect(await feedStates.read()).toEqual({});
});

test('a paused one is neither read nor shown, and a removed one can be put back with all it had', async () => {
  await refresh(answering(meeting()));
  await feeds.update(([feed]) => (feed ? [{ ...feed, isPaused: true }] : []));
  const server = answering(meeting());
  await refresh(server, 'forced');
  expect(server.asked).toHaveLength(0);
  expect(await titles()).toEqual([]);
  await feeds.update(([feed]) => (feed ? [{ id: feed.id, kind: feed.kind, source: feed.source }] : []));
  const forgotten = await forgetFeed('one');
  expect(await titles()).toEqual([]);
  if (forgotten) await putBackFeed(forgotten);
  expect(await titles()).toEqual(['Pilot']);
  expect(await stateNow()).toMatchObject({ readAt: begin });
});

test('the address is in one value of the store and in no problem that is told', async () => {
  const warn = vi.spyOn(console, 'warn');
  await refresh(answering(new TypeError(`Failed to fetch ${address}`)));
  const all = await fakeBrowser.storage.local.get();
  const withAddress = Object.entries(all).filter(([, value]) => JSON.stringify(value).includes('abcd'));
  expect(withAddress.map(([key]) => key)).toEqual(['feed-secret']);
  expect(JSON.stringify(warn.mock.calls)).not.toContain('abcd');
});

test('today’s list has the meetings of today, once, the page’s word before the calendar’s; a moved one is followed', async () => {
  await feeds.update(() => [
    { id: 'one', kind: 'address', source: 'https://calendar.google.com/calendar/ical/x/basic.ics' },
  ]);
  const events = calendar('Pilot', '20261124T100000Z', 'abc@google.com').replace(
    'END:VCALENDAR',
    calendar('Tomorrow', '20261125T100000Z', 'b@google.com').split('VERSION:2.0\r\n')[1] ?? '',
  );
  await refresh(answering(new Response(events)));
  await publishToday(zone);
  expect(briefsOf(await readToday()).map(({ id, when }) => [id, when.start])).toEqual([
    ['google/google:abc', '2026-11-24T10:00'],
  ]);
  const [brief] = briefsOf(await readToday());
  if (brief) await noteToday('google', '2026-11-24', [{ ...brief, title: 'As the page shows it' }]);
  expect(briefsOf(await readToday()).map(({ title }) => title)).toEqual(['As the page shows it']);
  // The next day, with no page open and no network, from what was read last.
  moveTo(begin + 24 * hour);
  await publishToday(zone);
  expect(briefsOf(await readToday()).map(({ title }) => title)).toEqual(['Tomorrow']);
});

test('a file is read once, and what is ahead in it is there for a year', async () => {
  await feeds.update(() => [{ id: 'one', kind: 'file', source: 'mine.ics' }]);
  const bytes = new TextEncoder().encode(calendar('In May', '20270520T100000Z'));
  await readFileOnce('one', bytes, false, { now: Date.now, zone });
  expect(await titles()).toEqual(['In May']);
  const server = answering(meeting());
  await refresh(server, 'forced');
  expect(server.asked).toHaveLength(0);
  expect(await nextDue()).toBeUndefined();
});

/** Calendars with one meeting each, in one file. */
const together = (...files: string[]) => {
  const events = files.map((file) => file.slice(file.indexOf('BEGIN:VEVENT'), file.indexOf('END:VCALENDAR')));
  return new Response(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`);
};
const pilot = calendar('Pilot', '20261124T140000Z', 'pilot');
const other = calendar('Other', '20261125T100000Z', 'other');
const goneNow = async () => (await readGone()).map(({ title, start }) => [title, start]);

test('what its calendar no longer holds is gone, until it is there again', async () => {
  await refresh(answering(together(pilot, other)));
  expect(await goneNow()).toEqual([]);
  await refresh(answering(together(other)), 'forced');
  expect(await goneNow()).toEqual([['Pilot', '2026-11-24T14:00']]);
  await refresh(answering(together(other)), 'forced');
  expect(await goneNow(), 'it stays gone').toHaveLength(1);
  // A paused calendar says nothing.
  await feeds.update((all) => all.map((feed) => ({ ...feed, isPaused: true as const })));
  expect(await goneNow()).toEqual([]);
  await feeds.update((all) => all.map(({ isPaused: _, ...feed }) => feed));
  // Removed, nothing of it is left; put back, all is.
  const forgotten = await forgetFeed('one');
  await feeds.update(() => [{ id: 'one', kind: 'address', source: address }]);
  expect(await goneNow()).toEqual([]);
  if (forgotten) await putBackFeed(forgotten);
  expect(await goneNow()).toHaveLength(1);
  await refresh(answering(together(pilot, other)), 'forced');
  expect(await goneNow()).toEqual([]);
});

test('a date taken out of a series is gone, and the others are not', async () => {
  const weekly = (more = '') =>
    together(
      calendar('Board', '20261124T140000Z', 'board').replace('END:VEVENT', `RRULE:FREQ=WEEKLY\r\n${more}END:VEVENT`),
    );
  await refresh(answering(weekly()));
  await refresh(answering(weekly('EXDATE:20261201T140000Z\r\n')), 'forced');
  expect(await goneNow()).toEqual([['Board', '2026-12-01T14:00']]);
});

test('what has left the days that are read, is written anew under another id, or had no room is not gone', async () => {
  await refresh(answering(together(pilot, other)));
  await refresh(answering(together(calendar('PILOT', '20261124T140000Z', 'new'), other)), 'forced');
  expect(await goneNow()).toEqual([]);
  // So many come before it that not all are kept.
  const many = Array.from({ length: 1000 }, (_, place) => calendar('Many', '20261123T100000Z', `m${place}`));
  await refresh(answering(together(...many, other)), 'forced');
  expect(await stateNow()).toMatchObject({ isCutOff: true });
  expect(await goneNow()).toEqual([]);
  await refresh(answering(together(other)), 'forced');
  moveTo(begin + 72 * hour);
  await refresh(answering(together(other)), 'forced');
  await refresh(answering(together()), 'forced');
  expect(await goneNow()).toEqual([]);
});

test('of a file that is cut off nothing is gone', async () => {
  await refresh(answering(together(pilot, other)));
  const padding = new Uint8Array(largestFeed).fill('x'.charCodeAt(0));
  await refresh(answering(new Response(new Blob([await together(other).arrayBuffer(), padding]))), 'forced');
  expect(await stateNow()).toMatchObject({ isTooLarge: true });
  expect(await titles()).toEqual(['Other']);
  expect(await goneNow()).toEqual([]);
});

test('what another calendar that is followed holds is not gone', async () => {
  await feeds.update((all) => [...all, { id: 'two', kind: 'file', source: 'mine.ics' }]);
  await readFileOnce('two', new TextEncoder().encode(pilot), false, { now: Date.now, zone });
  await refresh(answering(together(pilot, other)));
  await refresh(answering(together(other)), 'forced');
  expect(await goneNow()).toEqual([]);
});

test('a background that is stopped before a moved meeting was followed follows it at the next reading', async () => {
  await refresh(answering(meeting()));
  const moved = answering(together(calendar('Pilot', '20261124T140000Z')));
  const stopped = refresh(moved, 'forced', {}, () => Promise.reject(new Error('stopped')));
  await expect(stopped).rejects.toThrow('stopped');
  expect(await refresh(moved, 'forced')).toEqual(['Pilot']);
  expect(await refresh(moved, 'forced')).toEqual([]);
});
