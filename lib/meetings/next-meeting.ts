/** Which of today's meetings are still to be prepared, and which one to offer. Pure: the caller says what time it is. */
import type { MeetingBrief } from './meeting';
import { timesOf } from './phase';
import { sameMeetingKey } from './same-meeting';

const minute = 60_000;

/** How far ahead a meeting is offered, in milliseconds. */
export const offeredAhead = 3 * 60 * minute;

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

const sameMeeting = ({ title, when }: Pick<MeetingBrief, 'title' | 'when'>) => sameMeetingKey(when.start, title);

/** Was it read from a calendar's file, whose ids no page knows? */
const isOfFile = (id: string) => id.startsWith('file:');

/**
 * A list of meetings without those that are in it twice: once as a page shows them, once from a calendar's file. Of the
 * two stays the one that is prepared, else the page's.
 */
export function withoutTwins<T extends Pick<MeetingBrief, 'id' | 'title' | 'when'>>(
  meetings: readonly T[],
  prepared: ReadonlySet<string>,
): T[] {
  const isBetter = (one: T, other: T) =>
    prepared.has(one.id) === prepared.has(other.id) ? isOfFile(other.id) : prepared.has(one.id);
  const groups = Map.groupBy(meetings, sameMeeting);
  const gone = new Set<string>();
  for (const group of groups.values()) {
    if (!group.some(({ id }) => isOfFile(id)) || group.every(({ id }) => isOfFile(id))) continue;
    const best = group.reduce((one, other) => (isBetter(other, one) ? other : one));
    for (const { id } of group) if (id !== best.id && (isOfFile(id) || isOfFile(best.id))) gone.add(id);
  }
  return meetings.filter(({ id }) => !gone.has(id));
}

/**
 * Today's meetings that deserve a checklist, have none and are not over, the earliest first. Entries of a whole day are
 * left out: most of them are notes, and none has an hour to be ready for.
 */
export function leftToPrepare({ briefs, deserves, prepared, now }: Today): MeetingBrief[] {
  const known = new Set(briefs.flatMap((brief) => (prepared.has(brief.id) ? [sameMeeting(brief)] : [])));
  const left = briefs.flatMap((brief) => {
    const span = timesOf(brief.when);
    if (!span || span.end <= now || known.has(sameMeeting(brief)) || !deserves(brief)) return [];
    known.add(sameMeeting(brief));
    return [{ brief, start: span.start }];
  });
  return left.sort((one, other) => one.start - other.start).map(({ brief }) => brief);
}

/** The next meeting to offer: not begun, within three hours, and not prepared; undefined when there is none. */
export const nextToPrepare = (today: Today): MeetingBrief | undefined =>
  leftToPrepare(today).find((brief) => {
    const start = timesOf(brief.when)?.start ?? 0;
    return start > today.now && start - today.now <= offeredAhead;
  });

/**
 * The next moment at which the answers above change by themselves, in milliseconds since 1970: a meeting starts, ends, or
 * comes within three hours. Undefined when nothing more happens to these entries.
 */
export function nextChange(briefs: readonly MeetingBrief[], now: number): number | undefined {
  const moments = briefs.flatMap((brief) => {
    const span = timesOf(brief.when);
    return span ? [span.start - offeredAhead, span.start, span.end] : [];
  });
  const later = moments.filter((moment) => moment > now);
  return later.length ? Math.min(...later) : undefined;
}
