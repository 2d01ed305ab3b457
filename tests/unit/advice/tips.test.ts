import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { themes } from '@/content/index';
import { chooseTip, enoughToday, isDue, type TipHistory, tipOfTheDay, tipsRest } from '@/lib/advice/tips';

const none: TipHistory = { shown: [], notHelpful: [], kept: [], neverForSeries: [] };
const today = '2026-11-24';

const [theme] = themes;
if (!theme) throw new Error('no themes');
const ids = theme.tips.map(({ id }) => id);
const [first = '', second = ''] = ids;

const shownOn = (day: string, ...tips: string[]) => tips.map((tip) => ({ tip, at: `${day}T09:00:00Z` }));

test('tips vary: "another" never gives one that was passed over while others are left', () => {
  fc.assert(
    fc.property(fc.constantFrom(...themes), fc.string(), fc.boolean(), (one, seed, dated) => {
      const seen: string[] = [];
      for (const _ of one.tips) seen.push(chooseTip(one, none, seed, seen, dated ? today : undefined).id);
      expect(new Set(seen).size).toBe(one.tips.length);
    }),
  );
});

test('a tip that did not help comes last, one never shown comes first', () => {
  const history = { ...none, notHelpful: [first], shown: shownOn('2026-11-01', ...ids.slice(2)) };
  expect(chooseTip(theme, history, 'seed').id).toBe(second);
  expect(chooseTip(theme, history, 'seed', [], today).id).toBe(second);
});

test('tips rest while snoozed, up to but not on the day it ends, and for series that asked for none', () => {
  const history = { ...none, snoozedUntil: '2026-11-25', neverForSeries: ['weekly'] };
  expect(tipsRest(history, '2026-11-24')).toBe(true);
  expect(tipsRest(history, '2026-11-25')).toBe(false);
  expect(tipsRest(history, '2026-11-25', 'weekly')).toBe(true);
  expect(tipsRest(history, '2026-11-25', 'monthly')).toBe(false);
  expect(tipsRest(none, today, 'weekly')).toBe(false);
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
  expect(chooseTip(theme, history(days), 'seed', [], today).id).toBe(first);
  expect(chooseTip(theme, history(days - 1), 'seed', [], today).id).not.toBe(first);
});

test('opening the same meeting again the same day shows the same tip; another meeting gets another', () => {
  const tip = chooseTip(theme, none, 'meeting 1', [], today).id;
  const history = { ...none, shown: [{ tip, at: `${today}T09:00:00Z`, for: 'meeting 1' }] };
  expect(chooseTip(theme, history, 'meeting 1', [], today).id).toBe(tip);
  expect(chooseTip(theme, history, 'meeting 2', [], today).id).not.toBe(tip);
});

test('after three tips in a day the last of the theme is repeated, unless another is asked for', () => {
  const three = { ...none, shown: shownOn(today, ...ids.slice(0, 3)) };
  expect(enoughToday(three, today)).toBe(true);
  expect(enoughToday({ ...none, shown: shownOn(today, first, first, second) }, today)).toBe(false);
  expect(enoughToday(three, '2026-11-25')).toBe(false);
  expect(chooseTip(theme, three, 'seed', [], today).id).toBe(first);
  expect(ids.slice(0, 3)).not.toContain(chooseTip(theme, three, 'seed', [first], today).id);
});

test('the tip of the day gives each theme its turn, and stays the same when it has been seen', () => {
  const days = themes.map((_, day) => `2026-11-${String(day + 10)}`);
  expect(new Set(days.map((day) => tipOfTheDay(themes, none, day).theme.id)).size).toBe(themes.length);
  const { tip } = tipOfTheDay(themes, none, today);
  expect(tipOfTheDay(themes, { ...none, shown: shownOn(today, tip.id) }, today).tip.id).toBe(tip.id);
});
