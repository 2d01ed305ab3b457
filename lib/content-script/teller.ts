/** Tells our own pages what is open on this one: a change at once, but that nothing is open only when it stays so. */
import type { LocalPageState, Self } from '@/lib/messaging/page';
import { sendState } from '@/lib/messaging/page';
import { meetingIn, type OpenMeeting } from './watcher/watcher';

function stateOf(open: OpenMeeting | undefined): LocalPageState {
  const meeting = meetingIn(open);
  if (meeting) return { status: 'meeting', meeting };
  return open?.result.status === 'unrecognised'
    ? { status: 'unrecognised', calendar: open.adapter.id, missing: open.result.missing }
    : { status: 'none' };
}

/** A page that draws itself anew may put the same meeting into another node; within this time it is the same. */
const closedMs = 250;
/** The words of an open meeting may be away while the page fetches them again. */
const loadingMs = 2000;

/** A page decides how often what it shows changes; the newest of it is told this often. */
const leastMs = 100;

export interface Teller {
  /**
   * Tells what is open, whatever it is.
   * @param at since when it counts as open if it is told for the first time, in milliseconds since 1970; now where left out.
   */
  tell(open: OpenMeeting | undefined, at?: number): void;
  /** The same, but waits before it says that nothing is. */
  tellOnceSettled(open: OpenMeeting | undefined): void;
}

export function teller({ instance }: Self, signal: AbortSignal): Teller {
  let told = '';
  let since = 0;
  let toldAt = -leastMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (open: OpenMeeting | undefined, at = Date.now()) => {
    clearTimeout(timer);
    const tooSoon = toldAt + leastMs - performance.now();
    if (tooSoon > 0) {
      timer = setTimeout(() => tell(open, at), tooSoon);
      return;
    }
    toldAt = performance.now();
    const state = stateOf(open);
    const what = state.status === 'meeting' ? state.meeting.id : state.status;
    // The same meeting read again has been open since it was first told.
    // Later than what was told before, also where the clock has been set back: what is older is not kept.
    if (what !== told) since = Math.max(at, since + 1);
    told = what;
    sendState(instance, state, since);
  };
  const tellOnceSettled = (open: OpenMeeting | undefined) => {
    clearTimeout(timer);
    const status = open?.result.status;
    if (status === 'meeting' || status === 'unrecognised') tell(open);
    else timer = setTimeout(() => tell(open), open ? loadingMs : closedMs);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { tell, tellOnceSettled };
}
