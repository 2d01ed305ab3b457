/** Reads one opened event of Nextcloud's calendar: the small or the large editor, looking or editing. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReadContext, ReadResult } from '../contract';
import { languageOf } from '../shared/any-host';
import { linkIn } from '../shared/links';
import { draftId, type Ids, longest, meetingOf, notRead } from '../shared/meeting';
import { countIn, type Listed, type People, peopleOf } from '../shared/people';
import { domainOf, line, paragraphs } from '../shared/text';
import { whenFrom, whenFromMachine } from '../when/range';
import { selectors } from './selectors';

/** The event's file, from base64 of its address on the server; the code itself when it is something else. */
function fileOf(object: string): string {
  try {
    return atob(decodeURIComponent(object)).split('/').at(-1) || object;
  } catch {
    return object;
  }
}

/** Ids of an entry: the file is the same for a whole series, the other is the time of this occurrence. */
export const idsOf = (object: string, occurrence: string): Ids => ({
  id: `${fileOf(object)}/${occurrence}`,
  seriesId: fileOf(object),
});

/** The address alone says which event is open: `…/edit/popover/<object>/<time of this occurrence>`. */
function idsIn({ pathname }: URL): Ids | undefined {
  const [, object, occurrence] = /\/edit\/\w+\/([^/]+)\/([^/]+)/.exec(pathname) ?? [];
  return object && occurrence ? idsOf(object, occurrence) : undefined;
}

/** The text row of the place or of the notes: told apart by the row's class or, in the small editor, by its icon. */
function textRow(root: Element, wanted: 'place' | 'notes'): Element | undefined {
  return [...root.querySelectorAll(selectors.text)].find((row) => {
    const place = row.matches(selectors.placeRow) || row.querySelector(selectors.placeIcon) !== null;
    return wanted === 'place' ? place : !place;
  });
}

const textOf = (row: Element | undefined, max: number): string => {
  const field = row?.querySelector('textarea');
  const shown = row?.querySelector(selectors.textValue);
  return field ? field.value.trim() : shown ? paragraphs(shown, max) : '';
};

/** The notes as they stand, in a field or as text. */
export const notesText = (root: Element): string => textOf(textRow(root, 'notes'), longest.description);

/** The notes' field, when they can be changed now. */
export const notesField = (root: Element): HTMLTextAreaElement | null =>
  textRow(root, 'notes')?.querySelector('textarea') ?? null;

/** The notes as text that turns into a field when it is clicked. */
export const foldedNotes = (root: Element): HTMLElement | null =>
  textRow(root, 'notes')?.querySelector<HTMLElement>(selectors.folded) ?? null;

function listed(row: Element): Listed {
  const shown = row.querySelector(selectors.personName);
  const size = shown?.querySelector(selectors.groupSize)?.textContent ?? '';
  const name = line(shown?.textContent?.replace(size, ''), longest.short);
  const titled = row.querySelector(selectors.personAddress)?.getAttribute('title');
  return { name, address: [titled, name].find((text) => domainOf(text)) ?? undefined };
}

function people(root: Element): People {
  const rows = [...root.querySelectorAll(selectors.person)];
  const organiser = rows.find((row) => row.querySelector(selectors.organiser));
  const all = peopleOf(rows.map(listed), organiser && listed(organiser));
  const more = countIn(root.querySelector(selectors.more)?.textContent);
  return more ? { ...all, attendeeCount: all.attendees.length + more } : all;
}

const fieldsIn = (root: Element, selector: string) =>
  [...(root.querySelector(selector)?.querySelectorAll('input') ?? [])].filter((field) => field.type !== 'search');

/** Date and time fields: machine values in the browser's own fields, words in others. */
function editedWhen(root: Element, language: string): Meeting['when'] {
  const [from, to] = [fieldsIn(root, selectors.editStart), fieldsIn(root, selectors.editEnd)];
  const words = [from, to].map((fields) => line(fields.map(({ value }) => value).join(' '), longest.short));
  const text = words.filter(Boolean).join(' – ');
  const machine = whenFromMachine(text, words[0], words[1]);
  return machine.start ? machine : whenFrom(text, language);
}

function shownWhen(root: Element, language: string): Meeting['when'] {
  const words = [selectors.start, selectors.end].map((side) =>
    line(root.querySelector(side)?.querySelector(selectors.whenWords)?.textContent, longest.short),
  );
  return whenFrom(words.filter(Boolean).join(' – '), language);
}

/** The event that is open. */
export function readEvent(root: Element, { url, document }: ReadContext): ReadResult {
  if (root.querySelector(selectors.gone)) return notRead('none');
  const titled = root.querySelector(selectors.title);
  if (!titled) {
    const loading = root.querySelector(selectors.loading) || !root.textContent?.trim();
    return notRead(loading ? 'loading' : 'unrecognised', ['title']);
  }
  const field = titled.querySelector('input');
  const title = line(field ? field.value : titled.textContent, longest.title);
  const language = languageOf(document);
  const editing = root.querySelector(selectors.editStart) !== null;
  const when = editing ? editedWhen(root, language) : shownWhen(root, language);
  const place = textOf(textRow(root, 'place'), longest.short);
  const description = notesText(root);
  return meetingOf('nextcloud', idsIn(url) ?? { id: draftId(root) }, {
    title,
    when,
    place,
    link: linkIn(root, place, description),
    people: people(root),
    description,
    writable: (notesField(root) ?? foldedNotes(root)) !== null,
  });
}
