/**
 * By when something is promised: a day, or before the group next meets. One flat text, so that an index can sort and find
 * it: days come in their order, "next time" behind them all.
 */

import * as z from 'zod/mini';
import { t } from '@/lib/words/words';
import { daysAfter } from './day';
import { timeInWords } from './when';

export const nextTime = 'next-time';

/** `2026-11-27`, or `next-time`. */
export const Due = z.union([z.iso.date(), z.literal(nextTime)]);
export type Due = z.infer<typeof Due>;

const friday = 5;

/** The first Friday after a day. On a Friday it is the next one: who promises something on Friday has next week for it. */
export function fridayAfter(today: string): string {
  const ahead = (friday - new Date(Date.parse(today)).getUTCDay() + 7) % 7;
  return daysAfter(today, ahead || 7);
}

/** A day as "Fri 27 Nov", with its year where that is not this one. */
export const dayShort = (day: string, today: string): string => timeInWords({ start: day }, today.slice(0, 4));

/** What is offered to tap: before next time, and the next Friday, named. */
export const dueChoices = (today: string): readonly { due: Due; label: string }[] => [
  { due: nextTime, label: t('promises.beforeNextTime') },
  {
    due: fridayAfter(today),
    label: t('promises.onFriday', { date: dayShort(fridayAfter(today), today).replace(/^\S+ /, '') }),
  },
];

/** Is the day over? A promise for next time never is: nobody knows when that will be. */
export const isOverdue = (due: Due, today: string): boolean => due !== nextTime && due < today;

/**
 * By when, as it reads at the end of a sentence: "before next time", "today", "tomorrow", "by Fri 27 Nov".
 * @param today `2026-11-24`.
 */
export function dueInWords(due: Due, today: string): string {
  if (due === nextTime) return t('promises.beforeNextTime2');
  if (due === today) return t('promises.today');
  if (due === daysAfter(today, 1)) return t('promises.tomorrow');
  return isOverdue(due, today)
    ? t('promises.wasDue', { dayShort: dayShort(due, today) })
    : t('promises.by', { dayShort: dayShort(due, today) });
}

/** The same for words that are read on another day. */
export const dueOnPaper = (due: Due, today: string): string =>
  due === nextTime ? t('promises.beforeNextTime2') : t('promises.by', { dayShort: dayShort(due, today) });
