// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askForDayWhenIdle } from '@/lib/content-script/ask-for-day';
import { newPlace, placeNow } from '@/lib/content-script/place';

const send = vi.fn(async () => undefined);
const isMadeReady = (value: boolean) => Object.defineProperty(document, 'prerendering', { value, configurable: true });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage: send } });
  newPlace();
});
afterEach(() => {
  placeNow()?.stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('a page that the browser only makes ready asks once it is opened', () => {
  isMadeReady(true);
  askForDayWhenIdle();
  vi.advanceTimersByTime(5000);
  expect(send).not.toHaveBeenCalled();
  isMadeReady(false);
  document.dispatchEvent(new Event('prerenderingchange'));
  vi.advanceTimersByTime(5000);
  expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'need-day' });
});
