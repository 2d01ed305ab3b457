/** Zimbra's classic web client, on any host: the form of an appointment. See NOTES.md for what is known of its pages. */

import type { CalendarAdapter, ReadContext, ReadResult } from '../contract';
import { idsFromWords, languageOf } from '../shared/any-host';
import { writeField } from '../shared/invite-writer';
import { linkIn } from '../shared/links';
import { longest, meetingOf, notRead } from '../shared/meeting';
import { type Listed, peopleOf } from '../shared/people';
import { domainOf, line } from '../shared/text';
import { type Side, whenOfSides } from '../when/range';

/** Ids from the project's own browser tests, 2011 to 2023. */
const form = 'div[id^="APPT_COMPOSE_"]';
const selectors = {
  /** The outermost one; its warnings are dialogs of their own. */
  opened: `${form}:not(${form} *, [id$="Warning"])`,
  title: 'td[id$="_subject"] input',
  place: 'input[id$="_location_input"]',
  people: 'input[id$="_person_input"], input[id$="_optional_input"]',
  bubble: '[class*="addrBubble"]',
  startDate: 'input[id$="_startDateField"]',
  startTime: 'td[id$="_startTimeSelect"] td[id$="_timeSelectInput"] input',
  endDate: 'input[id$="_endDateField"]',
  endTime: 'td[id$="_endTimeSelect"] td[id$="_timeSelectInput"] input',
  allDay: 'input[id$="_allDayCheckbox"]',
  notes: 'textarea[class*="HtmlEditorTextArea"]',
  richNotes: 'iframe[id$="_ifr"]',
} as const;

const typed = (root: Element, selector: string): string =>
  root.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';

/** With rich notes the plain field is there too, but what is written into it is lost. */
const notesOf = (root: Element) =>
  root.querySelector(selectors.richNotes) ? null : root.querySelector<HTMLTextAreaElement>(selectors.notes);

/** `"Ann Lee" <a@trust.example>` or either half of it. */
function listed(text: string): Listed {
  const [, name = '', address] = /^(.*?)<?([^<\s"@]+@[^>\s]+)>?$/.exec(line(text, 600)) ?? [undefined, text];
  const shown = line(name.replaceAll('"', ''), longest.short);
  return domainOf(address) ? { name: shown, address } : { name: shown.split('@')[0] ?? '' };
}

function people(root: Element) {
  const named = [...root.querySelectorAll<HTMLInputElement>(selectors.people)].flatMap(({ value }) =>
    value.split(/[;,]/),
  );
  const bubbles = [...root.querySelectorAll(selectors.bubble)].map((bubble) => bubble.textContent ?? '');
  return peopleOf([...bubbles, ...named].map(listed));
}

function read(root: Element, { document }: ReadContext): ReadResult {
  const field = root.querySelector<HTMLInputElement>(selectors.title);
  if (!field) return notRead(root.querySelector('input, textarea') ? 'unrecognised' : 'loading', ['title']);
  const allDay = root.querySelector<HTMLInputElement>(selectors.allDay)?.checked;
  const side = (date: string, time: string): Side => [typed(root, date), typed(root, time)];
  const title = line(field.value, longest.title);
  // For a whole day the times keep their values: without the box that tells nothing is claimed.
  const when = whenOfSides(
    side(selectors.startDate, selectors.startTime),
    side(selectors.endDate, selectors.endTime),
    languageOf(document),
    allDay === undefined ? undefined : !allDay,
  );
  const place = line(typed(root, selectors.place), longest.short);
  const notes = notesOf(root);
  const description = notes?.value.trim() ?? '';
  return meetingOf(
    'zimbra',
    idsFromWords(title, when),
    {
      title,
      when,
      place,
      link: linkIn(root, place, description),
      people: people(root),
      description,
      writable: notes !== null,
    },
    ['organiser'],
  );
}

export const zimbra = {
  id: 'zimbra',
  label: 'Zimbra',
  matches: [],
  opened: selectors.opened,
  detect: (document: Document, _url: URL) => document.getElementById('zb__App__Calendar') !== null,
  read,
  anchor: (root) => root,
  write: (root, text) => writeField(() => notesOf(root), text),
} satisfies CalendarAdapter;
