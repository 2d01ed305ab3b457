/** Where a person stands this week: what is prepared, what is still to close. Pure and clock-free. */
import { daysAfter } from './day';
import { momentOf } from './grouping';
import type { MeetingBrief } from './meeting';
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

/** A meeting of the week: one that is kept, or a line of today's list of which nothing is. */
export interface WeekMeeting {
  id: string;
  title: string;
  /** Its start on its own calendar's clock; a day alone where no hour is known, that of writing where no day is. */
  start: string;
  end?: string | undefined;
  stage: MeetingStage;
  isPrepared: boolean;
  /** Absent where nothing is kept of it. */
  kept?: Preparation | undefined;
}

export interface WeekDay {
  /** `2026-11-24`. */
  day: string;
  /** The earliest first. */
  meetings: WeekMeeting[];
}

export interface ThisWeek {
  week: Week;
  /** Days from today on that have meetings. */
  ahead: WeekDay[];
  /** Days before today that have meetings. */
  past: WeekDay[];
  /** Ended within the last two weeks, with nothing said of how they went; the latest first. */
  toClose: Preparation[];
}

/** The days that the week's view is about: those of the week, and those in which a meeting can be to close. */
export function daysNeeded(today: string): Week {
  const { from, to } = weekOf(today);
  const closing = daysAfter(today, -closingDays);
  return { from: [closing, from].sort()[0] ?? from, to };
}

const keptLine = (kept: Preparation, at: At, known: Knowledge): WeekMeeting => ({
  id: kept.meetingId,
  title: kept.title,
  start: kept.start ?? kept.createdAt.slice(0, 10),
  end: kept.end,
  stage: stageOf(kept, at, known),
  isPrepared: known.isPrepared(kept),
  kept,
});

function briefLine({ id, title, when }: MeetingBrief, at: At): WeekMeeting {
  const times = timesOf(when, at.zone);
  const isOver = times !== undefined && phaseOf(times, at.now) === 'ended';
  const start = when.start ?? at.today;
  return { id, title, start, end: when.end, stage: isOver ? 'past' : 'to-come', isPrepared: false };
}

/**
 * The week as it stands at a moment: each day's meetings, prepared or not, and what is to be closed.
 * @param preparations those of the days that `daysNeeded` gives; others are left out.
 * @param todays what today's calendar shows; of one that is kept as well, what is kept tells more.
 */
export function thisWeek(
  preparations: readonly Preparation[],
  todays: readonly MeetingBrief[],
  at: At,
  known: Knowledge,
): ThisWeek {
  const week = weekOf(at.today);
  const own = preparations.map((one) => keptLine(one, at, known));
  const ids = new Set(own.map(({ id }) => id));
  const lines = [...own, ...todays.filter(({ id }) => !ids.has(id)).map((brief) => briefLine(brief, at))];
  const inWeek = lines.filter(({ start }) => week.from <= start.slice(0, 10) && start.slice(0, 10) <= week.to);
  const days = [...Map.groupBy(inWeek, ({ start }) => start.slice(0, 10))]
    .map(([day, meetings]) => ({ day, meetings: meetings.sort((a, b) => a.start.localeCompare(b.start)) }))
    .sort((a, b) => a.day.localeCompare(b.day));
  return {
    week,
    ahead: days.filter(({ day }) => day >= at.today),
    past: days.filter(({ day }) => day < at.today),
    toClose: own
      .filter(({ stage }) => stage === 'to-close')
      .sort((a, b) => b.start.localeCompare(a.start))
      .flatMap((line) => line.kept ?? []),
  };
}
