/** Protected time for thinking about the whole system: its weekly question, its place in a calendar, the weeks kept. */

import * as z from 'zod/mini';
import { t } from '@/lib/words/words';
import { daysAfter } from './day';
import { wellFormedText } from './stored-text';
import { thinkingLimit } from './thinking-limits';
import { weekOf } from './this-week';

/** One week: whether the time was kept, and what came of its question. */
export const ThinkingWeek = z.object({
  /** Its Monday: `2026-11-23`. */
  week: z.iso.date(),
  /** ISO time at which the person said that they kept it; absent when they did not. */
  keptAt: z.optional(z.iso.datetime()),
  /** The question they thought about. */
  questionId: z.optional(wellFormedText(60).check(z.minLength(1))),
  /** Private. Empty when it was taken out again. */
  answer: z.optional(wellFormedText(thinkingLimit)),
  /** Grows with every change: of two copies the greater one is the later. */
  revision: z.int().check(z.minimum(0)),
});
export type ThinkingWeek = z.infer<typeof ThinkingWeek>;

/** What can be changed of a week; `undefined` takes it out. */
export type ThinkingChange = { [field in 'keptAt' | 'questionId' | 'answer']?: ThinkingWeek[field] | undefined };

/** A week with a change made. */
export function changedWeek(
  before: ThinkingWeek | undefined,
  week: string,
  change: ThinkingChange,
  revision: number,
): ThinkingWeek {
  const { keptAt, questionId, answer } = { ...before, ...change };
  return {
    week,
    ...(keptAt && { keptAt }),
    ...(questionId && { questionId }),
    ...(answer && { answer: answer.slice(0, thinkingLimit).toWellFormed() }),
    revision,
  };
}

/** The Monday of a day's week: `2026-11-23`. */
export const mondayOf = (day: string): string => weekOf(day).from;

const weekMs = 7 * 86_400_000;

/**
 * The question of a week: each comes in its turn, the same for the whole week and on every computer.
 * @param skipped so many were passed over this week.
 */
export function questionOfWeek<Question>(
  questions: readonly Question[],
  monday: string,
  skipped = 0,
): Question | undefined {
  const turn = Math.round(Date.parse(monday) / weekMs) + skipped;
  return questions[((turn % questions.length) + questions.length) % questions.length];
}

/** A time for thinking that comes back each week. */
export interface Hold {
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** On the clock: `09:00`. */
  time: string;
  minutes: number;
}

/** Lengths that are offered, in minutes. */
export const holdMinutes = [30, 45, 60, 90, 120] as const;

export const weekdays = [
  t('thinking.monday'),
  t('thinking.tuesday'),
  t('thinking.wednesday'),
  t('thinking.thursday'),
  t('thinking.friday'),
  t('thinking.saturday'),
  t('thinking.sunday'),
] as const;

const title = t('thinking.timeToThink');
const notes = t('thinking.keptFreeForThinking');

/** Is it a time of the clock, `09:00`? A field for times gives an empty text while it is half typed. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * The first time it is held: on the next such weekday, and never today, which may be over.
 * @param today `2026-11-24`.
 * @returns local times `2026-11-27T09:00`.
 */
export function firstHold({ weekday, time, minutes }: Hold, today: string): { start: string; end: string } {
  const isoWeekday = ((new Date(`${today}T00:00Z`).getUTCDay() + 6) % 7) + 1;
  const day = daysAfter(today, (weekday - isoWeekday + 7) % 7 || 7);
  const end = new Date(Date.parse(`${day}T${time}Z`) + minutes * 60_000).toISOString().slice(0, 16);
  return { start: `${day}T${time}`, end };
}

/** The hold as an entry of a calendar file; its `uid` is always the same, so that a later one takes its place. */
export const holdEvent = (hold: Hold, today: string) => ({
  uid: 'time-to-think@before-we-meet',
  title,
  notes,
  ...firstHold(hold, today),
  repeat: 'FREQ=WEEKLY',
});

/** Google Calendar's form for a new entry, filled in, repeating each week. Nothing is sent until the person saves it there. */
export function googleHoldUrl(hold: Hold, today: string): string {
  const { start, end } = firstHold(hold, today);
  const compact = (local: string) => `${local.replaceAll(/[-:]/g, '')}00`;
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: notes,
    dates: `${compact(start)}/${compact(end)}`,
    recur: 'RRULE:FREQ=WEEKLY',
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Outlook on the web's form for a new entry, filled in. Its addresses know no repeating: the person sets that there. */
export function outlookHoldUrl(hold: Hold, today: string): string {
  const { start, end } = firstHold(hold, today);
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    body: notes,
    startdt: `${start}:00`,
    enddt: `${end}:00`,
  });
  // Outlook shows a plus sign where a form's query has one for a blank.
  return `https://outlook.office.com/calendar/0/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}

/** Words with which to decline what clashes with it. */
export const declineWords: readonly { id: string; when: string; words: string }[] = [
  {
    id: 'another-time',
    when: t('thinking.youWouldComeAt'),
    words: t('thinking.thankYouForAsking'),
  },
  {
    id: 'without-me',
    when: t('thinking.theyCanDecideWithout'),
    words: t('thinking.thankYouForAskingMe'),
  },
  {
    id: 'what-is-needed',
    when: t('thinking.youAreNotSure'),
    words: t('thinking.thankYouForAskingMeI'),
  },
];

/** The Mondays of the weeks in which the time was kept. */
export const keptWeeks = (weeks: readonly ThinkingWeek[]): ReadonlySet<string> =>
  new Set(weeks.flatMap(({ week, keptAt }) => (keptAt ? week : [])));
