import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Commitment } from '@/lib/meetings/commitment';
import { daysAfter } from '@/lib/meetings/day';
import {
  chosenPeriod,
  fateOf,
  heardCounts,
  heardSummary,
  mondaysOf,
  periodOf,
  promiseCounts,
  promiseSummary,
  purposeCounts,
  purposeSummary,
  spansOf,
  thinkingSummary,
  totalsOf,
} from '@/lib/meetings/looking-back';
import type { Review } from '@/lib/meetings/review';

const today = '2026-11-26';
const review = (start: string, more: Partial<Review>): Review => ({
  meetingId: `m${start}`,
  seriesId: 's',
  start,
  heard: [],
  revision: 1,
  ...more,
});
const promise = (more: Partial<Commitment>): Commitment => ({
  id: 'p',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: '',
  text: 'Send it',
  people: [],
  madeAt: '2026-11-02T10:00:00.000Z',
  ...more,
});

test('four weeks begin on a Monday and end today', () => {
  expect(periodOf('four-weeks', today)).toEqual({ from: '2026-11-02', to: today });
  expect(spansOf(periodOf('four-weeks', today)).spans).toHaveLength(4);
  expect(spansOf(periodOf('year', today)).spans).toHaveLength(52);
});

test('a chosen time may be given in either order; half a date and eleven years are none', () => {
  expect(chosenPeriod('2026-11-20', '2026-11-02')).toEqual({ from: '2026-11-02', to: '2026-11-20' });
  expect(chosenPeriod('', '2026-11-02')).toBeUndefined();
  expect(chosenPeriod('2015-01-01', '2026-11-02')).toBeUndefined();
});

test('spans follow each other without a gap and end where the time does, for any time', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((count) => daysAfter('2020-01-01', count));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const period = chosenPeriod(one, other);
      if (!period) return;
      const { spans } = spansOf(period);
      expect(spans[0]?.from).toBe(period.from);
      expect(spans.at(-1)?.to).toBe(period.to);
      for (const [place, { from }] of spans.entries())
        if (place) expect(from).toBe(daysAfter(spans[place - 1]?.to ?? '', 1));
    }),
  );
});

test('longer than a year is shown in months', () => {
  const { kind, spans } = spansOf({ from: '2025-01-15', to: '2026-11-26' });
  expect(kind).toBe('month');
  expect(spans[0]).toEqual({ from: '2025-01-15', to: '2025-01-31' });
  expect(spans.at(-1)).toEqual({ from: '2026-11-01', to: today });
});

test('reviews are counted in the week of their meeting, and those of other times or without an answer are not', () => {
  const spans = spansOf(periodOf('four-weeks', today));
  const reviews = [
    review('2026-11-02T09:00', { purposeMet: 'yes', everyoneHeard: 'not-quite' }),
    review('2026-11-08T23:30', { purposeMet: 'no' }),
    review('2026-11-09', { purposeMet: 'partly' }),
    review('2026-11-01T09:00', { purposeMet: 'yes' }),
    review('2026-11-30T09:00', { purposeMet: 'yes' }),
    review('2026-11-24T09:00', {}),
  ];
  expect(purposeCounts(spans, reviews)).toEqual([
    [1, 0, 1],
    [0, 1, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(totalsOf(heardCounts(spans, reviews))).toEqual([0, 1]);
});

test('only a promise that was done counts as kept; one is late when its day is over', () => {
  const closedAt = '2026-11-20T10:00:00.000Z';
  expect(fateOf(promise({ closedAt }), today)).toBe('kept');
  expect(fateOf(promise({ closedAt, outcome: 'done' }), today)).toBe('kept');
  expect(fateOf(promise({ closedAt, outcome: 'dropped' }), today)).toBe('dropped');
  expect(fateOf(promise({ closedAt, outcome: 'passed-on' }), today)).toBe('passed-on');
  expect(fateOf(promise({ due: '2026-11-25' }), today)).toBe('late');
  expect(fateOf(promise({ due: today }), today)).toBeUndefined();
  expect(fateOf(promise({ due: 'next-time' }), today)).toBeUndefined();
});

test('a promise is counted when it was closed, or on the day by which it was promised', () => {
  const spans = spansOf(periodOf('four-weeks', today));
  const all = [promise({ closedAt: '2026-11-20T10:00:00.000Z', due: '2026-11-03' }), promise({ due: '2026-11-10' })];
  expect(promiseCounts(spans, all, today)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 1],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
});

test('what a chart shows is said in a sentence', () => {
  expect(purposeSummary([12, 4, 2])).toBe('The purpose was met in 12 of 18 meetings, and partly in 4.');
  expect(promiseSummary([4, 0, 0, 2])).toBe('You kept 4 of 6 promises. 2 are still open after their day.');
  expect(purposeSummary([1, 0, 0])).toBe('The purpose was met in 1 of 1 meeting.');
  expect(promiseSummary([9, 2, 1, 1])).toBe(
    'You kept 9 of 13 promises. You passed on 2 and dropped 1. One is still open after its day.',
  );
  expect(mondaysOf({ from: '2026-11-04', to: '2026-11-16' })).toEqual(['2026-11-02', '2026-11-09', '2026-11-16']);
});

test.each([
  [[0, 0], 'Everyone was heard in 0 of 0 meetings.'],
  [[1, 0], 'Everyone was heard in 1 of 1 meeting.'],
  [[9, 3], 'Everyone was heard in 9 of 12 meetings.'],
])('heard: %j', (totals, words) => expect(heardSummary(totals)).toBe(words));

test.each([
  [3, 4, 'You kept time to think in 3 of 4 weeks.'],
  [0, 1, 'You kept time to think in 0 of 1 week.'],
  [1200, 1500, 'You kept time to think in 1200 of 1,500 weeks.'],
])('time to think: %i of %i', (kept, weeks, words) => expect(thinkingSummary(kept, weeks)).toBe(words));

test('ten years and a few days of leap years are the longest time, and a day that is none gives no time', () => {
  expect(chosenPeriod('2016-11-24', '2026-11-24')).toEqual({ from: '2016-11-24', to: '2026-11-24' });
  expect(chosenPeriod('2016-11-14', '2026-11-24')).toBeUndefined();
  expect(chosenPeriod('2026-11-24', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-11-24' });
  for (const none of ['2026-13-01', '2026-11-24T10:00', ' 2026-11-24', '24/11/2026']) {
    expect(chosenPeriod(none, '2026-11-24')).toBeUndefined();
    expect(chosenPeriod('2026-11-24', none)).toBeUndefined();
  }
});

test('a year is shown in weeks, more in months', () => {
  expect(spansOf({ from: '2025-11-24', to: '2026-11-29' }).kind).toBe('week');
  expect(spansOf({ from: '2025-11-17', to: '2026-11-29' }).kind).toBe('month');
});
