/** Reads one opened meeting of Google Calendar: popover, quick-create card, edit page or read-only page. */

import type { Field, Meeting } from '@/lib/meetings/meeting';
import type { MeetingRead, ReadContext, ReadResult } from '../contract';
import { linkIn } from '../shared/links';
import { draftId, longest, meetingOf, notRead, readLater } from '../shared/meeting';
import { line, paragraphs, paragraphsAfterLabel } from '../shared/text';
import { isAllDay } from '../times';
import { idsOf, isTask } from './ids';
import { guestsIn, readPeople } from './people';
import { fieldIn, selectors } from './selectors';
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

/** The row of the time by its id, else what holds the heading and, beside it, the time (2026-10). */
const whenRow = (dialog: Element, heading: Element): Element | null =>
  dialog.querySelector(selectors.when) ?? heading.parentElement?.parentElement ?? null;

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

interface Parts {
  title: string;
  when: Meeting['when'];
  place: string;
  notes: Element | null;
  /** Do the notes begin with a label for screen readers? */
  labelled?: true;
  guests: Element | null;
  /** A form, in which people are listed in the section of the guests alone. */
  isForm?: true;
  writable?: boolean;
}

/** A meeting of a card or page that holds these parts. */
function meetingWith(root: Element, encoded: string, parts: Parts, notAsked: Field[] = []): MeetingRead {
  const { title, when, place, notes, labelled, guests, isForm, writable = false } = parts;
  const description = notes ? (labelled ? paragraphsAfterLabel : paragraphs)(notes, longest.description) : '';
  const people = readPeople((isForm && guests) || root, guests);
  const link = linkIn(root, place, description);
  return meetingOf('google', idsOf(encoded), { title, when, place, link, people, description, writable }, notAsked);
}

function readCard(
  dialog: Element,
  encoded: string,
  heading: Element,
  title: string,
  context: ReadContext,
): MeetingRead {
  return meetingWith(dialog, encoded, {
    title,
    when: whenShown(dateWords(whenRow(dialog, heading), heading), encoded, context),
    place: afterLabel(dialog.querySelector(selectors.place), longest.short),
    notes: dialog.querySelector(selectors.notes),
    labelled: true,
    guests: dialog.querySelector(selectors.guests),
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
  const title = fieldIn(dialog, selectors.quickTitle);
  if (!title) return notRead('unrecognised', ['title']);
  const panel = dialog.querySelector(selectors.quickPanel);
  const parts = {
    title: line(title.value, longest.title),
    when: whenShown(panel ? quickWhen(panel) : '', encoded, context),
    place: line(fieldIn(dialog, selectors.quickPlace)?.value, longest.short),
    notes: null,
    guests: null,
  };
  return meetingWith(dialog, encoded, parts, ['organiser']);
}

/** The box of the edit page around one of its parts: the smallest that holds all of them. */
export function formAround(part: Element): Element {
  const parts = [...part.ownerDocument.querySelectorAll(selectors.editParts)];
  let form = part;
  while (form.parentElement && !parts.every((one) => form.contains(one))) form = form.parentElement;
  return form;
}

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
  const titleField = fieldIn(form, selectors.editTitle);
  if (!titleField) return readReadOnlyPage(form, encoded, context);
  const notes = form.querySelector(selectors.editNotes);
  const parts: Parts = {
    title: line(titleField.value, longest.title),
    when: whenEdited(form, encoded, context),
    place: line(fieldIn(form, selectors.editPlace)?.value, longest.short),
    notes,
    guests: form.querySelector(selectors.editGuests),
    isForm: true,
    writable: notes !== null,
  };
  return meetingWith(form, encoded, parts, ['organiser']);
}

/** The same page of a meeting that one may only read: a heading in the place of the title's field. */
function readReadOnlyPage(form: Element, encoded: string, context: ReadContext): ReadResult {
  const heading = [...form.querySelectorAll(selectors.heading)].find((one) => !one.closest(selectors.guestPart));
  if (!heading || !form.querySelector(selectors.readDate))
    return notRead(form.textContent?.trim() ? 'unrecognised' : 'loading', ['title']);
  return meetingWith(form, encoded, {
    title: line(heading.textContent, longest.title),
    when: whenReadOnly(form, encoded, context),
    place: afterLabel(form.querySelector(selectors.readPlace), longest.short),
    notes: form.querySelector(selectors.readNotes),
    guests: form.querySelector(selectors.editGuests),
    isForm: true,
  });
}
