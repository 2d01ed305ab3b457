/** What was said of meetings and became of promises over a time, counted by week or month. Pure and clock-free. */

import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import type { Commitment } from './commitment';
import { daysAfter, localDay } from './day';
import { nextTime } from './due';
import type { Review } from './review';
import { weekOf } from './this-week';

/** From one day to another, both within it: `2026-11-24`. */
export interface Period {
  from: string;
  to: string;
}

/** How far back one looks, in weeks; this week is the last of them. */
export const periodWeeks = { 'four-weeks': 4, 'thirteen-weeks': 13, year: 52 } as const;
export type PeriodChoice = keyof typeof periodWeeks;

/** The longest time that can be looked back over, in years. */
export const mostYears = 10;

/**
 * The time that a choice stands for: weeks, the last one that of today, and up to today.
 * @param today `2026-11-24`.
 */
export function periodOf(choice: PeriodChoice, today: string): Period {
  return { from: daysAfter(weekOf(today).from, -7 * (periodWeeks[choice] - 1)), to: today };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A time that a person chose by its days, the earlier one first; undefined where a day is missing or it is too long. */
export function chosenPeriod(one: string, other: string): Period | undefined {
  if (!isDay(one) || !isDay(other)) return undefined;
  const [from, to] = one <= other ? [one, other] : [other, one];
  return daysAfter(from, mostYears * 366) >= to ? { from, to } : undefined;
}

/** A week or month of the time one looks at: both days within it, and cut to that time. */
export type Span = Period;

export interface Spans {
  /** What each of them is. */
  kind: 'week' | 'month';
  /** The earliest first, without a gap. */
  spans: readonly Span[];
}

const monthAfter = (day: string) => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};

/** More weeks than these cannot be told apart in a chart: months are shown in their place. */
const mostWeeks = 53;

/** A time in weeks from Monday to Sunday, or in months where it is longer than a year. */
export function spansOf({ from, to }: Period): Spans {
  const weeks = (Date.parse(weekOf(to).to) - Date.parse(weekOf(from).from)) / (7 * 86_400_000);
  const kind = weeks <= mostWeeks ? 'week' : 'month';
  const nextAfter = (day: string) => (kind === 'week' ? daysAfter(weekOf(day).to, 1) : monthAfter(day));
  const spans: Span[] = [];
  for (let start = from; start <= to; start = nextAfter(start)) {
    const end = daysAfter(nextAfter(start), -1);
    spans.push({ from: start, to: end < to ? end : to });
  }
  return { kind, spans };
}

/** How many there were of each kind: `counts[span][kind]`. */
export type Counts = readonly (readonly number[])[];

/**
 * Counts records by span and kind; what belongs to no span or no kind is left out.
 * @param dayOf the day of a record: `2026-11-24`; empty where it has none.
 */
function countBy<T, Kind>(
  { spans }: Spans,
  records: readonly T[],
  kinds: readonly Kind[],
  dayOf: (record: T) => string,
  kindOf: (record: T) => Kind | undefined,
): Counts {
  const counts = spans.map(() => kinds.map(() => 0));
  for (const record of records) {
    const day = dayOf(record);
    const row = counts[spans.findLastIndex(({ from }) => from <= day)];
    const span = spans.findLast(({ from }) => from <= day);
    const kind = kindOf(record);
    const column = kind === undefined ? -1 : kinds.indexOf(kind);
    if (row && span && day <= span.to && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}

/** The day of its meeting, or of closing it where nobody knows when the meeting was. */
const dayOfReview = ({ start, closedAt }: Review) =>
  start?.slice(0, 10) ?? (closedAt ? localDay(new Date(closedAt)) : '');

/** Was the purpose met? Kinds: yes, partly, no. */
export const purposeCounts = (spans: Spans, reviews: readonly Review[]): Counts =>
  countBy(spans, reviews, ['yes', 'partly', 'no'], dayOfReview, ({ purposeMet }) => purposeMet);

/** Was everyone heard? Kinds: yes, not quite. */
export const heardCounts = (spans: Spans, reviews: readonly Review[]): Counts =>
  countBy(spans, reviews, ['yes', 'not-quite'], dayOfReview, ({ everyoneHeard }) => everyoneHeard);

/** What became of a promise: kept, passed on, dropped, or still open after its day. */
export const fates = ['kept', 'passed-on', 'dropped', 'late'] as const;
export type Fate = (typeof fates)[number];

/** What became of a promise; undefined for one that is open and may still be kept in time. */
export function fateOf({ closedAt, outcome, due }: Commitment, today: string): Fate | undefined {
  if (closedAt) return outcome === 'passed-on' || outcome === 'dropped' ? outcome : 'kept';
  return due && due !== nextTime && due < today ? 'late' : undefined;
}

/** The day on which that was so: the day of closing, or the day by which it was promised. */
const dayOfFate = ({ closedAt, due = '' }: Commitment) => (closedAt ? localDay(new Date(closedAt)) : due);

/**
 * What became of promises. Kinds as in `fates`.
 * @param today `2026-11-24`.
 */
export const promiseCounts = (spans: Spans, commitments: readonly Commitment[], today: string): Counts =>
  countBy(spans, commitments, fates, dayOfFate, (commitment) => fateOf(commitment, today));

/** All of a kind, over all spans, in the order of the kinds. */
export function totalsOf(counts: Counts): number[] {
  const [first = []] = counts;
  return first.map((_, kind) => counts.reduce((all, row) => all + (row[kind] ?? 0), 0));
}

/** The Mondays of the weeks of a time, the earliest first. */
export function mondaysOf({ from, to }: Period): string[] {
  const mondays: string[] = [];
  for (let monday = weekOf(from).from; monday <= to; monday = daysAfter(monday, 7)) mondays.push(monday);
  return mondays;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** "The purpose was met in 12 of 18 meetings, and partly in 4." */
export function purposeSummary([yes = 0, partly = 0, no = 0]: readonly number[]): string {
  const all = counted('meeting', yes + partly + no);
  return partly
    ? t('lookingBack.thePurposeWasMet', { yes, all, partly })
    : t('lookingBack.thePurposeWasMetIn', { yes, all });
}

/** "Everyone was heard in 9 of 12 meetings." */
export const heardSummary = ([yes = 0, notQuite = 0]: readonly number[]): string =>
  t('lookingBack.everyoneWasHeardIn', { yes, meeting: counted('meeting', yes + notQuite) });

function letGoSummary(passedOn: number, dropped: number): string {
  if (passedOn && dropped) return t('lookingBack.youPassedOnAnd', { passedOn, dropped });
  if (passedOn) return t('lookingBack.youPassedOn', { passedOn });
  return dropped ? t('lookingBack.youDropped', { dropped }) : '';
}

/** "You kept 9 of 14 promises. You passed on 3. 2 are still open after their day." */
export function promiseSummary(totals: readonly number[]): string {
  const [done = 0, passedOn = 0, dropped = 0, late = 0] = totals;
  return [
    t('lookingBack.youKeptOf', { done, promise: counted('promise', sum(totals)) }),
    letGoSummary(passedOn, dropped),
    late && (late === 1 ? t('lookingBack.oneIsStillOpen') : t('lookingBack.areStillOpenAfter', { late })),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "You kept time to think in 3 of 4 weeks." */
export const thinkingSummary = (kept: number, weeks: number): string =>
  t('lookingBack.youKeptTimeTo', { kept, week: counted('week', weeks) });
