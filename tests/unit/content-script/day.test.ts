// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DayReader } from '@/lib/calendars/contract';
import { askForDayWhenIdle } from '@/lib/content-script/ask-for-day';
import { watchDay } from '@/lib/content-script/day';
import { newPlace, placeNow } from '@/lib/content-script/place';
import { clickTrusted } from '../../calendars/trusted';
import { layOut } from './laid-out';

type Listener = (message: unknown, sender: { id: string }) => unknown;

const send = vi.fn(async (_message: { type: string; instance?: string }) => undefined);
const listeners = new Set<Listener>();
const runtime = {
  id: 'own' as string | undefined,
  sendMessage: send,
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
const day = '2026-11-24';
const brief = (id: string) => ({
  id,
  seriesId: id,
  title: id,
  when: { text: '10:00', start: `${day}T10:00`, allDay: false },
});
const reader = {
  detect: vi.fn(() => true),
  tile: '[data-entry]',
  showsDay: vi.fn(() => true),
  entriesOf: vi.fn((): Element[] => [...document.querySelectorAll('[data-entry]')]),
  wordsOf: (entry: Element) => `${entry.textContent}`,
  briefOf: vi.fn((entry: Element) => brief(`google:${entry.textContent}`)),
} satisfies DayReader;
const idle: (() => void)[] = [];

/** Lets time pass on a page that is idle. */
function pass(ms: number): void {
  vi.advanceTimersByTime(ms);
  for (const work of idle.splice(0)) work();
}
const sent = () => send.mock.calls.map(([message]) => message);
const host = () => document.querySelector('before-we-meet-offer');
/** A message of our own, or of another sender. */
const tell = (message: object, id = 'own') => {
  for (const listener of listeners) listener(message, { id });
};
const answer = (more: object) => tell({ type: 'offer', instance: sent().at(-1)?.instance, ...more });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${day}T09:00`) });
  vi.stubGlobal('browser', { runtime });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  runtime.id = 'own';
  document.body.innerHTML = '<div data-entry>a</div>';
  history.replaceState(null, '', '/week');
  layOut({ width: 1000, height: 800 });
  newPlace();
});
afterEach(() => {
  placeNow()?.stop.abort();
  idle.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  reader.showsDay.mockReturnValue(true);
});

test('nothing is read while the page is busy, and the list is told once when it is idle', () => {
  watchDay(reader);
  vi.advanceTimersByTime(60_000);
  expect(reader.detect).not.toHaveBeenCalled();
  pass(0);
  expect(sent()).toEqual([{ type: 'day-list', instance: expect.any(String), day, lines: [brief('google:a')] }]);
  pass(30 * 60_000);
  expect(reader.entriesOf).toHaveBeenCalledOnce();
});

test('put in twice it works once', () => {
  watchDay(reader);
  watchDay(reader);
  pass(1);
  expect(send).toHaveBeenCalledOnce();
});

test('another week is no day without meetings: nothing is told, and it is looked for a few times', () => {
  reader.showsDay.mockReturnValue(false);
  watchDay(reader);
  for (let second = 0; second < 30; second += 1) pass(1000);
  expect(reader.showsDay).toHaveBeenCalledTimes(4);
  expect(reader.entriesOf).not.toHaveBeenCalled();
  expect(send).not.toHaveBeenCalled();
});

test('a page that draws its meetings late is not taken for an empty day, and an empty day is told in the end', () => {
  document.body.innerHTML = '';
  watchDay(reader);
  pass(1);
  expect(send).not.toHaveBeenCalled();
  for (let second = 0; second < 30; second += 1) pass(1000);
  expect(sent()).toEqual([expect.objectContaining({ lines: [] })]);
});

test('read again after a move to another view, when it is asked for, and after an hour', () => {
  watchDay(reader);
  pass(1);
  clickTrusted(document.body);
  pass(2000);
  expect(reader.entriesOf).toHaveBeenCalledTimes(1);
  history.pushState(null, '', '/day');
  clickTrusted(document.body);
  vi.advanceTimersByTime(0);
  pass(2000);
  expect(reader.entriesOf).toHaveBeenCalledTimes(2);
  tell({ type: 'list-again' });
  pass(2000);
  expect(reader.entriesOf).toHaveBeenCalledTimes(3);
  pass(3_600_000);
  expect(reader.entriesOf).toHaveBeenCalledTimes(4);
});

test('the moment at which the answer may change is kept, however soon it is said to be', () => {
  watchDay(reader);
  pass(1);
  answer({ again: Date.now() + 600_000 });
  pass(600_000);
  expect(reader.entriesOf).toHaveBeenCalledTimes(2);
  answer({ again: 0 });
  pass(100);
  expect(reader.entriesOf).toHaveBeenCalledTimes(2);
});

test('offers the meeting of its own list that the background names, and takes it away again', () => {
  watchDay(reader);
  pass(1);
  answer({ meetingId: 'google:a' });
  pass(1);
  expect(host()).not.toBeNull();
  answer({});
  expect(host()).toBeNull();
});

test.each([
  ['a meeting that the page did not list', { meetingId: 'google:b' }, 'own'],
  ['an id that is no text', { meetingId: ['google:a'] }, 'own'],
  ['another script’s answer', { meetingId: 'google:a', instance: '1-2-3' }, 'own'],
  ['another sender', { meetingId: 'google:a' }, 'another'],
])('shows nothing for %s', (_what, more, sender) => {
  watchDay(reader);
  pass(1);
  tell({ type: 'offer', instance: sent().at(-1)?.instance, ...more }, sender);
  pass(1);
  expect(host()).toBeNull();
});

test('a view that does not show today takes the offer away', () => {
  watchDay(reader);
  pass(1);
  answer({ meetingId: 'google:a' });
  pass(1);
  reader.showsDay.mockReturnValue(false);
  history.pushState(null, '', '/next-week');
  clickTrusted(document.body);
  vi.advanceTimersByTime(0);
  pass(2000);
  expect(host()).toBeNull();
});

test('after an update of the extension it leaves', () => {
  watchDay(reader);
  pass(1);
  answer({ meetingId: 'google:a' });
  pass(1);
  runtime.id = undefined;
  pass(3_600_000);
  expect(host()).toBeNull();
  expect(placeNow()).toBeUndefined();
});

test('the script is asked for once, when the page is idle, and not in small frames', () => {
  askForDayWhenIdle();
  vi.advanceTimersByTime(5000);
  expect(send).not.toHaveBeenCalled();
  pass(0);
  expect(sent()).toEqual([{ type: 'need-day' }]);
  layOut({ width: 1, height: 1 });
  askForDayWhenIdle();
  pass(5000);
  expect(send).toHaveBeenCalledOnce();
});

test('a long list is read a short time at once, and one that has not changed is not read again', () => {
  document.body.innerHTML = Array.from({ length: 40 }, (_, place) => `<div data-entry>${place}</div>`).join('');
  const clock = vi.spyOn(performance, 'now');
  // Each entry takes a fifth of a millisecond.
  reader.briefOf.mockImplementation((entry) => {
    clock.mockReturnValue(performance.now() + 0.2);
    return brief(`google:${entry.textContent}`);
  });
  clock.mockReturnValue(0);
  watchDay(reader);
  pass(1);
  expect(reader.briefOf.mock.calls.length).toBeLessThan(6);
  expect(send).not.toHaveBeenCalled();
  for (let turn = 0; turn < 40; turn += 1) pass(1);
  expect(sent()).toEqual([expect.objectContaining({ lines: expect.arrayContaining([brief('google:39')]) })]);
  document.querySelector('[data-entry]')?.replaceChildren('other');
  reader.briefOf.mockClear();
  pass(3_600_000);
  for (let turn = 0; turn < 40; turn += 1) pass(1);
  expect(reader.briefOf).toHaveBeenCalledOnce();
});
