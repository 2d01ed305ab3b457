// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNow } from '@/lib/extension-pages/clock';
import { pageOfTest } from '../components/ui/mount';

const { show } = pageOfTest();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const Clock = () => <p>{new Date(useNow()).toISOString().slice(11, 23)}</p>;
const shown = () => document.querySelector('p')?.textContent;
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds));

test('the time is renewed on each whole minute', async () => {
  vi.setSystemTime('2026-11-24T10:23:45.000Z');
  show(<Clock />);
  await pass(14_999);
  expect(shown()).toBe('10:23:45.000');
  await pass(1);
  expect(shown()).toBe('10:24:00.000');
  await pass(60_000);
  expect(shown()).toBe('10:25:00.000');
});

test('a timer that ends before the clock has moved does not hold the time back', async () => {
  vi.setSystemTime('2026-11-24T10:23:59.998Z');
  show(<Clock />);
  vi.spyOn(Date, 'now').mockReturnValueOnce(Date.now() + 1);
  await pass(2);
  expect(shown()).toBe('10:23:59.999');
  await pass(1);
  expect(shown()).toBe('10:24:00.001');
});
