import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Preparation } from '@/lib/meetings/preparation';
import { daysNeeded, stageOf, thisWeek, weekOf } from '@/lib/meetings/this-week';

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

const ids = (days: { day: string; meetings: { id: string }[] }[]) =>
  days.map(({ day, meetings }) => [day, ...meetings.map(({ id }) => id)]);

test('the week has each day with its meetings, prepared or not, and what is to be closed', () => {
  const all = [
    meeting('2026-11-27T10:00'),
    meeting('2026-11-23T10:00', '2026-11-23T11:00'),
    meeting('2026-11-27T09:00', undefined, { 'so-far': 'x' }),
    meeting('2026-11-30T10:00'),
    meeting('2026-11-20T10:00', '2026-11-20T11:00'),
  ];
  const { ahead, past, toClose } = thisWeek(all, [], at, known);
  expect(ids(ahead)).toEqual([['2026-11-27', '2026-11-27T09:00', '2026-11-27T10:00']]);
  expect(ahead[0]?.meetings.map(({ isPrepared }) => isPrepared)).toEqual([false, true]);
  expect(ids(past)).toEqual([['2026-11-23', '2026-11-23T10:00']]);
  expect(toClose.map(({ start }) => start)).toEqual(['2026-11-23T10:00', '2026-11-20T10:00']);
});

test('what today’s calendar shows is in the week too, once', () => {
  const brief = (id: string, start: string, end: string) => ({
    id,
    seriesId: id,
    title: id,
    when: { text: '', allDay: false, start, end },
  });
  const todays = [
    brief('2026-11-24T14:00', '2026-11-24T14:00', '2026-11-24T15:00'),
    brief('over', '2026-11-24T09:00', '2026-11-24T10:00'),
    brief('later', '2026-11-24T12:00', '2026-11-24T13:00'),
  ];
  const { ahead } = thisWeek([meeting('2026-11-24T14:00')], todays, at, known);
  expect(ids(ahead)).toEqual([['2026-11-24', 'over', 'later', '2026-11-24T14:00']]);
  expect(ahead[0]?.meetings.map(({ stage, isPrepared }) => [stage, isPrepared])).toEqual([
    ['past', false],
    ['to-come', false],
    ['to-come', true],
  ]);
});

test('the days that are read hold the week and two weeks back', () => {
  expect(daysNeeded('2026-11-24')).toEqual({ from: '2026-11-10', to: '2026-11-29' });
});
