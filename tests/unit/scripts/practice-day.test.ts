import { expect, test } from 'vitest';
import { practiceDay } from '@/scripts/lib/demo-site.mjs';

const at = (text: string) => Date.parse(text);

test('before half past nine the demo calendar is practised on today, and from then on tomorrow', () => {
  expect(practiceDay(at('2026-11-26T08:00Z'), 'Europe/London')).toBe('2026-11-26');
  expect(practiceDay(at('2026-11-26T09:29Z'), 'Europe/London')).toBe('2026-11-26');
  expect(practiceDay(at('2026-11-26T09:31Z'), 'Europe/London')).toBe('2026-11-27');
  expect(practiceDay(at('2026-12-31T23:59Z'), 'Europe/London')).toBe('2027-01-01');
});

test('elsewhere in the world the meetings are still to come by both clocks', () => {
  // Nineteen o'clock in Brisbane, nine in London.
  expect(practiceDay(at('2026-11-26T09:00Z'), 'Australia/Brisbane')).toBe('2026-11-27');
  // Twenty o'clock of the day before in Los Angeles, four in London.
  expect(practiceDay(at('2026-11-26T04:00Z'), 'America/Los_Angeles')).toBe('2026-11-26');
});
