/** Proton Calendar. See NOTES.md for what is known of its pages. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { CalendarAdapter, ReadContext, ReadResult } from '../contract';
import { dateLine, idsFromWords, languageOf, linesOf } from '../shared/any-host';
import { writeField } from '../shared/invite-writer';
import { linkIn } from '../shared/links';
import { longest, meetingOf, notRead } from '../shared/meeting';
import { countIn, type Listed, type People, peopleOf } from '../shared/people';
import { domainOf, line, paragraphs } from '../shared/text';
import { isDateLike, isTimeOnly, whenFrom, whenOfSides } from '../when/range';
import { frames } from './frames';

/** Public source of the web clients, 2023 to 2026; ids and test ids are written by hand there. */
const selectors = {
  opened: '.eventpopover, .modal-two:has([data-testid="create-event-modal:save"])',
  page: '[data-testid="calendar-view:new-event-button"]',
  title: '.eventpopover-title',
  loader: '[class*="loader"]',
  person: '[data-testid="participant-in-popover"], .participant',
  personName: '.participant-text',
  personMore: '.participant-extra-text',
  organiser: '.is-organizer',
  count: '.attendee-count',
  editTitle: '#event-title-input',
  editPlace: '#event-location-input',
  editNotes: 'textarea#event-description-input',
  save: '[data-testid="create-event-modal:save"]',
} as const;

/** A row is a label with an icon and, beside it, what it stands for; the icon's name is the same in all languages. */
function row(root: Element, icon: string): Element | undefined {
  const use = [...root.querySelectorAll('use')].find((one) =>
    (one.getAttribute('href') ?? one.getAttribute('xlink:href') ?? '').endsWith(`#ic-${icon}`),
  );
  return use?.closest('label')?.nextElementSibling ?? undefined;
}

function listed(entry: Element): Listed {
  const name = line(entry.querySelector(selectors.personName)?.textContent, longest.short);
  const more = [...entry.querySelectorAll(selectors.personMore)].map((part) => part.textContent?.trim());
  return { name, address: [...more, name].find((text) => domainOf(text)) };
}

/** The list is folded until somebody opens it: then only the number and the organiser are in the page. */
function people(root: Element): People {
  const entries = [...root.querySelectorAll(selectors.person)];
  const organiser = entries.find((entry) => entry.matches(selectors.organiser));
  const all = peopleOf(entries.map(listed), organiser && listed(organiser));
  const count = countIn(root.querySelector(selectors.count)?.textContent);
  return count !== undefined && count > all.attendees.length ? { ...all, attendeeCount: count } : all;
}

function readPopover(root: Element, language: string): ReadResult {
  const heading = root.querySelector(selectors.title);
  if (!heading) {
    const loading = root.querySelector(selectors.loader) || !root.textContent?.trim();
    return notRead(loading ? 'loading' : 'unrecognised', ['title']);
  }
  const title = line(heading.textContent, longest.title);
  const when = whenFrom(line(dateLine(linesOf(root, 12), language), longest.short), language);
  const notes = row(root, 'text-align-left');
  const place = line(row(root, 'map-pin')?.textContent, longest.short);
  const description = notes ? paragraphs(notes, longest.description) : '';
  return meetingOf('proton', idsFromWords(title, when), {
    title,
    when,
    place,
    link: linkIn(root, place, description),
    people: people(root),
    description,
    writable: false,
  });
}

const notesOf = (root: Element) => root.querySelector<HTMLTextAreaElement>(selectors.editNotes);

/**
 * Dates and times are text fields without names of their own: read where they stand as one run of day, time, time and
 * day, or of two days alone. Any other run may lack one of them.
 */
function editedWhen(form: Element, language: string): Meeting['when'] {
  const named = [selectors.editTitle, selectors.editPlace, selectors.editNotes].join(',');
  const fields = [...form.querySelectorAll('input')].filter((field) => !field.matches(named));
  const values = fields.map(({ value }) => line(value, 80));
  const kinds = values
    .map((value) => (isTimeOnly(value, language) ? 't' : isDateLike(value, language) ? 'd' : 'x'))
    .join('');
  const at = kinds.indexOf('d');
  const [a = '', b = '', c = '', d = ''] = at < 0 ? [] : values.slice(at);
  if (kinds.startsWith('dttd', at)) return whenOfSides([a, b], [d, c], language, true);
  if (kinds.startsWith('dtdt', at)) return whenOfSides([a, b], [c, d], language, true);
  return kinds.startsWith('dd', at) ? whenOfSides([a], [b], language, false) : { text: a, allDay: false };
}

function readForm(form: Element, title: HTMLInputElement, language: string): ReadResult {
  const name = line(title.value, longest.title);
  const when = editedWhen(form, language);
  const notes = notesOf(form);
  const place = line(form.querySelector<HTMLInputElement>(selectors.editPlace)?.value, longest.short);
  const description = notes?.value.trim() ?? '';
  return meetingOf(
    'proton',
    idsFromWords(name, when),
    {
      title: name,
      when,
      place,
      link: linkIn(form, place, description),
      people: people(form),
      description,
      writable: notes !== null,
    },
    ['organiser', 'attendees'],
  );
}

function read(root: Element, { document }: ReadContext): ReadResult {
  const field = root.querySelector<HTMLInputElement>(selectors.editTitle);
  return field ? readForm(root, field, languageOf(document)) : readPopover(root, languageOf(document));
}

export const proton = {
  id: 'proton',
  label: 'Proton Calendar',
  matches: [],
  frames,
  opened: selectors.opened,
  detect: (document: Document, url: URL) =>
    url.hostname === 'calendar.proton.me' || document.querySelector(selectors.page) !== null,
  read,
  anchor: (root) => root.querySelector(selectors.save) ?? root,
  write: (root, text) => writeField(() => notesOf(root), text),
} satisfies CalendarAdapter;
