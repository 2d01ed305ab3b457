import { expect, test } from 'vitest';
import { announcement, mayDelete, monthsBefore } from '@/lib/meetings/old-records';
import { clockAfterUse, provenTime, wasBehind } from '@/lib/meetings/use-clock';

test('months are counted back to a day that exists', () => {
  expect(monthsBefore('2026-08-31T10:00:00.000Z', 6)).toBe('2026-02-28T10:00:00.000Z');
  expect(monthsBefore('2026-11-23T10:00:00.000Z', 24)).toBe('2024-11-23T10:00:00.000Z');
});

const at = (day: string) => Date.parse(`${day}T09:00:00.000Z`);

test('the clock of use goes a week at most for each day of use, either way', () => {
  const first = clockAfterUse(undefined, at('2026-11-01'), '2026-11-01');
  expect(first).toEqual({ at: at('2026-11-01'), days: 1, day: '2026-11-01' });
  expect(clockAfterUse(first, at('2030-11-01'), '2026-11-01')).toBe(first);
  const jumped = clockAfterUse(first, at('2030-11-01'), '2030-11-01');
  expect(jumped).toEqual({ at: at('2026-11-08'), days: 2, day: '2030-11-01' });
  const back = clockAfterUse(jumped, at('2026-11-02'), '2026-11-02');
  expect(back).toMatchObject({ at: at('2026-11-02'), days: 3, day: '2026-11-02' });
  expect(clockAfterUse(back, 0, '1970-01-01').at).toBe(at('2026-10-26'));
});

test('neither the clock of use nor the device alone makes anything old', () => {
  expect(provenTime({ at: 5 }, 3)).toBe(3);
  expect(provenTime({ at: 3 }, 5)).toBe(3);
});

test('what was written while the clock was behind is known by its day', () => {
  const first = clockAfterUse(undefined, at('2026-11-01'), '2026-11-01');
  const behind = clockAfterUse(first, at('2025-11-02'), '2025-11-02');
  const isWrong = wasBehind(clockAfterUse(behind, at('2026-11-03'), '2026-11-03'));
  expect(['2025-11-02T23:00:00.000Z', '2025-11-03T01:00:00.000Z'].every(isWrong)).toBe(true);
  expect(['2026-11-02T09:00:00.000Z', '2025-11-05T09:00:00.000Z'].some(isWrong)).toBe(false);
  expect(wasBehind(clockAfterUse(first, at('2026-10-31'), '2026-10-31'))('2026-10-31T09:00:00.000Z')).toBe(false);
});

const dayMs = 86_400_000;
const use = { at: at('2026-11-24'), days: 10, day: '2026-11-24' };

test('what goes is announced a week before, by the time that use and device have both proved', () => {
  const announced = announcement(24, use, at('2026-11-25'));
  expect(announced).toEqual({
    before: '2024-11-24T09:00:00.000Z',
    months: 24,
    from: at('2026-11-24') + 7 * dayMs,
  });
  expect(announcement(1, use, at('2026-11-20')).from).toBe(at('2026-11-20') + 7 * dayMs);
});

test.each([
  ['never shown', undefined, 20, 8, false],
  ['too few days of use', 10, 12, 8, false],
  ['three days of use and a week', 10, 13, 7, true],
  ['not yet a week', 10, 13, 6, false],
  ['long after', 10, 40, 60, true],
])('it may be deleted only once it was shown and both have passed: %s', (_why, shown, days, later, expected) => {
  const announced = { ...announcement(24, use, use.at), shown };
  const now = use.at + later * dayMs;
  expect(mayDelete(announced, { ...use, at: now, days }, now)).toBe(expected);
});
