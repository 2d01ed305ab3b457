/** The whole of what runs on a calendar page: notice meetings, offer the button, answer our own pages. */

import { inputOf } from '@/lib/advice/of-meeting';
import { offerFor } from '@/lib/advice/offer';
import { isOrphaned } from '@/lib/browser/page-runtime';
import { meetingIn, type OpenMeeting, watchMeetings } from '@/lib/calendars/engine';
import { structureOf } from '@/lib/calendars/structure';
import type { CalendarAdapter } from '@/lib/calendars/types';
import { onCommand, openPanel, type PageState, sendMeeting } from '@/lib/messaging/page';
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
function deservesButton(open: OpenMeeting | undefined): boolean {
  const meeting = meetingIn(open);
  return meeting ? offerFor(inputOf(meeting)).offer : open?.result.status === 'unrecognised';
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
  let isButtonWanted = true;
  /** Does a panel or popup of ours follow this page? Telling nobody would still wake the extension at every meeting. */
  let isFollowed = false;
  let isKnown = false;
  // The panel must open in the click's own turn, so the meeting's id is at hand before the click.
  const press = () => {
    openPanel(meetingIn(open)?.id ?? '');
    isFollowed = true;
    sendMeeting(stateOf(open));
  };
  const button = pageButton(document, press, stop.signal);
  const watcher = watchMeetings({
    document,
    adapters,
    signal: stop.signal,
    changed(now) {
      if (isOrphaned()) return stop.abort();
      open = now;
      if (isButtonWanted && now?.root && deservesButton(now)) button.showBeside(now.adapter.anchor(now.root));
      else button.hide();
      // The first is told in any case: a panel that was open before this page asks from then on.
      if (isFollowed || !isKnown) sendMeeting(stateOf(now));
      isKnown = true;
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
        if (open || watcher.calendar()) sendMeeting(stateOf(watcher.read() ?? open));
      },
      report: () =>
        open?.result.status === 'unrecognised'
          ? structureOf(open.root ?? document.querySelector('[role=dialog]') ?? document.documentElement)
          : undefined,
      hideButton() {
        isButtonWanted = false;
        button.hide();
      },
      stop(host) {
        if (host !== location.hostname) return;
        sendMeeting({ status: 'none' });
        stop.abort();
      },
    },
    stop.signal,
  );
}
