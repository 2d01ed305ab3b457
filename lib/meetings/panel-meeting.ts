/** Which of several meetings the panel is about. Clock-free. */
import type { Meeting } from './meeting';

/** A meeting, and since when the panel has a reason to be about it: milliseconds since 1970. */
interface Reason {
  at: number;
  meeting: Meeting;
}

export interface PanelCandidates {
  /** Typed, pasted, selected, or brought as a file. */
  brought?: Reason | undefined;
  /** Open on the page in front. `isPressed`: by our button, not merely opened. */
  open?: (Reason & { isPressed: boolean }) | undefined;
  /** The one the panel was on last: pressed, answered, or chosen from a list. */
  held?: Reason | undefined;
  /** See `pinnedOf`; `at`: from when it is pinned. */
  pinned: readonly Reason[];
  /** The last one of the above that the person went to by hand. */
  chosen?: { id: string; at: number } | undefined;
}

/** What is known of a meeting is told best by the page on which it is open, then by what the person brought. */
export type PanelSource = 'open' | 'brought' | 'held' | 'pinned';

export interface PanelMeeting extends Reason {
  source: PanelSource;
}

/** Every candidate once, the latest reason first; a meeting with several sources by the best one. */
function byReason({ brought, open, held, pinned, chosen }: PanelCandidates): PanelMeeting[] {
  const isAsked = open && (open.isPressed || held?.meeting.id === open.meeting.id || !pinned.length);
  const all: PanelMeeting[] = [
    // A meeting that was merely opened does not take the panel from one that is pinned.
    ...(open ? [{ source: 'open' as const, meeting: open.meeting, at: isAsked ? open.at : 0 }] : []),
    ...(brought ? [{ source: 'brought' as const, ...brought }] : []),
    ...(held ? [{ source: 'held' as const, ...held }] : []),
    ...pinned.map(({ meeting, at }, place) => ({ source: 'pinned' as const, meeting, at: place ? 0 : at })),
  ];
  const latest = (id: string) =>
    Math.max(chosen?.id === id ? chosen.at : 0, ...all.filter(({ meeting }) => meeting.id === id).map(({ at }) => at));
  const each = new Map<string, PanelMeeting>();
  for (const one of all)
    if (!each.has(one.meeting.id)) each.set(one.meeting.id, { ...one, at: latest(one.meeting.id) });
  return [...each.values()].sort((a, b) => b.at - a.at);
}

/**
 * The meeting the panel is about, and the others that are one press away: what a person asked for last comes first, and
 * a pinned meeting counts as asked for from the moment it is pinned.
 */
export function choosePanelMeeting(candidates: PanelCandidates): { shown?: PanelMeeting; others: PanelMeeting[] } {
  const [shown, ...others] = byReason(candidates);
  return { ...(shown && { shown }), others };
}
