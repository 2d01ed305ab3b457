/** The reader of a calendar page: follows its meetings, offers the button, answers our own pages. */

import { inputOfPreview } from '@/lib/advice/of-meeting';
import { notOfferedFor } from '@/lib/advice/offer';
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { CalendarAdapter } from '@/lib/calendars/contract';
import { meetingIn, type OpenMeeting, watchMeetings } from '@/lib/content-script/watcher/watcher';
import {
  type LocalPageState,
  onCommand,
  onFollowed,
  openPanel,
  type Self,
  sendState,
  tellFirstOpened,
} from '@/lib/messaging/page';
import { pageButton } from './button';
import { newPlace, placeNow } from './place';

/** Today as the device's clock has it: `2026-11-24`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function stateOf(open: OpenMeeting | undefined): LocalPageState {
  const meeting = meetingIn(open);
  if (meeting) return { status: 'meeting', meeting };
  return open?.result.status === 'unrecognised'
    ? { status: 'unrecognised', calendar: open.adapter.id, missing: open.result.missing }
    : { status: 'none' };
}

/** Should the button stand beside what is open? Not for leave, travel, a birthday or a meeting that is called off. */
function deservesButton({ result }: OpenMeeting): boolean {
  return result.status === 'meeting'
    ? !notOfferedFor(inputOfPreview(result.preview))
    : result.status === 'unrecognised';
}

/** A page that draws itself anew may put the same meeting into another node; within this time it is the same. */
const closedMs = 250;
/** The words of an open meeting may be away while the page fetches them again. */
const loadingMs = 2000;

/** 96 bits as text. `randomUUID` is not there on pages without https. */
const newInstance = () => crypto.getRandomValues(new Uint32Array(3)).join('-');

/** Tells what is open, at once; that nothing is open only when it stays so. */
function teller({ instance }: Self) {
  let told = '';
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (open: OpenMeeting | undefined) => {
    clearTimeout(timer);
    const state = stateOf(open);
    const what = state.status === 'meeting' ? state.meeting.id : state.status;
    // The same meeting read again has been open since it was first told.
    if (what !== told) since = Date.now();
    told = what;
    sendState(instance, state, since);
  };
  const tellOnceSettled = (open: OpenMeeting | undefined) => {
    clearTimeout(timer);
    const status = open?.result.status;
    if (status === 'meeting' || status === 'unrecognised') tell(open);
    else timer = setTimeout(() => tell(open), open ? loadingMs : closedMs);
  };
  return { tell, tellOnceSettled, stop: () => clearTimeout(timer) };
}

/** Follows the meetings of this page for as long as the extension lives; leaves no trace after that. */
export function followMeetings(adapters: readonly CalendarAdapter[]): void {
  const before = placeNow();
  // One reader at a time: a page may be read once on a click and be followed later.
  if (before && !before.listen) {
    tellFirstOpened();
    return;
  }
  const place = before ?? newPlace();
  const { listen } = place;
  place.listen = undefined;
  const { signal } = place.stop;
  const self: Self = { instance: newInstance(), origin: globalThis.origin };
  const telling = teller(self);
  let open: OpenMeeting | undefined;
  let isButtonWanted = true;
  /** Does a panel or popup of ours follow this page? What nobody asks for is neither read in full nor told. */
  let isFollowed = false;
  let isFirst = true;
  // The panel must open synchronously, within the user gesture, so it is asked for first.
  const press = () => {
    if (isOrphaned()) return place.stop.abort();
    openPanel();
    open = watcher.read() ?? open;
    telling.tell(open);
  };
  const button = pageButton(document, press, signal);
  const watcher = watchMeetings({
    document,
    adapters,
    signal,
    ...(listen && { listen }),
    changed(now) {
      if (isOrphaned()) return place.stop.abort();
      open = now;
      if (isButtonWanted && now?.root && deservesButton(now)) button.showBeside(now.adapter.anchor(now.root));
      else button.hide();
      if (isFollowed) telling.tellOnceSettled(open);
      if (isFirst) tellFirstOpened();
      isFirst = false;
    },
  });
  const readAgain = () => {
    open = watcher.read() ?? open;
    if (open || watcher.calendar()) telling.tell(open);
  };
  onFollowed(
    self,
    {
      followed() {
        isFollowed = true;
        readAgain();
      },
      alone() {
        isFollowed = false;
      },
    },
    signal,
  );
  // Connections end when the page goes into the browser's cache, and nobody knows that it has come back.
  addEventListener('pageshow', ({ persisted }) => persisted && tellFirstOpened(), { signal });
  onCommand(
    {
      async write(meetingId, text) {
        const live = watcher.read();
        if (!live?.root || meetingIn(live)?.id !== meetingId) return 'gone';
        return live.adapter.write?.(live.root, text) ?? 'read-only';
      },
      listDay: () => watcher.calendar()?.listDay?.(document, today()),
      readAgain,
      report() {
        if (open?.result.status !== 'unrecognised') return undefined;
        const page = document.documentElement;
        const part = open.root ?? document.querySelector('[role=dialog]') ?? page;
        return { part: part.outerHTML, page: page.outerHTML };
      },
      hideButton() {
        isButtonWanted = false;
        button.hide();
      },
      stop(host) {
        if (host !== location.hostname) return;
        telling.tell(undefined);
        place.stop.abort();
      },
    },
    self,
    signal,
  );
  signal.addEventListener('abort', telling.stop);
}
