/** Google Calendar. See NOTES.md for what is known of its pages and since when. */

import type { CalendarAdapter } from '../contract';
import { listDayWith } from '../shared/day-list';
import { writeRich } from '../shared/invite-writer';
import { day, isForOthers } from './day';
import { frames } from './frames';
import { formAround, readEditPage, readPopover } from './read';
import { selectors } from './selectors';
import { signs } from './signs';

const isPopover = (root: Element) => root.matches(selectors.popover);

/** The edit page's form: itself, or around the part of it that appeared. */
const formOf = (root: Element) => (root.matches(selectors.editForm) ? root : formAround(root));

/** A popover is used again for the next event, and its words come later than its id. */
const eventId = 'data-eventid';

/** A part of the form does not hold the others: what they say tells that the meeting has changed. */
const saidInForm = (form: Element) =>
  [form.textContent, ...Array.from(form.querySelectorAll('input'), ({ value }) => value)].join('\n');

export const google = {
  id: 'google',
  label: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  frames,
  ...signs,
  detect: day.detect,
  expects: (url) => /^\/calendar\/(?:u\/\d+\/)?r(?:\/|$)/.test(url.pathname) && !isForOthers(url),
  read: (root, context) => (isPopover(root) ? readPopover(root, context) : readEditPage(formOf(root), context)),
  identity: (root) =>
    isPopover(root) || root.matches(selectors.editForm)
      ? (root.closest(selectors.event) ?? root.querySelector(selectors.event))?.getAttribute(eventId)
      : saidInForm(formOf(root)),
  identityAttributes: [eventId],
  anchor: (root) => (isPopover(root) ? root : (formOf(root).querySelector(selectors.editSave) ?? root)),
  listDay: listDayWith(day),
  write: (root, text) =>
    isPopover(root) ? 'read-only' : writeRich(() => formOf(root).querySelector<HTMLElement>(selectors.editNotes), text),
} satisfies CalendarAdapter;
