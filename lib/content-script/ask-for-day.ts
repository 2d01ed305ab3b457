/** Asks, once the page is idle, for the script that lists today's meetings. Part of the first script of a calendar. */
import { isOrphaned } from '@/lib/browser/page-runtime';
import { askForDay } from '@/lib/messaging/page';
import { whenIdle } from './idle';
import { placeNow } from './place';

/** Frames smaller than this hold no calendar, in pixels. */
const least = 200;

/** A page takes about this long after loading to draw its calendar, in milliseconds. */
const drawnMs = 500;

/** Asks once, in a frame that is large enough for a calendar, and once the page is one that somebody has opened. */
export function askForDayWhenIdle(): void {
  whenIdle(() => {
    // A page that the browser only makes ready is no page yet, and has no say.
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', askForDayWhenIdle, { once: true });
      return;
    }
    const place = placeNow();
    if (place && !place.listsDay && !isOrphaned() && innerWidth >= least && innerHeight >= least) askForDay();
  }, drawnMs);
}
