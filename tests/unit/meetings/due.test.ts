import { expect, test } from 'vitest';
import { Due, dueChoices, dueInWords, dueOnPaper, fridayAfter, isOverdue } from '@/lib/meetings/due';

test.each([
  ['2026-11-24', '2026-11-27'],
  ['2026-11-26', '2026-11-27'],
  ['2026-11-27', '2026-12-04'],
  ['2026-11-28', '2026-12-04'],
  ['2026-12-31', '2027-01-01'],
  // The day on which the clocks go forward in Europe lies between.
  ['2027-03-27', '2027-04-02'],
])('the Friday after %s is %s', (today, friday) => {
  expect(fridayAfter(today)).toBe(friday);
});

test('what can be tapped names its day', () => {
  expect(dueChoices('2026-11-24').map(({ label }) => label)).toEqual(['Before next time', 'Friday 27 Nov']);
});

test.each([
  ['next-time', 'before next time'],
  ['2026-11-24', 'today'],
  ['2026-11-25', 'tomorrow'],
  ['2026-11-27', 'by Fri 27 Nov'],
  ['2027-01-08', 'by Fri 8 Jan 2027'],
  ['2026-11-20', 'was due Fri 20 Nov'],
] as const)('%s reads as "%s"', (due, words) => {
  expect(dueInWords(due, '2026-11-24')).toBe(words);
  expect(isOverdue(due, '2026-11-24')).toBe(due === '2026-11-20');
});

test('what is read on another day names the day', () => {
  expect(dueOnPaper('2026-11-25', '2026-11-24')).toBe('by Wed 25 Nov');
});

test.each(['2026-02-30', '27/11/2026', '', 'soon'])('%s is no due date', (text) => {
  expect(Due.safeParse(text).success).toBe(false);
});

test('an index sorts days in their order, and next time behind them', () => {
  expect(['next-time', '2027-01-01', '2026-11-27'].sort()).toEqual(['2026-11-27', '2027-01-01', 'next-time']);
});
