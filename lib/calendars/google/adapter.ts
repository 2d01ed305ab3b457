/** Google Calendar. See NOTES.md for what is known of its pages and since when. */

import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { CalendarAdapter } from '../contract';
import { writeRich } from '../shared/invite-writer';
import { briefOf } from './entries';
import { keyOfDay } from './ids';
import { formAround, readEditPage, readPopover } from './read';
import { selectors } from './selectors';
import { signs } from './signs';

const isPopover = (root: Element) => root.matches(selectors.popover);

/** The edit page's form: itself, or around the part of it that appeared. */
const formOf = (root: Element) => (root.matches(selectors.editForm) ? root : formAround(root));

/** Calendars that are shown on other sites, and pages to book a time, are none that a person works in. */
const isForOthers = ({ pathname }: URL) => /^\/calendar\/(?:u\/\d+\/)?(?:r\/)?(?:embed|appointment)/.test(pathname);

/** Gmail shows the calendar in a frame, of which no more is known than its host. */
const isFramed = ({ defaultView }: Document) => defaultView !== null && defaultView.parent !== defaultView;

const anyForm = `${selectors.editForm}, ${selectors.editPart}`;

/** A popover is used again for the next event, and its words come later than its id. */
const eventId = 'data-eventid';

/** A part of the form does not hold the others: what they say tells that the meeting has changed. */
const saidInForm = (form: Element) =>
  [form.textContent, ...Array.from(form.querySelectorAll('input'), ({ value }) => value)].join('\n');

export const google = {
  id: 'google',
  label: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  ...signs,
  detect: (document: Document, url: URL) =>
    ((document.body?.hasAttribute('data-viewfamily') ?? false) || (isFramed(document) && !isForOthers(url))) &&
    // An edit page without a part that we know has changed: that is to be said.
    (!/\/eventedit\b/.test(url.pathname) || document.querySelector(anyForm) !== null),
  expects: (url) => /^\/calendar\/(?:u\/\d+\/)?r(?:\/|$)/.test(url.pathname) && !isForOthers(url),
  read: (root, context) => (isPopover(root) ? readPopover(root, context) : readEditPage(formOf(root), context)),
  identity: (root) =>
    isPopover(root) || root.matches(selectors.editForm)
      ? (root.closest(selectors.event) ?? root.querySelector(selectors.event))?.getAttribute(eventId)
      : saidInForm(formOf(root)),
  identityAttributes: [eventId],
  anchor: (root) => (isPopover(root) ? root : (formOf(root).querySelector(selectors.editSave) ?? root)),
  listDay(document, today) {
    const briefs = new Map<string, MeetingBrief>();
    for (const group of document.querySelectorAll(`[data-datekey="${keyOfDay(today)}"]`))
      for (const entry of group.querySelectorAll(selectors.chip)) {
        const brief = briefOf(entry, today);
        if (brief && !briefs.has(brief.id)) briefs.set(brief.id, brief);
      }
    return [...briefs.values()].slice(0, 200);
  },
  write: (root, text) =>
    isPopover(root) ? 'read-only' : writeRich(() => formOf(root).querySelector<HTMLElement>(selectors.editNotes), text),
} satisfies CalendarAdapter;
