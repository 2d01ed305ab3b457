/** The whole of what runs on a calendar page: notice meetings, offer the button, answer our own pages. */

import { inputOfPreview } from '@/lib/advice/of-meeting';
import { notOfferedFor } from '@/lib/advice/offer';
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { CalendarAdapter } from '@/lib/calendars/contract';
import { meetingIn, type OpenMeeting, watchMeetings } from '@/lib/content-script/watcher/watcher';
import { onCommand, openPanel, type PageState, sendState, tellFirstOpened } from '@/lib/messaging/page';
import { pageButton } from './button';

/** Today as the device's clock has it: `2026-11-24`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function stateOf(open: OpenMeeting | undefined): PageState {
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

/** One script at a time: a page may be read once on a click and be followed later. The page itself cannot see this. */
const slot = Symbol.for('before-we-meet');

/** Follows the meetings of this page for as long as the extension lives; leaves no trace after that. */
export function followMeetings(adapters: readonly CalendarAdapter[]): void {
  const place = globalThis as { [slot]?: AbortController };
  place[slot]?.abort();
  const stop = new AbortController();
  place[slot] = stop;
  let open: OpenMeeting | undefined;
  let since = Date.now();
  let isButtonWanted = true;
  /** Does a panel or popup of ours follow this page? What nobody asks for is neither read in full nor told. */
  let isFollowed = false;
  let isFirst = true;
  const tell = () => sendState(stateOf(open), since);
  // The panel must open synchronously, within the user gesture, so it is asked for first.
  const press = () => {
    openPanel();
    isFollowed = true;
    open = watcher.read() ?? open;
    tell();
  };
  const button = pageButton(document, press, stop.signal);
  const watcher = watchMeetings({
    document,
    adapters,
    signal: stop.signal,
    changed(now) {
      if (isOrphaned()) return stop.abort();
      open = now;
      since = Date.now();
      if (isButtonWanted && now?.root && deservesButton(now)) button.showBeside(now.adapter.anchor(now.root));
      else button.hide();
      if (isFollowed) tell();
      else if (isFirst) tellFirstOpened();
      isFirst = false;
    },
  });
  onCommand(
    {
      async write(meetingId, text) {
        const live = watcher.read();
        if (!live?.root || meetingIn(live)?.id !== meetingId) return 'gone';
        return live.adapter.write?.(live.root, text) ?? 'read-only';
      },
      listDay: () => watcher.calendar()?.listDay?.(document, today()),
      readAgain() {
        isFollowed = true;
        open = watcher.read() ?? open;
        if (open || watcher.calendar()) tell();
      },
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
        sendState({ status: 'none' }, Date.now());
        stop.abort();
      },
    },
    stop.signal,
  );
}
