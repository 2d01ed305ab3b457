// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noticeMeetings } from '@/lib/content-script/first-script';
import { newPlace, placeNow } from '@/lib/content-script/place';
import type { Noticed } from '@/lib/content-script/watcher/appear';
import { clickTrusted, keyTrusted, tellAppeared } from '../../calendars/trusted';

const send = vi.fn(async () => undefined);
const reader = { appeared: vi.fn(), onUserInput: vi.fn() } satisfies Noticed;

const appear = (selector: string) => tellAppeared(document.querySelector(selector));

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage: send } });
  document.body.innerHTML = '<div data-entry><b>10:00</b></div><div data-card></div><p>else</p>';
  noticeMeetings({ opened: '[data-card]', tile: '[data-entry]' });
});
afterEach(() => {
  placeNow()?.stop.abort();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('nothing is asked for until an entry is clicked or a meeting appears', () => {
  clickTrusted(document.querySelector('p'));
  keyTrusted(document.querySelector('p'), 'keydown', 'Enter');
  expect(send).not.toHaveBeenCalled();
  clickTrusted(document.querySelector('b'));
  expect(send).toHaveBeenLastCalledWith({ type: 'need-reader' });
});

test('the reader is told what was noticed before it came, and everything after', () => {
  clickTrusted(document.querySelector('b'));
  appear('[data-card]');
  send.mockClear();
  placeNow()?.listen?.(reader);
  expect(reader.onUserInput).toHaveBeenCalledWith(document.querySelector('[data-entry]'));
  expect(reader.appeared).toHaveBeenCalledWith(document.querySelector('[data-card]'), false);
  appear('[data-card]');
  expect(reader.appeared).toHaveBeenCalledTimes(2);
  expect(send).not.toHaveBeenCalled();
});

test('a meeting that has closed before the reader came is not handed on', () => {
  appear('[data-card]');
  document.querySelector('[data-card]')?.remove();
  placeNow()?.listen?.(reader);
  expect(reader.appeared).not.toHaveBeenCalled();
});

test('a page that writes itself anew is noticed as before', async () => {
  document.documentElement.remove();
  const page = document.createElement('html');
  page.innerHTML = '<body><div data-card></div></body>';
  document.append(page);
  await vi.waitFor(() => expect(document.documentElement.querySelector('style')).not.toBeNull());
  appear('[data-card]');
  expect(send).toHaveBeenCalledWith({ type: 'need-reader' });
});

test('a script put in again is none too many, and one from before an update leaves', () => {
  const before = placeNow();
  noticeMeetings({ opened: '[data-card]' });
  expect(placeNow()).toBe(before);
  expect(document.querySelectorAll('html > style')).toHaveLength(1);
  // After an update the old script has lost the extension, and the new one runs apart from it.
  vi.stubGlobal('browser', { runtime: {} });
  // jsdom runs no animations.
  document.getAnimations = () => [];
  newPlace();
  expect(before?.stop.signal.aborted).toBe(true);
  expect(document.querySelectorAll('html > style')).toHaveLength(0);
});

test('what the page’s own scripts send is no sign of anything', () => {
  const card = document.querySelector('[data-card]');
  const entry = document.querySelector('b');
  card?.dispatchEvent(
    Object.assign(new Event('animationstart', { bubbles: true }), { animationName: 'before-we-meet-opened' }),
  );
  entry?.click();
  for (const type of ['keydown', 'keyup'])
    entry?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
  expect(send).not.toHaveBeenCalled();
});

test('a page that opens without end asks for the reader now and then', () => {
  vi.useFakeTimers();
  for (let time = 0; time < 1000; time += 1) {
    appear('[data-card]');
    vi.advanceTimersByTime(1);
  }
  expect(send.mock.calls.length).toBeLessThanOrEqual(4);
  vi.useRealTimers();
});
