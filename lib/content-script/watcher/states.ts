/**
 * The states of a page that is watched, and how one follows from another. Pure: what is observed in each state is the
 * watcher's work.
 *
 *     closed ──entry clicked──▶ opening ──a meeting appears──▶ open ◀──▶ covered
 *        ▲                          │                            │
 *        └── nothing known appears ─┘     hidden or removed ─────┴──▶ closed, or whole page
 */
import type { CalendarAdapter } from '@/lib/calendars/contract';

/** A node that may be a meeting, and the reader that knows it. */
export interface Opened {
  root: Element;
  adapter: CalendarAdapter;
}

export type WatchState =
  /** Nothing is open. */
  | { name: 'closed' }
  /** An entry was clicked; its meeting has not appeared yet. */
  | { name: 'opening'; tile: Element }
  | { name: 'open'; opened: Opened }
  /** Something came up over an open meeting: another meeting, or only a question or a mask. */
  | { name: 'covered'; opened: Opened; coveredRoot: Opened }
  /** The page itself is about one meeting. */
  | { name: 'whole page'; opened: Opened };

/** What is open in a state; none in `closed` and `opening`. */
export const openedIn = (state: WatchState): Opened | undefined => ('opened' in state ? state.opened : undefined);

/** Is it a meeting that was opened on the page, which the page itself is not? */
export const isOpenedOnPage = (state: WatchState): state is Extract<WatchState, { name: 'open' | 'covered' }> =>
  state.name === 'open' || state.name === 'covered';

/** A node has appeared. Some calendars mark a form and its inside alike: the outer one is the meeting. */
export function afterAppearing(state: WatchState, opened: Opened): WatchState {
  if (!isOpenedOnPage(state)) return { name: opened.adapter.isWholePage ? 'whole page' : 'open', opened };
  if (opened.adapter.isWholePage || state.opened.root.contains(opened.root)) return state;
  return { name: 'covered', opened, coveredRoot: state.opened };
}

/** What was open is hidden or gone. The page itself may be a meeting, and is again then. */
export const afterClosing = (wholePage: Opened | undefined): WatchState =>
  wholePage ? { name: 'whole page', opened: wholePage } : { name: 'closed' };
