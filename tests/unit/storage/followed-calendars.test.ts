/** What is kept of calendars that a person follows by their address: what is ahead, what is gone, and how to take it back. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import type { Feed, FeedState, FeedWish } from '@/lib/storage/feed';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const feed = await import('@/lib/storage/feed');

beforeEach(() => fakeBrowser.reset());

const calendar = (id: string, more: Partial<Feed> = {}): Feed => ({
  id,
  source: `https://cloud.example.org/${id}`,
  kind: 'address',
  ...more,
});
const follow = (...all: Feed[]) => feed.feeds.update(() => all);
const meeting = (id: string, start = '2026-11-24T10:00', title = id): Meeting => ({
  ...typedMeeting(title),
  id,
  when: { text: '', allDay: false, ...(start && { start }) },
});
const gone = (id: string, start = '2026-11-24T10:00', title = id) => ({ id, title, start });
const state: FeedState = { nextAt: 5, failures: 0 };
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const from = '2026-11-20';

/** All that is told to somebody who watches, until the last of it holds. */
async function hears<T>(watch: (changed: (value: T) => void) => () => void, expected: unknown) {
  const told: T[] = [];
  const stop = watch((value) => void told.push(value));
  await vi.waitFor(() => expect(told.at(-1)).toEqual(expected));
  stop();
}

test.each([
  ['feed-secret', true, false],
  ['feed-secret:damaged', true, false],
  ['feed-secrets', false, false],
  ['feed:state', false, true],
  ['feed', false, false],
  ['settings', false, false],
])('%s opens a calendar: %s; was read from one: %s', (key, isSecret, isRead) => {
  expect([feed.isSecret(key), feed.isReadFromFeed(key)]).toEqual([isSecret, isRead]);
});

test('what is ahead is shown of calendars that are followed and not paused, each meeting once', async () => {
  await follow(calendar('a'), calendar('b', { isPaused: true }));
  await feed.keepUpcoming('a', [meeting('one'), meeting('two')]);
  await feed.keepUpcoming('b', [meeting('paused')]);
  await feed.keepUpcoming('c', [meeting('not followed')]);
  expect(idsOf(await feed.readUpcoming())).toEqual(['one', 'two']);
  expect(idsOf(await feed.readUpcomingOf('b'))).toEqual(['paused']);
  await follow(calendar('a'), calendar('b'));
  await feed.keepUpcoming('b', [meeting('two', '2026-11-25T10:00')]);
  expect((await feed.readUpcoming()).map(({ id, when }) => [id, when.start])).toEqual([
    ['one', '2026-11-24T10:00'],
    ['two', '2026-11-25T10:00'],
  ]);
  await hears(feed.watchUpcoming, await feed.readUpcoming());
  await hears(
    feed.watchStarts,
    new Map([
      ['a', ['2026-11-24T10:00', '2026-11-24T10:00']],
      ['b', ['2026-11-25T10:00']],
      ['c', ['2026-11-24T10:00']],
    ]),
  );
});

test('an entry of a wrong shape is left out alone', async () => {
  await follow(calendar('a'));
  await fakeBrowser.storage.local.set({ 'feed:upcoming': { v: 1, data: { a: [{ id: 7 }, meeting('one')] } } });
  expect(idsOf(await feed.readUpcoming())).toEqual(['one']);
});

test('what is gone is shown of calendars that are followed and not paused', async () => {
  await follow(calendar('a'), calendar('b', { isPaused: true }));
  await feed.noteGone('a', { gone: [gone('one')], there: [] }, from);
  await feed.noteGone('b', { gone: [gone('two')], there: [] }, from);
  expect(idsOf(await feed.readGone())).toEqual(['one']);
  await hears(feed.watchGone, [gone('one')]);
});

test('what is gone is noted once, forgotten when it is there again or over, and not where another calendar has it', async () => {
  await follow(calendar('a'), calendar('b'));
  await feed.keepUpcoming('b', [meeting('elsewhere', '2026-11-25T10:00', 'Board')]);
  await feed.noteGone('a', { gone: [gone('one'), gone('over', '2026-11-21T10:00')], there: [] }, from);
  await feed.noteGone('a', { gone: [gone('one'), gone('x', '2026-11-25T10:00', 'Board')], there: [] }, from);
  expect(idsOf(await feed.readGone())).toEqual(['one', 'over']);
  await feed.noteGone('b', { gone: [gone('two')], there: [] }, '2026-11-22');
  expect(idsOf(await feed.readGone()).sort()).toEqual(['one', 'two']);
  await feed.noteGone('b', { gone: [], there: [meeting('one')] }, from);
  expect(idsOf(await feed.readGone())).toEqual(['two']);
});

test('where nothing is gone and nothing was, nobody is woken', async () => {
  await follow(calendar('a'));
  await feed.noteGone('a', { gone: [], there: [meeting('one')] }, from);
  expect(await fakeBrowser.storage.local.get('feed:gone')).toEqual({});
});

test('at most 500 that are gone are kept, the latest found first', async () => {
  await follow(calendar('a'));
  const many = Array.from({ length: 500 }, (_, place) => gone(`m${place}`));
  await feed.noteGone('a', { gone: many, there: [] }, from);
  await feed.noteGone('a', { gone: [gone('newest')], there: [] }, from);
  const kept = idsOf(await feed.readGone());
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, 'newest', 'm498']);
});

test('a calendar that is forgotten leaves nothing, and comes back whole', async () => {
  await follow(calendar('a'), calendar('b'));
  for (const id of ['a', 'b']) {
    await feed.keepUpcoming(id, [meeting(`${id}1`)]);
    await feed.noteGone(id, { gone: [gone(`${id}2`)], there: [] }, from);
    await feed.noteState(id, () => state);
  }
  const before = await fakeBrowser.storage.local.get();
  const forgotten = await feed.forgetFeed('a');
  expect(forgotten).toEqual({ feed: calendar('a'), state, meetings: [meeting('a1')], gone: [gone('a2')] });
  const left = JSON.stringify(await fakeBrowser.storage.local.get());
  expect(left).not.toMatch(/"a"|a1|a2/);
  expect(left).toMatch(/b1.*|b2/);
  if (forgotten) await feed.putBackFeed(forgotten);
  expect(idsOf(await feed.feeds.read())).toEqual(['b', 'a']);
  const after = await fakeBrowser.storage.local.get();
  for (const key of ['feed:state', 'feed:upcoming', 'feed:gone']) expect(after[key]).toEqual(before[key]);
});

test('one that nobody follows is not forgotten twice, and one without news comes back without any', async () => {
  expect(await feed.forgetFeed('a')).toBeUndefined();
  await follow(calendar('a'));
  const forgotten = await feed.forgetFeed('a');
  expect(forgotten).toEqual({ feed: calendar('a'), state: undefined, meetings: [], gone: [] });
  if (forgotten) await feed.putBackFeed(forgotten);
  expect(await feed.readGone()).toEqual([]);
  expect(await feed.feedStates.read()).toEqual({});
});

test('where five others have been added since, it is said that there is no place', async () => {
  await follow(...['1', '2', '3', '4', '5'].map((id) => calendar(id)));
  await expect(feed.putBackFeed({ feed: calendar('a'), state, meetings: [], gone: [] })).rejects.toThrow(/no place/);
  expect(idsOf(await feed.feeds.read())).toEqual(['1', '2', '3', '4', '5']);
});

test('how reading went is kept of a calendar that is followed alone', async () => {
  await follow(calendar('a'));
  await feed.noteState('a', (now) => ({ ...state, failures: now ? 9 : 1 }));
  await feed.noteState('a', (now) => ({ ...state, failures: now?.failures === 1 ? 2 : 0 }));
  await feed.noteState('b', () => state);
  expect(await feed.feedStates.read()).toEqual({ a: { ...state, failures: 2 } });
});

test('the background hears a wish, and none of what is no wish; without calendars nothing is wished', async () => {
  const heard: FeedWish[] = [];
  const stop = feed.onFeedWish((wish) => void heard.push(wish));
  await feed.wishFresh();
  expect(heard).toEqual([]);
  await follow(calendar('a'));
  await feed.wishFresh();
  await feed.wishFeed({ isForced: true, id: 'a' });
  await fakeBrowser.storage.session.set({ 'feed-wish': { isForced: 'yes' } });
  stop();
  await feed.wishFeed({ isForced: true });
  expect(heard.map(({ isForced, id }) => [isForced, id])).toEqual([
    [false, undefined],
    [true, 'a'],
  ]);
});

test('who follows the list of calendars hears of a change, until they stop', async () => {
  const heard = vi.fn();
  const stop = feed.onFeedsChanged(heard);
  await follow(calendar('a'));
  stop();
  await follow();
  expect(heard).toHaveBeenCalledOnce();
});

test.each([
  ['more than five calendars', 'feed-secret', Array.from({ length: 6 }, (_, place) => calendar(`${place}`))],
  ['a kind that is none', 'feed-secret', [calendar('a', { kind: 'web' as 'file' })]],
  ['an address that is too long', 'feed-secret', [calendar('a', { source: 'x'.repeat(2001) })]],
  ['an id that is too long', 'feed-secret', [calendar('x'.repeat(61))]],
  ['a count below nought', 'feed:state', { a: { ...state, failures: -1 } }],
  ['a problem that is none', 'feed:state', { a: { ...state, problem: { kind: 'odder', since: 1 } } }],
  ['no time for the next', 'feed:state', { a: { failures: 0 } }],
])('%s is set aside', async (_what, key, data) => {
  await fakeBrowser.storage.local.set({ [key]: { v: 1, data } });
  expect(await (key === 'feed:state' ? feed.feedStates : feed.feeds).read()).toEqual(key === 'feed:state' ? {} : []);
  expect(await fakeBrowser.storage.local.get(`${key}:damaged`)).not.toEqual({});
});

test('every problem and every detail of a state is kept', async () => {
  const whole: FeedState = {
    ...state,
    readAt: 1,
    triedAt: 2,
    etag: 'x'.repeat(500),
    modified: 'x'.repeat(100),
    readFor: 'x'.repeat(120),
    unreadable: 3,
    isTooLarge: true,
    isCutOff: true,
  };
  const all = Object.fromEntries(
    feed.problems.map((kind) => [kind, { ...whole, problem: { kind, since: 1, status: 404 } }]),
  );
  await feed.feedStates.update(() => all);
  expect(await feed.feedStates.read()).toEqual(all);
});
