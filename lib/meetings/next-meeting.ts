/** Which of today's meetings are still to be prepared, and which one to offer. Pure: the caller says what time it is. */
import type { MeetingBrief } from './meeting';

const minute = 60_000;

/** How far ahead a meeting is offered, in milliseconds. */
export const offeredAhead = 3 * 60 * minute;

/** A meeting whose end the page does not show counts as over after this time, in milliseconds. */
const usualLength = 60 * minute;

export interface Today {
  /** Today's entries, as calendar pages have shown them. */
  briefs: readonly MeetingBrief[];
  /** Is an entry a meeting that deserves a checklist? */
  deserves(brief: MeetingBrief): boolean;
  /** Ids of the meetings for which something is written. */
  prepared: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * When a meeting starts and ends, in milliseconds since 1970 on the device's clock; undefined for a whole day and where no
 * hour is shown.
 */
export function spanOf({ when }: Pick<MeetingBrief, 'when'>): { start: number; end: number } | undefined {
  const start = when.start?.includes('T') ? Date.parse(when.start) : Number.NaN;
  if (when.allDay || Number.isNaN(start)) return undefined;
  const end = when.end?.includes('T') ? Date.parse(when.end) : Number.NaN;
  return { start, end: end > start ? end : start + usualLength };
}

/** Two calendars may show one meeting under ids of their own: the same words at the same time are one. */
const sameMeeting = ({ title, when }: MeetingBrief) => `${when.start} ${when.end} ${title.trim().toLowerCase()}`;

/**
 * Today's meetings that deserve a checklist, have none and are not over, the earliest first. Entries of a whole day are
 * left out: most of them are notes, and none has an hour to be ready for.
 */
export function leftToPrepare({ briefs, deserves, prepared, now }: Today): MeetingBrief[] {
  const known = new Set(briefs.flatMap((brief) => (prepared.has(brief.id) ? [sameMeeting(brief)] : [])));
  const left = briefs.flatMap((brief) => {
    const span = spanOf(brief);
    if (!span || span.end <= now || known.has(sameMeeting(brief)) || !deserves(brief)) return [];
    known.add(sameMeeting(brief));
    return [{ brief, start: span.start }];
  });
  return left.sort((one, other) => one.start - other.start).map(({ brief }) => brief);
}

/** How many of today's meetings are still to be prepared: for the badge. */
export const unpreparedToday = (today: Today): number => leftToPrepare(today).length;

/** The next meeting to offer: not begun, within three hours, and not prepared; undefined when there is none. */
export const nextToPrepare = (today: Today): MeetingBrief | undefined =>
  leftToPrepare(today).find((brief) => {
    const start = spanOf(brief)?.start ?? 0;
    return start > today.now && start - today.now <= offeredAhead;
  });

/**
 * The next moment at which the answers above change by themselves, in milliseconds since 1970: a meeting starts, ends, or
 * comes within three hours. Undefined when nothing more happens to these entries.
 */
export function nextChange(briefs: readonly MeetingBrief[], now: number): number | undefined {
  const moments = briefs.flatMap((brief) => {
    const span = spanOf(brief);
    return span ? [span.start - offeredAhead, span.start, span.end] : [];
  });
  const later = moments.filter((moment) => moment > now);
  return later.length ? Math.min(...later) : undefined;
}
