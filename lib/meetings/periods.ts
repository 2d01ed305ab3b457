/** Times by which a history is filtered. Clock-free: the caller says what day it is. */
import { t } from '@/lib/words/words';
import { daysAfter } from './day';

export interface Period {
  id: string;
  label: string;
  /** First and last day, `2026-11-24`. */
  from: string;
  until?: string;
}

/** So many years back are named. */
const years = 10;

/** From a week back to single years. @param today `2026-11-24`. */
export function periodsUntil(today: string): Period[] {
  const year = Number(today.slice(0, 4));
  const back = (days: number) => daysAfter(today, -days);
  return [
    { id: 'week', label: t('history.theLast7Days'), from: back(7), until: today },
    { id: 'month', label: t('history.theLast30Days'), from: back(30), until: today },
    { id: 'quarter', label: t('history.theLast90Days'), from: back(90), until: today },
    { id: 'ahead', label: t('history.stillToCome'), from: today },
    ...Array.from({ length: years }, (_, place) => {
      const one = String(year - place);
      return { id: one, label: one, from: `${one}-01-01`, until: `${one}-12-31` };
    }),
  ];
}
