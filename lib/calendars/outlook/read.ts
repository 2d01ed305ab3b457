/** Reads one opened meeting of Outlook on the web: card over the grid, read view, window of its own, or form. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReadContext, ReadResult } from '../contract';
import { linkIn } from '../shared/links';
import { draftId, type Ids, idFromWords, longest, meetingOf, notRead, readLater } from '../shared/meeting';
import { type Listed, type People, peopleOf } from '../shared/people';
import { line, paragraphs } from '../shared/text';
import { glyphs, textsIn, wordsOf } from './said';
import { selectors } from './selectors';
import { selfIn } from './self';
import { idsOfTile, organiserIn, type Tile, tileOf } from './tile';
import { dayIn, namesHour, whenOf } from './when';
import { card, labels, noPlace, organises } from './words';

const languageOf = ({ document }: ReadContext) => document.documentElement.lang || 'en';

/** The id in the address of a meeting opened as a page, else the entry's, else one made of what is shown. */
function idsOf(tile: Tile | undefined, { url }: ReadContext, ...shown: string[]): Ids {
  const inAddress = /\/(?:item|read|compose)\/([^/]+)/.exec(url.pathname)?.[1];
  if (tile) return idsOfTile(tile);
  return { id: inAddress ? safely(inAddress) : idFromWords(...shown) };
}

function safely(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function when(words: string, tile: Tile | undefined, context: ReadContext): Meeting['when'] {
  const text = words || tile?.hours || '';
  const hours = [tile?.hours, words].find((each) => each && namesHour(each)) ?? (tile?.rest || words);
  return whenOf(text, tile ? tile.day : dayIn(words, languageOf(context)), hours);
}

/** Cards of people. */
const cardsIn = (root: Element): { element: Element; listed: Listed }[] =>
  [...root.querySelectorAll('[aria-label]')].flatMap((element) => {
    const [, name, nameBefore] = card.exec(line(element.getAttribute('aria-label'), 500)) ?? [];
    return name || nameBefore ? [{ element, listed: listedAs(name ?? nameBefore ?? '') }] : [];
  });

/** A name, or an address where there is no name. */
const listedAs = (text: string): Listed => (text.includes('@') ? { name: '', address: text } : { name: text });

/** One card is that of the organiser, and says nothing of who else is invited. */
const ofGuests = <T>(cards: readonly T[]): readonly T[] => (cards.length > 1 ? cards : []);

const countGuests = (root: Element) => ofGuests(cardsIn(root)).length || undefined;

/** Everyone with a card; the words beside one may call it the organiser's. */
function peopleIn(root: Element, tile: Tile | undefined, said: readonly string[]): People {
  const cards = cardsIn(root);
  const marked = cards.find(({ element }) => organises.test(wordsOf(element.parentElement, 500)));
  const named = tile && organiserIn(tile, said);
  return peopleOf(
    ofGuests(cards).map(({ listed }) => listed),
    marked?.listed ?? (named ? listedAs(named) : undefined),
  );
}

/** A part of the card by its label. */
const labelled = (root: Element, label: RegExp): Element | undefined =>
  [...root.querySelectorAll('[aria-label]')].find((element) =>
    label.test(line(element.getAttribute('aria-label'), 100)),
  );

/** Labels are in the page's language, but the title is the first part with one, and the time follows it. */
function firstOf(root: Element): Element | undefined {
  const parts = [...root.querySelectorAll('[aria-label]:not(button, a, i, [role])')].filter((part) => wordsOf(part));
  return parts[1] && namesHour(wordsOf(parts[1])) ? parts[0] : undefined;
}

/** The card over the grid. It never holds the notes. */
export function readPeek(root: Element, context: ReadContext): ReadResult {
  const said = textsIn(root);
  if (!said.length) return notRead('loading', ['title']);
  const titled = labelled(root, labels.title) ?? root.querySelector(selectors.heading) ?? firstOf(root);
  const words =
    wordsOf(labelled(root, labels.when)) || said.find((text) => namesHour(text) && text !== wordsOf(titled)) || '';
  const tile = tileOf(context.lastTile, said, words);
  if (!titled && !tile) return notRead('unrecognised', ['title']);
  const title = tile?.subject ?? wordsOf(titled, longest.title);
  return readLater({ title, invited: countGuests(root) }, () => {
    const shown = wordsOf(labelled(root, labels.place));
    const place = tile?.hours ? tile.place : noPlace.test(shown) ? '' : shown;
    return meetingOf('outlook', idsOf(tile, context, title, words), {
      title,
      when: when(words, tile, context),
      place,
      link: linkIn(root, place),
      people: { ...peopleIn(root, tile, said), ...selfIn(context.document) },
      writable: false,
    });
  });
}

/** The row of the read view with this icon: the smallest part around the icon that says anything. */
function row(root: Element, icon: string): Element | undefined {
  let part = root.querySelector(icon);
  while (part && part !== root && !wordsOf(part)) part = part.parentElement;
  return part && part !== root ? part : undefined;
}

/** Notes stand in a row of their own, or in the part of the view that holds nothing else. */
function notesIn(root: Element): Element | undefined {
  const form = root.querySelector(selectors.form) ?? undefined;
  return row(root, selectors.notesIcon) ?? (form?.querySelector(selectors.whenIcon) ? undefined : form);
}

/** The heading above the time, else the first row of the list that the time is in; a row of buttons is none. */
function titleIn(root: Element): Element | undefined {
  const timed = row(root, selectors.whenIcon);
  const above = (part: Element) => !timed || (part.compareDocumentPosition(timed) & 4) !== 0;
  const heading = [...root.querySelectorAll(selectors.heading)].find(above);
  const first = timed?.parentElement?.firstElementChild;
  return heading ?? (first && first !== timed && wordsOf(first) && !first.querySelector('button') ? first : undefined);
}

/** The read view: a dialog, a page, or a window of its own. */
export function readPage(root: Element, context: ReadContext): ReadResult {
  const said = textsIn(root);
  if (!said.length) return notRead('loading', ['title']);
  const notes = notesIn(root);
  const words = wordsOf(row(root, selectors.whenIcon));
  const tile = tileOf(context.lastTile, said, words);
  const titled = titleIn(root);
  // The same part of the page is also there while nothing is open in it.
  if (!titled && !tile) return notRead(words || said.some(namesHour) ? 'unrecognised' : 'none', ['title']);
  const title = tile?.subject ?? wordsOf(titled, longest.title);
  return readLater({ title, invited: countGuests(root) }, () => {
    const place = wordsOf(row(root, selectors.placeIcon)) || tile?.place;
    const description = notes ? paragraphs(notes, longest.description).replace(glyphs, '').trim() : '';
    return meetingOf('outlook', idsOf(tile, context, title, words), {
      title,
      when: when(words, tile, context),
      place,
      link: linkIn(root, place ?? '', description),
      people: { ...peopleIn(root, tile, said), ...selfIn(context.document) },
      description,
      writable: false,
    });
  });
}

/** The notes of a form: the last editable text below the date that holds no people. Above it are the people's boxes. */
export function editorIn(form: Element): HTMLElement | null {
  const date = form.querySelector(selectors.date);
  const below = [...form.querySelectorAll<HTMLElement>(selectors.editor)].filter(
    (editor) =>
      date && date.compareDocumentPosition(editor) & 4 /* following */ && !editor.querySelector(selectors.pill),
  );
  return below.at(-1) ?? null;
}

/** People stand in boxes of editable text, each an island that cannot be edited. */
function invited(form: Element, notes: Element | null): Listed[] {
  const boxes = [...form.querySelectorAll('[contenteditable="true"]')].filter((box) => box !== notes);
  return boxes.flatMap((box) => [...box.querySelectorAll(selectors.pill)].map((pill) => listedAs(wordsOf(pill))));
}

/** The form of a new or changed meeting. It shows no organiser; the entry clicked may. */
export function readForm(form: Element, context: ReadContext): ReadResult {
  const field = form.querySelector<HTMLInputElement>(selectors.subject);
  if (!field) return notRead(textsIn(form).length ? 'unrecognised' : 'loading', ['title']);
  const title = line(field.value, longest.title);
  const words = wordsOf(form.querySelector(selectors.dateWords));
  const tile = tileOf(context.lastTile, [title], words);
  const notes = editorIn(form);
  const name = tile && organiserIn(tile, []);
  const organiser = name ? listedAs(name) : undefined;
  const placed = form.querySelector<HTMLInputElement>(selectors.place);
  const place = line(placed?.value ?? placed?.textContent, longest.short);
  const description = notes ? paragraphs(notes, longest.description) : '';
  return meetingOf(
    'outlook',
    idsOf(tile, context, form.id || draftId(form)),
    {
      title,
      when: when(words, tile, context),
      place,
      link: linkIn(form, place, description),
      people: { ...peopleOf(invited(form, notes), organiser), ...selfIn(context.document) },
      description,
      writable: notes !== null,
    },
    ['organiser'],
  );
}
