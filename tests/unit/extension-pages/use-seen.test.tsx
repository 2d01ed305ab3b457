// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSeen } from '@/lib/extension-pages/use-seen';

let root: Root;
let look: ((entries: Partial<IntersectionObserverEntry>[]) => void) | undefined;
let visibility: DocumentVisibilityState;

/** The browser's observer, told by the test what is in view. */
class Observer {
  constructor(told: (entries: Partial<IntersectionObserverEntry>[]) => void) {
    look = told;
  }
  observe() {}
  disconnect() {
    look = undefined;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal('IntersectionObserver', Observer);
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const card = document.createElement('section');

function Card({ what, onSeen }: { what: string | undefined; onSeen(): void }) {
  useSeen(card, what, 2000, onSeen);
  return null;
}

function show(what: string | undefined) {
  const onSeen = vi.fn();
  act(() => root.render(<Card what={what} onSeen={onSeen} />));
  return onSeen;
}

const view = (share: number, height = 100) =>
  look?.([
    {
      isIntersecting: share > 0,
      intersectionRatio: share,
      intersectionRect: { height: share * height } as DOMRectReadOnly,
      rootBounds: { height: 400 } as DOMRectReadOnly,
    },
  ]);
const setVisibility = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

test('seen after two seconds in view, once', () => {
  const onSeen = show('tip');
  view(1);
  vi.advanceTimersByTime(1999);
  expect(onSeen).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSeen).toHaveBeenCalledTimes(1);
  view(0);
  view(1);
  vi.advanceTimersByTime(9000);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

test('not seen below the fold, in a hidden page, or when either breaks the time', () => {
  const onSeen = show('tip');
  view(0.2);
  vi.advanceTimersByTime(5000);
  view(1);
  vi.advanceTimersByTime(1500);
  setVisibility('hidden');
  vi.advanceTimersByTime(5000);
  setVisibility('visible');
  vi.advanceTimersByTime(1500);
  view(0);
  vi.advanceTimersByTime(5000);
  expect(onSeen).not.toHaveBeenCalled();
  view(0.6);
  vi.advanceTimersByTime(2000);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

test('a card taller than the window is seen when it fills half of it', () => {
  const onSeen = show('tip');
  view(0.25, 1000);
  vi.advanceTimersByTime(2000);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

test('a flash between two meetings is not seen, and what is not yet known does not begin', () => {
  const first = show('tip of one');
  view(1);
  vi.advanceTimersByTime(1900);
  const second = show('tip of two');
  vi.advanceTimersByTime(1900);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 0]);
  view(1);
  vi.advanceTimersByTime(2000);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  show(undefined);
  expect(look).toBeUndefined();
});
