/** Google Calendar. See NOTES.md for what is known of its pages and since when. */

import type { CalendarAdapter } from '../contract';
import { writeRich } from '../shared/invite-writer';
import { briefOf } from './entries';
import { keyOfDay } from './ids';
import { readEditPage, readPopover } from './read';
import { selectors } from './selectors';
import { signs } from './signs';

const isEditForm = (root: Element) => root.matches(selectors.editForm) && !root.matches(selectors.popover);

/** Calendars that are shown on other sites, and pages to book a time, are none that a person works in. */
const isForOthers = ({ pathname }: URL) => /^\/calendar\/(?:u\/\d+\/)?(?:r\/)?(?:embed|appointment)/.test(pathname);

/** Gmail shows the calendar in a frame, of which no more is known than its host. */
const isFramed = ({ defaultView }: Document) => defaultView !== null && defaultView.parent !== defaultView;

/** A popover is used again for the next event, and its words come later than its id. */
const eventId = 'data-eventid';
const withId = `[${eventId}]`;

export const google = {
  id: 'google',
  label: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  ...signs,
  detect: (document: Document, url: URL) =>
    (document.body?.hasAttribute('data-viewfamily') ?? false) || (isFramed(document) && !isForOthers(url)),
  expects: (url) => /^\/calendar\/(?:u\/\d+\/)?r(?:\/|$)/.test(url.pathname) && !isForOthers(url),
  read: (root, context) => (isEditForm(root) ? readEditPage(root, context) : readPopover(root, context)),
  identity: (root) => (root.closest(withId) ?? root.querySelector(withId))?.getAttribute(eventId),
  identityAttributes: [eventId],
  anchor: (root) => (isEditForm(root) ? (root.querySelector(selectors.editSave) ?? root) : root),
  listDay(document, today) {
    const groups = [...document.querySelectorAll(`[data-datekey="${keyOfDay(today)}"]`)];
    const entries = groups.flatMap((group) => [...group.querySelectorAll(selectors.chip)]);
    const briefs = new Map(
      entries
        .flatMap((entry) => {
          const brief = briefOf(entry, today);
          return brief ? [[brief.id, brief] as const] : [];
        })
        .reverse(),
    );
    return [...briefs.values()].reverse().slice(0, 200);
  },
  write: (root, text) =>
    isEditForm(root) ? writeRich(() => root.querySelector<HTMLElement>(selectors.editNotes), text) : 'read-only',
} satisfies CalendarAdapter;
