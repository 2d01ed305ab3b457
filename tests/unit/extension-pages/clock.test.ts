import { expect, test } from 'vitest';
import { dayOf, sayMoment } from '@/lib/extension-pages/clock';

test('the day of a moment, on the clocks of this device', () => {
  expect(dayOf(new Date(2026, 10, 22, 23, 30).toISOString())).toBe('2026-11-22');
  expect(dayOf('no time')).toBe('');
});

test('a moment in words', () => {
  const at = new Date(2026, 10, 23, 9, 10);
  expect(sayMoment(at.toISOString(), at.getTime() + 3_600_000)).toBe('today at 09:10');
  expect(sayMoment(at.toISOString(), at.getTime() + 86_400_000)).toBe('on 23 November 2026');
});
