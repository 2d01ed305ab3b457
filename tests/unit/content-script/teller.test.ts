import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { google } from '@/lib/calendars/google/adapter';
import { meetingOf, notRead } from '@/lib/calendars/shared/meeting';
import { type Teller, teller } from '@/lib/content-script/teller';
import type { OpenMeeting } from '@/lib/content-script/watcher/watcher';

const send = vi.fn(async (_message: unknown) => undefined);
const when = { text: '', allDay: false };
const meeting = (id: string): OpenMeeting => ({
  adapter: google,
  result: meetingOf('google', { id }, { title: id, when, people: { attendees: [] }, writable: false }),
});
const loading: OpenMeeting = { adapter: google, result: notRead('loading') };

let tell: Teller;
let stop: AbortController;
const told = () =>
  send.mock.calls.map(([message]) => {
    const { state } = message as { state: { status: string; meeting?: { id: string } } };
    return state.meeting?.id ?? state.status;
  });
const sinceOf = (turn: number) => (send.mock.calls[turn]?.[0] as { since: number } | undefined)?.since;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage: send } });
  stop = new AbortController();
  tell = teller({ instance: '1', origin: 'https://calendar.google.com' }, stop.signal);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('a meeting that is gone for a moment is not told as closed', async () => {
  tell.tellOnceSettled(meeting('a'));
  tell.tellOnceSettled(undefined);
  await vi.advanceTimersByTimeAsync(100);
  tell.tellOnceSettled(meeting('a'));
  tell.tellOnceSettled(loading);
  await vi.advanceTimersByTimeAsync(1000);
  tell.tellOnceSettled(meeting('a'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(told()).toEqual(['google:a', 'google:a', 'google:a']);
  expect(sinceOf(2)).toBe(sinceOf(0));
});

test('a meeting that stays closed is told so, and the next one has been open since it came', async () => {
  tell.tellOnceSettled(meeting('a'));
  tell.tellOnceSettled(undefined);
  await vi.advanceTimersByTimeAsync(5000);
  tell.tellOnceSettled(meeting('b'));
  expect(told()).toEqual(['google:a', 'none', 'google:b']);
  expect(sinceOf(2)).toBe((sinceOf(0) ?? 0) + 5000);
});

test('the next meeting is later than the one before, also on a clock that was set back', () => {
  tell.tell(meeting('a'));
  vi.setSystemTime(Date.now() - 3_600_000);
  tell.tell(meeting('b'));
  vi.advanceTimersByTime(100);
  expect(sinceOf(1)).toBeGreaterThan(sinceOf(0) ?? 0);
});

test('nothing is told after the end', async () => {
  tell.tellOnceSettled(meeting('a'));
  tell.tellOnceSettled(undefined);
  stop.abort();
  await vi.advanceTimersByTimeAsync(5000);
  expect(told()).toEqual(['google:a']);
});

test('a page that changes without end is told ten times a second, and the last of it is told', async () => {
  for (let time = 0; time < 1000; time += 1) {
    tell.tellOnceSettled(meeting(`${time}`));
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(told().length).toBeLessThanOrEqual(11);
  await vi.advanceTimersByTimeAsync(100);
  expect(told().at(-1)).toBe('google:999');
});
