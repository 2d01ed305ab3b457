// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GrowingList } from '@/components/history/growing-list';
import { pageOfTest, press } from './ui/mount';

let look: ((entries: Partial<IntersectionObserverEntry>[]) => void) | undefined;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: NonNullable<typeof look>) {
        look = told;
      }
      observe() {}
      disconnect() {
        look = undefined;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const { show } = pageOfTest();
const numbers = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

const list = (count: number, shownBefore?: number) => (
  <GrowingList items={numbers(count)} keyOf={String} what="numbers" shownBefore={shownBefore}>
    {(item) => <span>Number {item}</span>}
  </GrowingList>
);

const shown = () => document.querySelectorAll('li').length;
const reachEnd = () => act(() => look?.([{ isIntersecting: true }]));

test('25 at first, 25 more each time the end comes near, and no button once all are there', () => {
  show(list(60));
  expect(shown()).toBe(25);
  expect(document.body.textContent).toContain('25 of 60 numbers');
  reachEnd();
  expect(shown()).toBe(50);
  reachEnd();
  expect(shown()).toBe(60);
  expect([document.querySelector('button'), look]).toEqual([null, undefined]);
});

test('the button shows more and goes to the first new item', async () => {
  show(list(60));
  await press('Show more');
  expect(shown()).toBe(50);
  expect(document.activeElement?.textContent).toBe('Number 26');
});

test('whoever stands on the button does not see it move away', () => {
  show(list(60));
  document.querySelector('button')?.focus();
  reachEnd();
  expect(shown()).toBe(25);
});

test('it is as long as it was when the person was here last', () => {
  show(list(400, 75));
  expect(shown()).toBe(75);
});

test('whatever the one who is told how many are shown gives back, the list can go', () => {
  const told = vi.fn(() => false);
  show(
    <GrowingList items={numbers(3)} keyOf={String} what="numbers" onShown={told}>
      {(item) => <span>Number {item}</span>}
    </GrowingList>,
  );
  expect(told).toHaveBeenCalledWith(25);
  expect(() => show(<p>Elsewhere</p>)).not.toThrow();
});
