import { expect, test, vi } from 'vitest';
import { typedMeeting } from '@/lib/meetings/typed';
import { FromPage } from '@/lib/messaging/messages';

vi.mock('@/lib/browser/api', () => ({ browser: {} }));
const { pageSender } = await import('@/lib/messaging/from-page');

const own = 'our-id';
const origin = 'chrome-extension://our-id/';

test('only our own content scripts are heard', () => {
  const page = { id: own, tab: { id: 3 }, frameId: 2, url: 'https://calendar.google.com/' };
  expect(pageSender(page, own, origin)).toEqual({ tabId: 3, frameId: 2 });
  expect(pageSender({ ...page, id: 'another' }, own, origin)).toBeUndefined();
  expect(pageSender({ id: own, url: page.url }, own, origin)).toBeUndefined();
  expect(pageSender({ ...page, url: `${origin}popup.html` }, own, origin)).toBeUndefined();
});

test('a message of the wrong shape or size is refused', () => {
  const meeting = typedMeeting('Pilot');
  const state = (change: object) => ({
    type: 'page-state',
    since: 1_763_900_000_000,
    state: { status: 'meeting', meeting: { ...meeting, ...change } },
  });
  expect(FromPage.safeParse(state({})).success).toBe(true);
  expect(FromPage.safeParse(state({ title: 'x'.repeat(501) })).success).toBe(false);
  expect(FromPage.safeParse(state({ link: 'javascript:alert(1)' })).success).toBe(false);
  expect(FromPage.safeParse(state({ title: { toString: 1 } })).success).toBe(false);
  expect(FromPage.safeParse({ type: 'erase-all' }).success).toBe(false);
});
