import { expect, test } from 'vitest';
import { goneSince, oneOf } from '@/lib/meetings/gone';

const at = (id: string, start?: string, title = 'Board') => ({ id, title, ...(start && { start }) });
const days = { from: '2026-11-23', to: '2026-11-29' };

test.each([
  ['the first day', '2026-11-23T09:00', true],
  ['the last day', '2026-11-29T09:00', true],
  ['a whole day', '2026-11-25', true],
  ['the day before', '2026-11-22T23:59', false],
  ['the day after', '2026-11-30T00:00', false],
])('one that was there and is not any more is gone, on %s', (_which, start, isGone) => {
  expect(goneSince([at('a', start)], [], days)).toEqual(isGone ? [at('a', start)] : []);
});

test('one is still there under its id, or under another id with its title and start', () => {
  const before = [at('a', '2026-11-24T10:00'), at('b', '2026-11-24T11:00'), at('c', '2026-11-24T12:00')];
  const now = [at('a', '2026-11-26T10:00'), at('other', '2026-11-24T11:00', ' board ')];
  expect(goneSince(before, now, days)).toEqual([at('c', '2026-11-24T12:00')]);
});

test('one without a start is never gone, and what is told of a gone one is no more than is kept', () => {
  expect(goneSince([at('a')], [], days)).toEqual([]);
  const more = { ...at('b', '2026-11-24T10:00'), description: 'Notes' };
  expect(goneSince([more], [], days)).toEqual([at('b', '2026-11-24T10:00')]);
});

test('two without a start are one by their id alone', () => {
  const isOne = oneOf([at('a')]);
  expect([at('a', '2026-11-24T10:00'), at('b')].map(isOne)).toEqual([true, false]);
  expect(oneOf([])(at('a', '2026-11-24T10:00'))).toBe(false);
});
