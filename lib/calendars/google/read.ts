/** Reads one opened meeting of Google Calendar: popover, quick-create card or edit page. */
import type { Meeting } from '@/lib/meetings/meeting';
import { longest, meetingOf, noMeeting } from '../assemble';
import { linkIn } from '../links';
import { line, paragraphs } from '../text';
import { clockTime, hoursOf, isAllDay, spansDays, timesIn } from '../times';
import type { ReadContext, ReadResult } from '../types';
import { dayOfDigits, dayOfKey, idsOf, isTask } from './ids';
import { readPeople } from './people';
import { selectors } from './selectors';

/** Rows begin with a label for screen readers, in any language: leave out the first element, not a word. */
function withoutLabel(row: Element | null): Element | null {
  if (!row || row.childElementCount < 2) return row;
  const copy = row.cloneNode(true) as Element;
  copy.firstElementChild?.remove();
  return copy;
}

const zoneOf = ({ document }: ReadContext): string | undefined =>
  line(document.getElementById('xTimezone')?.textContent, 80) || undefined;

/** The day a popover's event stands in, from the grid cell around its chip; found once per opened meeting. */
function dayInGrid({ document, lastTile }: ReadContext, eventId: string): string | undefined {
  // Ids are base64url; anything else could break out of the selector.
  if (!/^[\w.@=+/-]+$/.test(eventId)) return undefined;
  // The entry that was clicked is at hand; only a meeting opened in another way is looked for in the page.
  const clicked = lastTile?.isConnected && lastTile.getAttribute('data-eventid') === eventId ? lastTile : undefined;
  const chip = clicked ?? document.querySelector(`[data-datekey] [data-eventid="${eventId}"]`);
  return dayOfKey(chip?.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null);
}

function when(text: string, day: string | undefined, zone: string | undefined): Meeting['when'] {
  const { from, to } = timesIn(text);
  const allDay = isAllDay(text);
  const start = day && (allDay ? (spansDays(text) ? undefined : day) : from && `${day}T${from}`);
  return {
    text,
    allDay,
    ...(start && { start }),
    ...(start && !allDay && to && from && to > from && { end: `${day}T${to}` }),
    ...(zone && { timeZone: zone }),
  };
}

/** The popover over the grid: read-only. */
export function readPopover(dialog: Element, context: ReadContext): ReadResult {
  const details = dialog.matches(selectors.event) ? dialog : dialog.querySelector(selectors.event);
  const encoded = details?.getAttribute('data-eventid');
  if (!details || !encoded || isTask(encoded)) return noMeeting('none');
  if (dialog.querySelector(selectors.quickTab)) return readQuickCreate(dialog, encoded, context);
  const heading = dialog.querySelector(selectors.heading);
  const title = line(heading?.textContent, longest.title);
  if (!heading)
    return noMeeting(dialog.childElementCount && dialog.textContent?.trim() ? 'unrecognised' : 'loading', ['title']);
  const whenRow = dialog.querySelector(selectors.when);
  const ownHeading = whenRow?.querySelector(selectors.heading)?.textContent ?? '';
  const whenText = line(whenRow?.textContent?.replace(ownHeading, ''), longest.short);
  const place = line(withoutLabel(dialog.querySelector(selectors.place))?.textContent, longest.short);
  const notesRow = withoutLabel(dialog.querySelector(selectors.notes));
  const description = notesRow ? paragraphs(notesRow, longest.description) : '';
  const link = linkIn(dialog, place, description);
  return meetingOf('google', idsOf(encoded), {
    title,
    when: when(whenText, dayInGrid(context, encoded), zoneOf(context)),
    place,
    link,
    people: readPeople(dialog, dialog.querySelector(selectors.guests)),
    description,
    writable: false,
  });
}

function readQuickCreate(dialog: Element, encoded: string, context: ReadContext): ReadResult {
  const title = line(dialog.querySelector<HTMLInputElement>(selectors.quickTitle)?.value, longest.title);
  const day = dayInGrid(context, encoded);
  const text = line(dialog.querySelector('[data-key="date"], [jsname="VYUIGb"]')?.textContent, longest.short);
  return meetingOf(
    'google',
    idsOf(encoded),
    { title, when: when(text, day, zoneOf(context)), people: readPeople(dialog, null), writable: false },
    ['organiser'],
  );
}

const inside = (form: ParentNode, selector: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input${selector}, ${selector} input`);

function editWhen(form: Element, context: ReadContext): Meeting['when'] {
  const date = (selector: string) => {
    const field = form.querySelector(selector);
    const holder = field?.matches('[data-date]') ? field : field?.querySelector('[data-date]');
    const wrapper = field?.closest('[data-ical]');
    return dayOfDigits(holder?.getAttribute('data-date') ?? wrapper?.getAttribute('data-ical'));
  };
  const words = (selector: string) => inside(form, selector)?.value ?? '';
  const [startWords, endWords] = [words(selectors.editStartTime), words(selectors.editEndTime)];
  const hours = hoursOf(startWords, endWords);
  const allDay =
    form.querySelector<HTMLInputElement>(`input${selectors.editAllDay}, ${selectors.editAllDay} input`)?.checked ??
    false;
  const at = (day: string | undefined, time: string | undefined) => day && (allDay ? day : time && `${day}T${time}`);
  const start = at(date(selectors.editStartDate), clockTime(startWords, hours));
  const end = at(date(selectors.editEndDate), clockTime(endWords, hours));
  const zone = zoneOf(context);
  const text = [words(selectors.editStartDate), !allDay && startWords && `${startWords} – ${endWords}`];
  return {
    text: line(text.filter(Boolean).join(', '), longest.short),
    allDay,
    ...(start && { start }),
    ...(end && { end }),
    ...(zone && { timeZone: zone }),
  };
}

/** The edit page: everything that can be changed, the notes among it. */
export function readEditPage(form: Element, context: ReadContext): ReadResult {
  const titleField = inside(form, selectors.editTitle);
  if (!titleField) return noMeeting(form.childElementCount ? 'unrecognised' : 'loading', ['title']);
  const encoded =
    form.getAttribute('data-eventid') ??
    form.querySelector(selectors.event)?.getAttribute('data-eventid') ??
    /\/eventedit\/([\w-]+)/.exec(context.url.pathname)?.[1] ??
    'new';
  const notes = form.querySelector(selectors.editNotes);
  const place = line(inside(form, selectors.editPlace)?.value, longest.short);
  const description = notes ? paragraphs(notes, longest.description) : '';
  const link = linkIn(form, place, description);
  const guests = form.querySelector(selectors.editGuests);
  return meetingOf(
    'google',
    idsOf(encoded),
    {
      title: line(titleField.value, longest.title),
      when: editWhen(form, context),
      place,
      link,
      people: readPeople(guests ?? form, guests),
      description,
      writable: notes !== null,
    },
    ['organiser'],
  );
}
