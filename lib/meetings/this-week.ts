/** Where a person stands this week: what is prepared, what is still to close. Pure and clock-free. */
import { daysAfter } from './day';
import { momentOf } from './grouping';
import { phaseOf, timesOf } from './phase';
import type { Preparation } from './preparation';

/** From Monday to Sunday, each as `2026-11-23`. */
export interface Week {
  from: string;
  to: string;
}

/** @param day `2026-11-24`. */
export function weekOf(day: string): Week {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return { from: daysAfter(day, -sinceMonday), to: daysAfter(day, 6 - sinceMonday) };
}

/** `to-come` until it has ended; then `to-close` until something is said of how it went, or it is too long ago. */
export type MeetingStage = 'to-come' | 'to-close' | 'closed' | 'past';

/** So many days after a meeting it still makes sense to ask how it went. */
const closingDays = 14;

/** What is known of a meeting from what was written. */
export interface Knowledge {
  /** Was something written before it? */
  isPrepared(meeting: Preparation): boolean;
  /** Was something said of how it went? */
  isClosed(meeting: Preparation): boolean;
}

/** The moment for which one asks. */
export interface At {
  /** Milliseconds since 1970. */
  now: number;
  /** The day on the device's clock: `2026-11-24`. */
  today: string;
  /** IANA name of the device's time zone. */
  zone: string;
}

/** Has it ended? Without a known hour it has when its day is over; without any time it never has. */
function hasEnded(meeting: Preparation, { now, today, zone }: At): boolean {
  const times = timesOf(meeting, zone);
  if (times) return phaseOf(times, now) === 'ended';
  const last = meeting.end ?? meeting.start;
  return last !== undefined && last.slice(0, 10) < today;
}

/** Where a meeting stands at a moment. */
export function stageOf(meeting: Preparation, at: At, { isClosed }: Pick<Knowledge, 'isClosed'>): MeetingStage {
  if (isClosed(meeting)) return 'closed';
  if (!hasEnded(meeting, at)) return 'to-come';
  return momentOf(meeting).slice(0, 10) >= daysAfter(at.today, -closingDays) ? 'to-close' : 'past';
}

export interface ThisWeek {
  week: Week;
  /** Meetings of these days with something written before them, the earliest first. */
  prepared: Preparation[];
  /** Ended within the last two weeks, with nothing said of how they went; the latest first. */
  toClose: Preparation[];
}

/** What is prepared and what is to be closed, as it stands at a moment. */
export function thisWeek(preparations: readonly Preparation[], at: At, known: Knowledge): ThisWeek {
  const week = weekOf(at.today);
  const isWithin = (meeting: Preparation) => {
    const day = momentOf(meeting).slice(0, 10);
    return week.from <= day && day <= week.to;
  };
  const earliestFirst = (a: Preparation, b: Preparation) => momentOf(a).localeCompare(momentOf(b));
  return {
    week,
    prepared: preparations.filter((one) => isWithin(one) && known.isPrepared(one)).sort(earliestFirst),
    toClose: preparations.filter((one) => stageOf(one, at, known) === 'to-close').sort((a, b) => earliestFirst(b, a)),
  };
}
