/** The reader of a calendar page: follows its meetings, offers the button, answers our own pages. */

import { inputOfPreview } from '@/lib/advice/of-meeting';
import { notOfferedFor } from '@/lib/advice/offer';
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { CalendarAdapter } from '@/lib/calendars/contract';
import type { Markup, WriteOutcome } from '@/lib/messaging/messages';
import { onCommand, onFollowed, openPanel, tellFirstOpened } from '@/lib/messaging/page';
import { pageButton } from './button';
import { newPlace, newSelf, type Place, placeNow } from './place';
import { teller } from './teller';
import { today } from './today';
import { meetingIn, type OpenMeeting, type Watcher, watchMeetings } from './watcher/watcher';

/** Should the button stand beside what is open? Not for leave, travel, a birthday or a meeting that is called off. */
function deservesButton({ result }: OpenMeeting): boolean {
  return result.status === 'meeting'
    ? !notOfferedFor(inputOfPreview(result.preview))
    : result.status === 'unrecognised';
}

/** Adds text to the invite of a meeting, if that is the one open just now. */
async function write(watcher: Watcher, meetingId: string, text: string): Promise<WriteOutcome> {
  const live = watcher.read();
  if (!live?.root || meetingIn(live)?.id !== meetingId) return 'gone';
  return (await live.adapter.write?.(live.root, text)) ?? 'read-only';
}

/** More of a page than our own pages read; what is longer is cut, and counts as too long there. */
const longestMarkup = 2_000_000;

/** What could not be read, for a report of its shape. */
function markupOf(open: OpenMeeting | undefined): Markup | undefined {
  if (open?.result.status !== 'unrecognised') return undefined;
  const page = document.documentElement;
  const part = open.root ?? document.querySelector('[role=dialog]') ?? page;
  return { part: part.outerHTML.slice(0, longestMarkup), page: page.outerHTML.slice(0, longestMarkup) };
}

/** The place of a reader on this page, with what a first script there noticed; none while another reader is at work. */
function readerPlace() {
  const before = placeNow();
  const place = before ?? newPlace();
  const { listen } = place;
  if (before && !listen) return undefined;
  place.listen = undefined;
  return { stop: place.stop, listen };
}

/** Follows the meetings of this page for as long as the extension lives; leaves no trace after that. */
export function followMeetings(adapters: readonly CalendarAdapter[]): void {
  const place = readerPlace();
  if (place) follow(adapters, place);
  // A page that is read already was asked to be read once more: whoever asked may follow it.
  else tellFirstOpened();
}

function follow(
  adapters: readonly CalendarAdapter[],
  { stop, listen }: { stop: AbortController; listen: Place['listen'] },
): void {
  const { signal } = stop;
  const self = newSelf();
  const { tell, tellOnceSettled } = teller(self, signal);
  let open: OpenMeeting | undefined;
  let isButtonWanted = true;
  /** Does a panel or popup of ours follow this page? What nobody asks for is neither read in full nor told. */
  let isFollowed = false;
  let isFirst = true;
  // The panel must open synchronously, within the user gesture, so it is asked for first.
  const button = pageButton(
    document,
    () => {
      if (isOrphaned()) return stop.abort();
      // The press is noted elsewhere, and must not come to lie before the meeting that was pressed.
      const at = Date.now();
      openPanel();
      open = watcher.read() ?? open;
      tell(open, at);
    },
    signal,
  );
  const watcher = watchMeetings({
    document,
    adapters,
    signal,
    ...(listen && { listen }),
    changed(now) {
      if (isOrphaned()) return stop.abort();
      open = now;
      if (isButtonWanted && now?.root && deservesButton(now))
        button.showBeside(now.adapter.anchor(now.root), now.adapter.tile ?? '');
      else button.hide();
      if (isFollowed) tellOnceSettled(open);
      if (isFirst) tellFirstOpened();
      isFirst = false;
    },
  });
  const readAgain = () => {
    open = watcher.read() ?? open;
    if (open || watcher.calendar()) tell(open);
  };
  const followed = () => {
    isFollowed = true;
    readAgain();
  };
  const alone = () => {
    isFollowed = false;
  };
  onFollowed(self, { followed, alone }, signal);
  // Connections end when the page goes into the browser's cache, and nobody knows that it has come back.
  addEventListener('pageshow', ({ persisted }) => persisted && tellFirstOpened(), { signal });
  onCommand(
    {
      write: (meetingId, text) => write(watcher, meetingId, text),
      listDay: () => watcher.calendar()?.listDay?.(document, today()),
      readAgain,
      report: () => markupOf(open),
      hideButton() {
        isButtonWanted = false;
        button.hide();
      },
      stop(host) {
        if (host !== location.hostname) return;
        tell(undefined);
        stop.abort();
      },
    },
    self,
    signal,
  );
}
