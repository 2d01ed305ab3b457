/** Today's list in Outlook on the web, from any view that names its days. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { DayReader } from '../contract';
import { longest } from '../shared/meeting';
import { line } from '../shared/text';
import { selectors } from './selectors';
import { idsOfTile, readTile } from './tile';
import { whenOf } from './when';

/** The calendar, and not the mail of the same host. */
export const isCalendar = ({ pathname }: URL) => /^\/(?:hosted\/)?calendar(?:\/|$)/.test(pathname);

function briefOf(element: Element, day: string): MeetingBrief | undefined {
  const tile = readTile(element);
  if (!tile) return undefined;
  const { subject, hours, rest } = tile;
  const { id, seriesId = id } = idsOfTile(tile);
  const prefixed = (own: string) => line(`outlook:${own}`, longest.id);
  return {
    id: prefixed(id),
    seriesId: prefixed(seriesId),
    title: subject || line(rest, longest.title),
    when: whenOf(line(hours, longest.short), day, hours || rest),
  };
}

/** What an entry says stands in these attributes, of it or of the part with its label. */
const attributesOf = (part: Element) =>
  ['data-calitemid', 'data-tabid', 'title', 'aria-label'].map((name) => part.getAttribute(name));

/** The column of a day or week, and the cell of a month. */
const placesOf = (today: string) => [`[data-column-date^="${today}"]`, `[id^="monthDayCell_${today}"]`] as const;

export const day = {
  detect: (document, url) => isCalendar(url) && document.querySelector(selectors.part) !== null,
  tile: selectors.tile,
  showsDay: (document, today) => document.querySelector(placesOf(today).join()) !== null,
  // `selectors.tile` is a list: each of its parts stands within each of the places.
  entriesOf: (document, today) => document.querySelectorAll(`:is(${placesOf(today).join()}) :is(${selectors.tile})`),
  wordsOf: (tile) => [tile, tile.querySelector(selectors.entry) ?? tile].flatMap(attributesOf).join('\n'),
  briefOf,
} satisfies DayReader;
