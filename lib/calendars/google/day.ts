/** Today's list in Google Calendar, from any view that names its days. */
import type { DayReader } from '../contract';
import { briefOf } from './entries';
import { keyOfDay } from './ids';
import { selectors } from './selectors';

/** Calendars that are shown on other sites, and pages to book a time, are none that a person works in. */
export const isForOthers = ({ pathname }: URL) =>
  /^\/calendar\/(?:u\/\d+\/)?(?:r\/)?(?:embed|appointment)/.test(pathname);

/** Gmail shows the calendar in a frame, of which no more is known than its host. */
const isFramed = ({ defaultView }: Document) => defaultView !== null && defaultView.parent !== defaultView;

const anyForm = `${selectors.editForm}, ${selectors.editPart}`;

const groupsOf = (today: string) => `[data-datekey="${keyOfDay(today)}"]`;

export const day = {
  detect: (document, url) =>
    ((document.body?.hasAttribute('data-viewfamily') ?? false) || (isFramed(document) && !isForOthers(url))) &&
    // An edit page without a part that we know has changed: that is to be said.
    (!/\/eventedit\b/.test(url.pathname) || document.querySelector(anyForm) !== null),
  tile: selectors.chip,
  showsDay: (document, today) => document.querySelector(groupsOf(today)) !== null,
  entriesOf: (document, today) => document.querySelectorAll(`${groupsOf(today)} :is(${selectors.chip})`),
  // The same id may stand for another occurrence after the entry was moved.
  wordsOf: (entry) =>
    `${entry.getAttribute('data-eventid')}\n${entry.getAttribute('aria-label')}\n${entry.textContent}`,
  briefOf,
} satisfies DayReader;
