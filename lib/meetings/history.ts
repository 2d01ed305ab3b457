/** All that was written, filtered: which meetings, series or people are in the list, the newest first. Pure. */

import { narrowing } from '@/lib/meetings/narrowing';
import type { Commitment } from './commitment';
import { byMoment, decisionsOf, groupByPerson, groupBySeries, momentOf } from './grouping';
import type { MeetingNote } from './meeting-note';
import type { Preparation } from './preparation';

export interface HistoryFilter {
  /** How the meetings are put together. */
  by: 'series' | 'person' | 'date';
  /** Every one of these words must be there; empty for all. */
  words: string;
  /** First day, `2026-11-01`; absent for all. */
  from?: string | undefined;
  /** Last day. */
  until?: string | undefined;
  /** Only meetings at which something was decided. */
  isDecided?: boolean | undefined;
  /** Only meetings that have ended, with nothing said of how they went. */
  isUnreviewed?: boolean | undefined;
}

export interface Everything {
  preparations: readonly Preparation[];
  commitments: readonly Commitment[];
  /** Of each meeting that has any. */
  notes: ReadonlyMap<string, readonly MeetingNote[]>;
  /** Meetings of which it was said how they went. */
  reviewed: ReadonlySet<string>;
}

export interface HistoryContext {
  /** The person's own names: nobody is in their own list of people. */
  self: readonly string[];
  /** The local time now, `2026-11-24T10:00`. */
  now: string;
  /** Questions whose answers say what was decided. */
  decisionQuestions: readonly string[];
  /** Questions whose answers say how a meeting went. */
  reviewQuestions: readonly string[];
}

/** Does a filter leave out meetings by what they are, and not by words alone? */
export const isFiltered = ({ from, until, isDecided, isUnreviewed }: HistoryFilter): boolean =>
  Boolean(from ?? until ?? (isDecided || isUnreviewed || undefined));

function fittingMeetings(all: Everything, filter: HistoryFilter, context: HistoryContext): readonly Preparation[] {
  const { from = '', until = '9', isDecided, isUnreviewed } = filter;
  const wasReviewed = ({ meetingId, answers }: Preparation) =>
    all.reviewed.has(meetingId) || context.reviewQuestions.some((id) => answers[id]?.trim());
  return all.preparations.filter((meeting) => {
    const day = momentOf(meeting).slice(0, 10);
    if (day < from || day > until) return false;
    if (isDecided && !decisionsOf([meeting], all.notes, context.decisionQuestions).length) return false;
    return !isUnreviewed || ((meeting.end ?? momentOf(meeting)) < context.now && !wasReviewed(meeting));
  });
}

/**
 * Ids of what is in the list: of meetings by date, of series, or keys of people's names. Promises without a meeting keep
 * their series and people in the list as long as it is not filtered by what meetings are.
 */
export function historyOf(all: Everything, filter: HistoryFilter, context: HistoryContext): string[] {
  const meetings = fittingMeetings(all, filter, context);
  const { meeting, group } = narrowing(filter.words);
  if (filter.by === 'date') return byMoment(meetings.filter(meeting)).map(({ meetingId }) => meetingId);
  const commitments = isFiltered(filter) ? [] : all.commitments;
  const groups =
    filter.by === 'series' ? groupBySeries(meetings, commitments) : groupByPerson(meetings, commitments, context.self);
  return groups.filter(group).map(({ id }) => id);
}
