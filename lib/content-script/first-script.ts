/**
 * All that runs on a calendar page until somebody opens a meeting: it notices that, and asks for the reader. Most pages
 * and frames never open one.
 */
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { Frames, OpeningSigns } from '@/lib/calendars/contract';
import { askForReader } from '@/lib/messaging/page';
import { mayRunHere, newPlace, placeNow } from './place';
import { type Noticed, notice } from './watcher/appear';

/** A reader that was asked for comes sooner than this, in milliseconds. */
const leastMs = 300;

/**
 * Notices openings for as long as the extension lives, and hands them to the reader once it is there.
 * @param frames in which it may do so, besides the page itself.
 */
export function noticeMeetings({ opened, tile = '' }: OpeningSigns, ...frames: Frames[]): void {
  if (placeNow() || !mayRunHere(frames)) return;
  const place = newPlace();
  let lastTile: Element | undefined;
  let lastOpened: Element | undefined;
  let askedAt = 0;
  const ask = () => {
    if (isOrphaned()) place.stop.abort();
    // The page decides how often something opens.
    else if (Date.now() - askedAt > leastMs) {
      askedAt = Date.now();
      askForReader();
    }
  };
  let noticed: Noticed = {
    appeared(element) {
      lastOpened = element;
      ask();
    },
    onUserInput(entry) {
      if (!entry) return;
      lastTile = entry;
      ask();
    },
  };
  place.listen = (reader) => {
    noticed = reader;
    if (lastTile) reader.onUserInput(lastTile);
    if (lastOpened?.isConnected) reader.appeared(lastOpened, false);
  };
  notice(document, { opened, tile }, place.stop.signal, () => noticed);
}
