import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Preparation } from '@/lib/meetings/preparation';
import { stageOf, thisWeek, weekOf } from '@/lib/meetings/this-week';

const known = {
  isPrepared: ({ answers }: Preparation) => Boolean(answers.agreeing),
  isClosed: ({ answers }: Preparation) => Boolean(answers.agreed),
};

const meeting = (start: string | undefined, end?: string, answers: Record<string, string> = { agreeing: 'x' }) =>
  ({
    meetingId: start ?? 'none',
    seriesId: 's',
    title: '',
    whenText: '',
    ...(start && { start }),
    ...(end && { end }),
    people: [],
    role: 'attendee',
    answers,
    createdAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-24T08:00:00.000Z',
  }) satisfies Preparation;

test('a week is Monday to Sunday, over the end of a year too', () => {
  expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
});

test('property: a day lies within its week, and all seven days of it give the same one', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      const { from, to } = weekOf(day);
      expect(from <= day && day <= to).toBe(true);
      expect(new Date(from).getUTCDay()).toBe(1);
      expect(weekOf(from)).toEqual(weekOf(to));
    }),
  );
});

const at = {
  now: Date.parse('2026-11-24T11:00'),
  today: '2026-11-24',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

test('a meeting is to be closed once it has ended, until something is said of how it went, for two weeks', () => {
  const stage = (...parts: Parameters<typeof meeting>) => stageOf(meeting(...parts), at, known);
  expect(stage('2026-11-24T10:00', '2026-11-24T11:00')).toBe('to-close');
  expect(stage('2026-11-24T10:00', '2026-11-24T11:30')).toBe('to-come');
  expect(stage('2026-11-24T10:00', '2026-11-24T11:00', { agreed: 'Yes' })).toBe('closed');
  expect(stage('2026-11-09T10:00', '2026-11-09T11:00')).toBe('past');
});

test('without a proved end a meeting lasts an hour, without an hour to the end of its day, without a time for ever', () => {
  const stage = (...parts: Parameters<typeof meeting>) => stageOf(meeting(...parts), at, known);
  expect(stage('2026-11-24T09:59')).toBe('to-close');
  expect(stage('2026-11-24T10:01')).toBe('to-come');
  expect(stage('2026-11-23', '2026-11-23')).toBe('to-close');
  expect(stage('2026-11-24', '2026-11-24')).toBe('to-come');
  expect(stage('2026-11-23', '2026-11-25')).toBe('to-come');
  expect(stage(undefined)).toBe('to-come');
});

test('a meeting of another zone has ended when it has ended there', () => {
  const elsewhere = { ...meeting('2026-11-24T10:00', '2026-11-24T11:00'), timeZone: 'America/New_York' };
  expect(stageOf(elsewhere, { ...at, zone: 'Europe/London' }, known)).toBe('to-come');
});

test('the week counts meetings with something written before them', () => {
  const all = [
    meeting('2026-11-27T10:00'),
    meeting('2026-11-23T10:00', '2026-11-23T11:00'),
    meeting('2026-11-25T10:00', undefined, { 'so-far': 'x' }),
    meeting('2026-11-30T10:00'),
    meeting('2026-11-20T10:00', '2026-11-20T11:00'),
  ];
  const { prepared, toClose } = thisWeek(all, at, known);
  expect(prepared.map(({ start }) => start)).toEqual(['2026-11-23T10:00', '2026-11-27T10:00']);
  expect(toClose.map(({ start }) => start)).toEqual(['2026-11-23T10:00', '2026-11-20T10:00']);
});
