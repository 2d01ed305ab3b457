/** Reads one opened meeting of Google Calendar: popover, quick-create card, edit page or read-only page. */

import type { MeetingRead, ReadContext, ReadResult } from '../contract';
import { linkIn } from '../shared/links';
import { draftId, longest, meetingOf, notRead, readLater } from '../shared/meeting';
import { line, paragraphs, paragraphsAfterLabel } from '../shared/text';
import { isAllDay } from '../times';
import { idsOf, isTask } from './ids';
import { guestsIn, readPeople } from './people';
import { selectors } from './selectors';
import { whenEdited, whenReadOnly, whenShown } from './when';

/** Rows begin with a label for screen readers, in any language: leave out the first element, not a word. */
const afterLabel = (row: Element | null, max: number): string => (row ? line(paragraphsAfterLabel(row, max), max) : '');

/** What stands beside the heading and beside what holds it: first the date, then how often. */
function besideHeading(row: Element | null, heading: Element): Element[] {
  if (!row?.contains(heading)) return [...(row?.children ?? [])];
  return [...row.children].flatMap((child) => {
    if (child === heading) return [];
    return child.contains(heading) ? besideHeading(child, heading) : [child];
  });
}

/**
 * The words of the date. Pages write "date ⋅ hours" for a meeting within one day. Without that sign the first part is a
 * date alone only where no other part names an hour.
 */
function dateWords(row: Element | null, heading: Element): string {
  const parts = besideHeading(row, heading).map((part) => line(part.textContent, longest.short));
  const signed = parts.find((part) => part.includes('⋅'));
  const shown = parts.filter(Boolean);
  return signed ?? (isAllDay(shown.join(' ')) ? shown[0] : shown.join(', ')) ?? '';
}

/** A dialog without an event: not filled yet, a task, something else, or the card in a shape we do not know. */
function withoutEvent(dialog: Element): ReadResult {
  if (!dialog.textContent?.trim()) return notRead('loading', ['title']);
  return notRead(dialog.querySelector(selectors.details) ? 'unrecognised' : 'none', ['title']);
}

/** The popover over the grid: read-only. */
export function readPopover(dialog: Element, context: ReadContext): ReadResult {
  const details = dialog.matches(selectors.event) ? dialog : dialog.querySelector(selectors.event);
  const encoded = details?.getAttribute('data-eventid');
  if (!encoded) return withoutEvent(dialog);
  if (isTask(encoded)) return notRead('none');
  if (dialog.querySelector(selectors.quickTab)) return readQuickCreate(dialog, encoded, context);
  const heading = dialog.querySelector(selectors.heading);
  if (!heading) return notRead(dialog.textContent?.trim() ? 'unrecognised' : 'loading', ['title']);
  const title = line(heading.textContent, longest.title);
  const invited = guestsIn(dialog).length || undefined;
  return readLater({ title, invited }, () => readCard(dialog, encoded, heading, title, context));
}

function readCard(
  dialog: Element,
  encoded: string,
  heading: Element,
  title: string,
  context: ReadContext,
): MeetingRead {
  const place = afterLabel(dialog.querySelector(selectors.place), longest.short);
  const notes = dialog.querySelector(selectors.notes);
  const description = notes ? paragraphsAfterLabel(notes, longest.description) : '';
  return meetingOf('google', idsOf(encoded), {
    title,
    when: whenShown(dateWords(dialog.querySelector(selectors.when), heading), encoded, context),
    place,
    link: linkIn(dialog, place, description),
    people: readPeople(dialog, dialog.querySelector(selectors.guests)),
    description,
    writable: false,
  });
}

/** The words of a quick-create card's date: by their keys, else the one text that is written like a card's. */
function quickWhen(panel: Element): string {
  const key = (name: string) => line(panel.querySelector(`[data-key="${name}"]`)?.textContent, 80);
  const [date, from, to] = [key('startDate'), key('startTime'), key('endTime')];
  if (date) return from ? `${date} ⋅ ${from} – ${to}` : date;
  const written = [...panel.querySelectorAll('*')].findLast((part) => part.textContent?.includes('⋅'));
  return line(written?.textContent, longest.short);
}

/** The card for something new. Who creates it is its organiser, and nobody asks for the rest yet. */
function readQuickCreate(dialog: Element, encoded: string, context: ReadContext): ReadResult {
  if (dialog.querySelector(selectors.quickTask)) return notRead('none');
  const title = dialog.querySelector<HTMLInputElement>(selectors.quickTitle);
  if (!title) return notRead('unrecognised', ['title']);
  const place = line(dialog.querySelector<HTMLInputElement>(selectors.quickPlace)?.value, longest.short);
  const panel = dialog.querySelector(selectors.quickPanel);
  return meetingOf(
    'google',
    idsOf(encoded),
    {
      title: line(title.value, longest.title),
      when: whenShown(panel ? quickWhen(panel) : '', encoded, context),
      place,
      link: linkIn(dialog, place),
      people: readPeople(dialog, null),
      writable: false,
    },
    ['organiser'],
  );
}

const inside = (form: ParentNode, selector: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input${selector}, ${selector} input`);

/** Its id: on the form or in it, else in the address. */
const idOfForm = (form: Element, { url }: ReadContext): string =>
  form.getAttribute('data-eventid') ||
  form.querySelector(selectors.event)?.getAttribute('data-eventid') ||
  /\/eventedit\/([\w-]+)/.exec(url.pathname)?.[1] ||
  draftId(form);

/** The edit page: everything that can be changed, the notes among it. */
export function readEditPage(form: Element, context: ReadContext): ReadResult {
  const encoded = idOfForm(form, context);
  if (isTask(encoded)) return notRead('none');
  const titleField = inside(form, selectors.editTitle);
  if (!titleField) return readReadOnlyPage(form, encoded, context);
  const notes = form.querySelector(selectors.editNotes);
  const place = line(inside(form, selectors.editPlace)?.value, longest.short);
  const description = notes ? paragraphs(notes, longest.description) : '';
  const guests = form.querySelector(selectors.editGuests);
  return meetingOf(
    'google',
    idsOf(encoded),
    {
      title: line(titleField.value, longest.title),
      when: whenEdited(form, encoded, context),
      place,
      link: linkIn(form, place, description),
      people: readPeople(guests ?? form, guests),
      description,
      writable: notes !== null,
    },
    ['organiser'],
  );
}

/** The same page of a meeting that one may only read: a heading in the place of the title's field. */
function readReadOnlyPage(form: Element, encoded: string, context: ReadContext): ReadResult {
  const heading = [...form.querySelectorAll(selectors.heading)].find((one) => !one.closest(selectors.guestPart));
  if (!heading || !form.querySelector(selectors.readDate))
    return notRead(form.textContent?.trim() ? 'unrecognised' : 'loading', ['title']);
  const place = afterLabel(form.querySelector(selectors.readPlace), longest.short);
  const notes = form.querySelector(selectors.readNotes);
  const description = notes ? paragraphs(notes, longest.description) : '';
  const guests = form.querySelector(selectors.editGuests);
  return meetingOf('google', idsOf(encoded), {
    title: line(heading.textContent, longest.title),
    when: whenReadOnly(form, encoded, context),
    place,
    link: linkIn(form, place, description),
    people: readPeople(guests ?? form, guests),
    description,
    writable: false,
  });
}
