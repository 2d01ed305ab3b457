/** Any page that is about one event and says so in its markup. See NOTES.md. */
import type { CalendarAdapter } from '../contract';
import { readMarkup, selectors } from './read';

export const eventMarkup = {
  id: 'event-markup',
  label: 'Event page',
  matches: [],
  opened: 'body',
  isWholePage: true,
  detect: (document: Document, _url: URL) => document.querySelector(Object.values(selectors).join(',')) !== null,
  read: readMarkup,
  anchor: (root) => root,
} satisfies CalendarAdapter;
