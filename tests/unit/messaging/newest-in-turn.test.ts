import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newestInTurn } from '@/lib/messaging/newest-in-turn';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const heard: string[] = [];
const take = (leastMs = 20) => {
  heard.length = 0;
  return newestInTurn((what: string) => void heard.push(what), leastMs);
};

test('a sender that never stops is heard so often, with the newest of each kind, and its last word arrives', () => {
  const hear = take();
  for (let time = 0; time < 1000; time += 1) {
    for (const frame of ['0 state', '5 state']) hear(1, frame, `${frame} ${time}`);
    vi.advanceTimersByTime(1);
  }
  expect(heard.length).toBeLessThanOrEqual(51);
  vi.advanceTimersByTime(40);
  expect(heard.slice(-2).sort()).toEqual(['0 state 999', '5 state 999']);
  const count = heard.length;
  vi.advanceTimersByTime(10_000);
  expect(heard.length).toBe(count);
});

test('another sender is heard at once', () => {
  const hear = take();
  for (let frame = 0; frame < 100; frame += 1) hear(1, `${frame}`, 'flood');
  hear(2, '0', 'other');
  expect(heard).toEqual(['flood', 'other']);
});

test('of the kinds of one sender each has its turn, whichever speaks most', () => {
  const hear = take();
  hear(1, 'a', 'a');
  hear(1, 'b', 'b');
  for (let time = 0; time < 60; time += 1) {
    hear(1, 'c', 'c');
    vi.advanceTimersByTime(1);
  }
  expect(heard.slice(0, 3)).toEqual(['a', 'b', 'c']);
});

test('what waits is bounded: of thousands of frames the newest are heard', () => {
  const hear = take();
  for (let frame = 0; frame < 5000; frame += 1) hear(1, `${frame}`, `${frame}`);
  vi.advanceTimersByTime(60_000);
  expect(heard.length).toBeLessThanOrEqual(201);
  expect(heard.at(-1)).toBe('4999');
});
