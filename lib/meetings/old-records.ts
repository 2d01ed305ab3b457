/** When what was written long ago may be deleted: once the person was shown what goes, and some use later. */
import { provenTime, type UseClock } from './use-clock';

/** What a person is told will be deleted. */
export interface Announced {
  /** ISO time: what was last written before it. */
  before: string;
  /** The setting by which it is old, in months. */
  months: number;
  /** Proven time from which it may be deleted, in milliseconds since 1970. */
  from: number;
  /** The days of use when it was first shown; absent until then. */
  shown?: number | undefined;
}

const dayMs = 86_400_000;
/** From the announcement on, at least so long … */
const noticeMs = 7 * dayMs;
/** … and so many days of use after it was first shown. */
const noticeDays = 3;

/** No record is older than the product. One that says so was written by a wrong clock, and its age is not known. */
export const firstPlausible = '2024-01-01T00:00:00.000Z';

/** ISO time so many months before `now`. */
export function monthsBefore(now: string, months: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, days));
  return date.toISOString();
}

/**
 * What to announce, where nothing is announced yet.
 * @param now milliseconds since 1970, by the device.
 */
export function announcement(months: number, use: UseClock, now: number): Announced {
  const time = provenTime(use, now);
  return { before: monthsBefore(new Date(time).toISOString(), months), months, from: time + noticeMs };
}

/**
 * May what was announced be deleted now?
 * @param isFixed has the organisation set how long things are kept? Then nobody's answer is waited for, only the time.
 */
export const mayDelete = ({ from, shown }: Announced, use: UseClock, now: number, isFixed = false): boolean =>
  (isFixed || (shown !== undefined && use.days >= shown + noticeDays)) && provenTime(use, now) >= from;
