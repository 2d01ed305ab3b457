/** Roundcube with the calendar plugin, on any host: read only. See NOTES.md for what is known of its pages. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { CalendarAdapter, ReadContext, ReadResult } from '../contract';
import { idsFromWords, languageOf } from '../shared/any-host';
import { linkIn } from '../shared/links';
import { longest, meetingOf, notRead } from '../shared/meeting';
import { countIn, type Listed, type People, peopleOf } from '../shared/people';
import { domainOf, line, paragraphs } from '../shared/text';
import { type Side, whenFrom, whenOfSides } from '../when/range';

/** The same node serves every event: what this one lacks is only hidden, and still holds the last one's words. */
function shown(root: Element, selector: string): Element | null {
  const found = root.querySelector<HTMLElement>(selector);
  return !found || found.hidden || found.style.display === 'none' ? null : found;
}

const rowText = (root: Element, selector: string): Element | null => {
  const row = shown(root, selector);
  return row?.querySelector('.event-text') ?? row;
};

function listed(entry: Element): Listed {
  const address = /^mailto:([^?]+)/.exec(entry.querySelector('a')?.getAttribute('href') ?? '')?.[1];
  return { name: line(entry.textContent, longest.short), address: domainOf(address) && address };
}

function people(root: Element): People {
  const list = shown(root, '#event-attendees');
  const entries = [...(list?.querySelectorAll('.attendee') ?? [])].filter(
    (entry) => !entry.querySelector('[data-cutype="RESOURCE"], [data-cutype="ROOM"]'),
  );
  const organiser = entries.find((entry) => entry.matches('.organizer'));
  const all = peopleOf(entries.map(listed), organiser && listed(organiser));
  const more = countIn(list?.querySelector('.morelink')?.textContent);
  return more ? { ...all, attendeeCount: all.attendees.length + more } : all;
}

/** Older skins show the date in a row; the newest has it as the title of the window around the event. */
function shownWhen(root: Element, language: string): Meeting['when'] {
  const row = shown(root, '#event-date') ?? root.parentElement?.querySelector('.ui-dialog-title');
  return whenFrom(line(row?.textContent, longest.short), language);
}

function readShown(root: Element, language: string): ReadResult {
  const heading = root.querySelector('#event-title');
  if (!heading) return notRead(root.textContent?.trim() ? 'unrecognised' : 'loading', ['title']);
  const title = line(heading.textContent, longest.title);
  const when = shownWhen(root, language);
  const place = line(rowText(root, '#event-location')?.textContent?.replace(/^\s*@\s/, ''), longest.short);
  const notes = rowText(root, '#event-description');
  const description = notes ? paragraphs(notes, longest.description) : '';
  return meetingOf(
    'roundcube',
    {
      ...idsFromWords(title, when),
      recurring: shown(root, '#event-repeat') !== null,
    },
    {
      title,
      when,
      place,
      link: linkIn(root, place, description, rowText(root, '#event-url')?.textContent ?? ''),
      people: people(root),
      description,
      writable: false,
    },
  );
}

function readForm(form: Element, language: string): ReadResult {
  const value = (id: string) => {
    const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#edit-${id}`);
    return field?.value.trim() ?? '';
  };
  if (!form.querySelector('#edit-title'))
    return notRead(form.childElementCount ? 'unrecognised' : 'loading', ['title']);
  const title = line(value('title'), longest.title);
  // The time fields of a whole day hold noon and one o'clock.
  const allDay = form.querySelector<HTMLInputElement>('#edit-allday')?.checked;
  const side = (name: string): Side => [value(`${name}date`), value(`${name}time`)];
  const when = whenOfSides(side('start'), side('end'), language, allDay === undefined ? undefined : !allDay);
  const [place, description] = [line(value('location'), longest.short), value('description')];
  return meetingOf(
    'roundcube',
    idsFromWords(title, when),
    {
      title,
      when,
      place,
      link: linkIn(form, place, description, value('url')),
      people: { attendees: [] },
      description,
      writable: false,
    },
    ['organiser', 'attendees'],
  );
}

export const roundcube = {
  id: 'roundcube',
  label: 'Roundcube',
  matches: [],
  opened: '#eventshow, #eventedit',
  detect: (_document: Document, url: URL) => url.searchParams.get('_task') === 'calendar',
  read: (root: Element, { document }: ReadContext) =>
    root.id === 'eventedit' ? readForm(root, languageOf(document)) : readShown(root, languageOf(document)),
  anchor: (root) => root.parentElement ?? root,
} satisfies CalendarAdapter;
