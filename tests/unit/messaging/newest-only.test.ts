import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newestOnly } from '@/lib/messaging/newest-only';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first and the newest of a flood are worked on, no more often than asked', async () => {
  const heard: number[] = [];
  const note = newestOnly(async (value: number) => void heard.push(value), 100);
  for (let value = 0; value < 1000; value++) note('frame', value);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([0]);
  await vi.advanceTimersByTimeAsync(100);
  expect(heard).toEqual([0, 999]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([0, 999]);
  note('frame', 1);
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual([0, 999, 1]);
});

test('one key does not wait for another', async () => {
  const heard: string[] = [];
  const note = newestOnly(async (value: string) => void heard.push(value), 100);
  note('a', 'a1');
  note('b', 'b1');
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(['a1', 'b1']);
});

test('work that takes longer than the least time never runs twice at once', async () => {
  let running = 0;
  let most = 0;
  const note = newestOnly(async () => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 500));
    running--;
  }, 100);
  for (let turn = 0; turn < 10; turn++) {
    note('frame');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(most).toBe(1);
});
