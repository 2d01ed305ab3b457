import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { themes } from '@/content/index';
import { chooseTip, dailyLimitReached, isDue, noHistory as none, tipOfTheDay, tipsPaused } from '@/lib/advice/tips';

const today = '2026-11-24';

const [theme] = themes;
if (!theme) throw new Error('no themes');
const ids = theme.tips.map(({ id }) => id);
const [first = '', second = ''] = ids;

const shownOn = (day: string, ...tips: string[]) => tips.map((tip) => ({ tip, day }));

test('tips vary: "another" never gives one that was passed over while others are left', () => {
  fc.assert(
    fc.property(fc.constantFrom(...themes), fc.string(), (one, seed) => {
      const seen: string[] = [];
      for (const _ of one.tips) seen.push(chooseTip(one, none, seed, today, seen).id);
      expect(new Set(seen).size).toBe(one.tips.length);
    }),
  );
});

test('a tip that did not help comes last, one never shown comes first', () => {
  const history = { ...none, notHelpful: [first], shown: shownOn('2026-11-01', ...ids.slice(2)) };
  expect(chooseTip(theme, history, 'seed', today).id).toBe(second);
});

test('tips rest while snoozed, up to but not on the day it ends, and for series that asked for none', () => {
  const history = { ...none, snoozedUntil: '2026-11-25', neverForSeries: ['weekly'] };
  expect(tipsPaused(history, '2026-11-24', undefined)).toEqual({ until: '2026-11-25' });
  expect(tipsPaused(history, '2026-11-25', undefined)).toBeUndefined();
  expect(tipsPaused(history, '2026-11-25', 'weekly')).toEqual({ series: true });
  expect(tipsPaused(history, '2026-11-25', 'monthly')).toBeUndefined();
  expect(tipsPaused(none, today, 'weekly')).toBeUndefined();
});

test.each([
  [1, 7],
  [2, 21],
  [3, 60],
  [5, 60],
])('a kept tip that was shown %i times returns after %i days', (times, days) => {
  const day = (before: number) => new Date(Date.parse(today) - before * 86_400_000).toISOString().slice(0, 10);
  const history = (last: number) => ({
    ...none,
    kept: [first],
    shown: Array.from({ length: times }, (_, i) => shownOn(day(last + i), first)).flat(),
  });
  expect(isDue(first, history(days - 1), today)).toBe(false);
  expect(isDue(first, history(days), today)).toBe(true);
  expect(chooseTip(theme, history(days), 'seed', today).id).toBe(first);
  expect(chooseTip(theme, history(days - 1), 'seed', today).id).not.toBe(first);
});

test('opening the same meeting again the same day shows the same tip; another meeting gets another', () => {
  const tip = chooseTip(theme, none, 'meeting 1', today).id;
  const history = { ...none, shown: [{ tip, day: today, for: 'meeting 1' }] };
  expect(chooseTip(theme, history, 'meeting 1', today).id).toBe(tip);
  expect(chooseTip(theme, history, 'meeting 2', today).id).not.toBe(tip);
});

test('a day’s tips are counted once each; a meeting that has had its tip keeps it', () => {
  const two = { ...none, shown: [...shownOn(today, first, first), { tip: second, day: today, for: 'meeting 1' }] };
  expect(dailyLimitReached(two, today, 2, 'meeting 2')).toBe(true);
  expect(dailyLimitReached(two, today, 2, 'meeting 1')).toBe(false);
  expect(dailyLimitReached(two, today, 3, 'meeting 2')).toBe(false);
  expect(dailyLimitReached(two, today, 0, 'meeting 2')).toBe(false);
  expect(dailyLimitReached(two, '2026-11-25', 2, 'meeting 2')).toBe(false);
});

test('the tip of the day gives each theme its turn, and stays the same when it has been seen', () => {
  const days = themes.map((_, day) => `2026-11-${String(day + 10)}`);
  expect(new Set(days.map((day) => tipOfTheDay(themes, none, day).theme.id)).size).toBe(themes.length);
  const { tip } = tipOfTheDay(themes, none, today);
  expect(tipOfTheDay(themes, { ...none, shown: shownOn(today, tip.id) }, today).tip.id).toBe(tip.id);
});
