/** What a reminder says on a screen that others may see. */
import { expect, test } from 'vitest';
import { choicesOf, wordsOf } from '@/lib/meetings/reminder-words';
import type { Reminder } from '@/lib/meetings/reminders';

const zone = 'Europe/London';
const start = Date.parse('2026-11-24T10:00:00Z');
const minute = 60_000;
const reminder = (more: Partial<Reminder>): Reminder =>
  ({ id: 'r', kind: 'before', moment: start, keys: [], due: [], overdue: [], ...more }) as Reminder;
const known = {
  title: 'Frailty pilot',
  start,
  promises: new Map([1, 2, 3, 4, 5].map((n) => [`${n}`, `Promise ${n}`])),
};
const say = (more: Partial<Reminder>, named: boolean, now = start - 8 * minute) =>
  wordsOf(reminder(more), known, named, now, zone);

test.each([
  [8 * minute, 'in 8 minutes'],
  [8 * minute - 1, 'in 8 minutes'],
  [minute, 'in 1 minute'],
  [1, 'in 1 minute'],
  [0, 'now'],
  [-minute, 'now'],
])('%i ms before the start it starts %s', (before, words) => {
  expect(say({}, true, start - before)).toEqual({
    title: '10:00 Frailty pilot',
    message: `What you prepared is ready. It starts ${words}.`,
  });
});

test('without leave to name it, nothing of a meeting is said but its hour', () => {
  expect(say({ isUnprepared: true }, false)).toEqual({
    title: 'Your 10:00 meeting',
    message: 'What are you agreeing? It starts in 8 minutes.',
  });
  expect(say({ kind: 'end' }, false).title).toBe('Your 10:00 meeting has ended');
  expect(say({ kind: 'end' }, true).title).toBe('Ended: Frailty pilot');
  expect(say({ kind: 'end' }, true).message).toMatch(/\S/);
  const untold = { ...known, start: Number.NaN };
  expect(wordsOf(reminder({}), untold, false, start, zone).title).toBe('Your meeting');
  expect(wordsOf(reminder({ kind: 'end' }), untold, false, start, zone).title).toBe('Your meeting has ended');
  expect(wordsOf(reminder({}), untold, true, start, zone).title).toBe('Frailty pilot');
});

test.each([
  [1, 0, 'A promise is due today'],
  [2, 0, '2 promises are due today'],
  [0, 1, 'A promise is overdue'],
  [0, 2, '2 promises are overdue'],
  [1, 2, '1 promise due today, 2 overdue'],
  [3, 1, '3 promises due today, 1 overdue'],
])('%i due and %i overdue', (due, overdue, title) => {
  const ids = ['1', '2', '3', '4', '5'];
  const of = { kind: 'promise' as const, due: ids.slice(0, due), overdue: ids.slice(due, due + overdue) };
  expect(say(of, true).title).toBe(title);
  expect(say(of, false)).toEqual({
    title,
    message: due + overdue === 1 ? 'Open it to see what it is.' : 'Open them to see what they are.',
  });
});

test('at most three promises are named, and how many more there are', () => {
  const of = (...due: string[]) => say({ kind: 'promise', due }, true).message;
  expect(of('1', '2', '3')).toBe('Promise 1\nPromise 2\nPromise 3');
  expect(of('1', '2', '3', '4', '5')).toBe('Promise 1\nPromise 2\nPromise 3\nand 2 more');
  expect(of('1', 'unknown')).toBe('Promise 1\nand 1 more');
  expect(of('unknown')).toBe('Open it to see what it is.');
});

test('a meeting that stands alone has no series to leave out', () => {
  expect(choicesOf({ kind: 'before', seriesId: 's' })).toEqual(['later', 'never']);
  expect(choicesOf({ kind: 'before', seriesId: undefined })).toEqual(['later']);
  expect(choicesOf({ kind: 'end', seriesId: 's' })).toEqual(['later', 'tomorrow']);
  expect(choicesOf({ kind: 'promise', seriesId: undefined })).toEqual(['later', 'tomorrow']);
});
