import { expect, test, vi } from 'vitest';
import { typedMeeting } from '@/lib/meetings/typed';
import { FromPage } from '@/lib/messaging/messages';

vi.mock('@/lib/browser/api', () => ({ browser: {} }));
const { pageSender } = await import('@/lib/messaging/from-page');

const own = 'our-id';
const origin = 'chrome-extension://our-id/';

test('only our own content scripts are heard', () => {
  const page = { id: own, tab: { id: 3 }, frameId: 2, url: 'https://calendar.google.com/' };
  const google = { tabId: 3, frameId: 2, origin: 'https://calendar.google.com', site: 'google' };
  expect(pageSender(page, own, origin)).toEqual(google);
  expect(pageSender({ ...page, id: 'another' }, own, origin)).toBeUndefined();
  expect(pageSender({ id: own, url: page.url }, own, origin)).toBeUndefined();
  expect(pageSender({ ...page, url: `${origin}popup.html` }, own, origin)).toBeUndefined();
});

test('a sender’s site is what the browser says of its origin, not what its address says', () => {
  const page = { id: own, tab: { id: 3 }, url: 'https://calendar.google.com/' };
  const cloud = 'https://cloud.example.org';
  expect(pageSender({ ...page, origin: cloud }, own, origin)).toMatchObject({
    origin: cloud,
    site: 'cloud.example.org',
  });
  // A sandboxed document has no origin that anything could belong to.
  expect(pageSender({ ...page, origin: 'null' }, own, origin)).toBeUndefined();
});

test('a message of the wrong shape or size is refused', () => {
  const meeting = typedMeeting('Pilot');
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
