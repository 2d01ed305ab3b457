import { expect, test, vi } from 'vitest';

vi.mock('@/lib/browser/api', () => ({ browser: {} }));
const { noHistory, tipsEnough } = await import('@/lib/pages/meeting-advice');
const { dayOf, sayMoment } = await import('@/lib/pages/clock');

const shown = (...tips: [string, string][]) => ({ ...noHistory, shown: tips.map(([tip, at]) => ({ tip, at })) });

test('a day’s tips are counted once each, on the clocks of this device', () => {
  const noon = new Date(2026, 10, 23, 12).toISOString();
  const lateYesterday = new Date(2026, 10, 22, 23, 30).toISOString();
  expect(dayOf(lateYesterday)).toBe('2026-11-22');
  const history = shown(['a', noon], ['a', noon], ['b', noon], ['c', lateYesterday]);
  expect(tipsEnough(history, '2026-11-23', 2)).toBe(true);
  expect(tipsEnough(history, '2026-11-23', 3)).toBe(false);
  expect(tipsEnough(history, '2026-11-23', 0)).toBe(false);
  expect(tipsEnough(shown(['a', 'no time']), '2026-11-23', 1)).toBe(false);
});

test('a moment in words', () => {
  const at = new Date(2026, 10, 23, 9, 10);
  expect(sayMoment(at.toISOString(), at.getTime() + 3_600_000)).toBe('today at 09:10');
  expect(sayMoment(at.toISOString(), at.getTime() + 86_400_000)).toBe('on 23 November 2026');
});
