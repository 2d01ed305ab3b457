/**
 * All that runs on a calendar page until somebody opens a meeting: it notices that, and asks for the reader. Most pages
 * and frames never open one.
 */
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { OpeningSigns } from '@/lib/calendars/contract';
import { askForReader } from '@/lib/messaging/page';
import { newPlace, placeNow } from './place';
import { type Noticed, notice } from './watcher/appear';

/** Notices openings for as long as the extension lives, and hands them to the reader once it is there. */
export function noticeMeetings({ opened, tile = '' }: OpeningSigns): void {
  if (placeNow()) return;
  const place = newPlace();
  let lastTile: Element | undefined;
  let lastOpened: Element | undefined;
  const ask = () => (isOrphaned() ? place.stop.abort() : askForReader());
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
