import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Today = { left: never[]; briefs: never[]; running: string | undefined };

/** What the toolbar says, what the reading of the day waits for, and whom a press tells. */
const fake = vi.hoisted(() => ({
  titles: [] as string[],
  readings: [] as ((today: Today) => void)[],
  pressed: () => {},
}));
const nothing = () => () => undefined;
vi.mock('@/lib/browser/badge', () => ({ showBadge: async ({ title }: { title: string }) => fake.titles.push(title) }));
vi.mock('@/entrypoints/background/todays-meetings', () => ({
  leftToday: () => new Promise<Today>((resolve) => fake.readings.push(resolve)),
}));
vi.mock('@/lib/settings/settings', () => ({ readSettings: async () => ({ badge: true }), onSettingsChanged: nothing }));
vi.mock('@/lib/storage/answered', () => ({ onAnswered: nothing }));
vi.mock('@/lib/storage/today', () => ({ watchToday: (tell: () => void) => tell() }));
vi.mock('@/lib/storage/pressed-meetings', () => ({
  watchPressedMeetings: (tell: () => void) => {
    fake.pressed = tell;
  },
}));
vi.mock('@/lib/meetings/next-meeting', () => ({ nextChange: (_: unknown, now: number) => now + 3_600_000 }));
const { keepBadge } = await import('@/entrypoints/background/badge');

const before: Today = { left: [], briefs: [], running: undefined };
const after: Today = { left: [], briefs: [], running: 'Frailty pilot' };

beforeEach(() => void vi.useFakeTimers());
beforeEach(() => void fake.readings.splice(0));
afterEach(() => void vi.useRealTimers());

test('a press while the day is read still reaches the toolbar, and nothing older comes after it', async () => {
  keepBadge();
  await vi.advanceTimersByTimeAsync(1000);
  expect(fake.readings).toHaveLength(1);
  // The first reading takes long, as where the policy and the database are read: the press falls into it.
  fake.pressed();
  await vi.advanceTimersByTimeAsync(100);
  fake.readings.shift()?.(before);
  await vi.advanceTimersByTimeAsync(1000);
  fake.readings.shift()?.(after);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fake.titles.at(-1)).toContain('Running now: Frailty pilot.');

  fake.pressed();
  await vi.advanceTimersByTimeAsync(1000);
  fake.pressed();
  await vi.advanceTimersByTimeAsync(1000);
  // Were both read at once, the later one could come first.
  for (const today of [before, after]) {
    expect(fake.readings).toHaveLength(1);
    fake.readings.shift()?.(today);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(fake.titles.at(-1)).toContain('Running now: Frailty pilot.');
});

test('a meeting that begins while the day is read is seen at once after it', async () => {
  keepBadge();
  await vi.advanceTimersByTimeAsync(1000);
  expect(fake.readings).toHaveLength(1);
  // The next change is an hour after the reading began.
  await vi.advanceTimersByTimeAsync(3_600_000);
  fake.readings.shift()?.(before);
  await vi.advanceTimersByTimeAsync(1);
  expect(fake.readings).toHaveLength(1);
});
