/** Reads one opened meeting of Outlook on the web: card over the grid, read view, window of its own, or form. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReadContext, ReadResult } from '../contract';
import { linkIn } from '../shared/links';
import { draftId, type Ids, idFromWords, longest, meetingOf, notRead, readLater } from '../shared/meeting';
import { type Listed, type People, peopleOf, spokenName } from '../shared/people';
import { latinDigits, line, paragraphs } from '../shared/text';
import { glyphs, saidBy, textNodesIn, textsIn, wordsOf } from './said';
import { selectors } from './selectors';
import { selfIn } from './self';
import { idsOfTile, organiserIn, type Tile, tileOf, unmarked } from './tile';
import { dayIn, hoursIn, namesHour, whenOf } from './when';
import { answered, card, isMarkedCancelled, labels, noPlace, organises, recurs } from './words';

const languageOf = ({ document }: ReadContext) => document.documentElement.lang || 'en';

/** The entry's ids, else that in the address of a meeting opened as a page, else others. */
function idsOf(tile: Tile | undefined, { url }: ReadContext, others: () => Ids): Ids {
  const inAddress = /\/(?:item|read|compose)\/([^/]+)/.exec(url.pathname)?.[1];
  return tile ? idsOfTile(tile) : inAddress ? { id: safely(inAddress) } : others();
}

/** Ids made of title and time. The page names no series: the same title at the same hours is taken for one. */
function idsFromWords(title: string, words: string, recurring: boolean): Ids {
  const { from, to } = hoursIn(words);
  const id = idFromWords(title, words);
  return recurring ? { id, recurring, seriesId: idFromWords(title, from, to) } : { id };
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

/** The card of a person. */
interface Card {
  element: Element;
  listed: Listed;
}

const cardsIn = (root: Element): Card[] =>
  [...root.querySelectorAll('[aria-label]')].flatMap((element) => {
    const [, name, nameBefore] = card.exec(line(element.getAttribute('aria-label'), 500)) ?? [];
    return name || nameBefore ? [{ element, listed: listedAs(name ?? nameBefore ?? '') }] : [];
  });

/** A name, or an address where there is no name. */
const listedAs = (text: string): Listed => (text.includes('@') ? { name: '', address: text } : spokenName(text));

/** Everybody with a card, each once. */
const listedIn = (cards: readonly Card[]): Listed[] => [
  ...new Map(cards.map(({ listed }) => [listed.address ?? listed.name, listed])).values(),
];

/** Cards of one person alone are those of the organiser, and say nothing of who else is invited. */
const guestsOf = (cards: readonly Card[]): Listed[] => (listedIn(cards).length > 1 ? listedIn(cards) : []);

const following = 4;

/** Does a node come after an element, and not within it? */
const comesAfter = (element: Element, node: Node) => (element.compareDocumentPosition(node) & 20) === following;

/** Whoever's card stands right before the words "invited you", or "Organizer", or alone beside them. */
function inviterOf(cards: readonly Card[], nodes: readonly Text[]): Listed | undefined {
  for (const [at, node] of nodes.entries()) {
    const says = saidBy(node);
    if (says.length > 60 || !organises.test(says) || cards.some(({ element }) => element.contains(node))) continue;
    const last = cards.findLast(({ element }) => comesAfter(element, node));
    const before = nodes[at - 1];
    if (last && !(before && comesAfter(last.element, before))) return last.listed;
  }
  const beside = ({ element: { parentElement } }: Card) =>
    parentElement !== null &&
    organises.test(wordsOf(parentElement, 500)) &&
    cards.filter(({ element }) => parentElement.contains(element)).length === 1;
  // The card over the grid shows the organiser twice: picture and name.
  return (cards.find(beside) ?? (guestsOf(cards).length ? undefined : cards[1]))?.listed;
}

/** One number with words: "Accepted 8". Two such parts one after another are answers in any language. */
const answer = /^(?:[^\d]{2,40}\d{1,5}|\d{1,5}[^\d]{2,40})$/;

/**
 * How many were invited, by the line that counts their answers, "Accepted 8, Didn't respond 3". It stands right behind the
 * organiser; what comes later may be notes, where numbers prove nothing.
 */
function countOf(cards: readonly Card[], nodes: readonly Text[]): number | undefined {
  const last = cards.at(-1)?.element;
  const behind = last ? nodes.filter((node) => comesAfter(last, node)).slice(0, 5) : [];
  for (const [at, node] of behind.entries()) {
    const own = node.parentElement;
    for (const text of [saidBy(node), wordsOf(own), wordsOf(own?.parentElement)]) {
      const parts = text.split(/(?<!\s)\s*[,،、]\s*/);
      const counts = parts.every((part) => answer.test(part)) && (answered.test(text) || (parts.length > 1 && at < 2));
      if (counts) return parts.reduce((sum, part) => sum + Number(part.replace(/\D/g, '')), 0);
    }
  }
  return undefined;
}

/** How many are invited to the meeting of a card over the grid, where it tells. */
const invitedTo = (cards: readonly Card[], nodes: readonly Text[]): number | undefined =>
  Math.max(guestsOf(cards).length, countOf(cards, nodes) ?? 0) || undefined;

/**
 * Everyone with a card; the words beside one may call it the organiser's.
 * @param nodes texts of the meeting without its notes.
 * @param count how many were invited, where the page tells.
 */
function peopleIn(cards: readonly Card[], nodes: readonly Text[], tile: Tile | undefined, count?: number): People {
  const named = tile && organiserIn(tile, nodes.map(saidBy));
  return peopleOf(guestsOf(cards), inviterOf(cards, nodes) ?? (named ? listedAs(named) : undefined), count);
}

/** A part of the card by its label. */
const labelled = (root: Element, label: RegExp): Element | undefined =>
  [...root.querySelectorAll('[aria-label]')].find((element) =>
    label.test(line(element.getAttribute('aria-label'), 100)),
  );

/** Does it name a day with its year, and little else? */
const isDated = (text: string) => text.length < 100 && /(?<!\d)20\d\d(?!\d)/.test(latinDigits(text));

/** The first text of a card that is no control is its title, where a dated time follows (live, 2026-04-14). */
const firstText = (nodes: readonly Text[]): Text | undefined =>
  nodes.find((node) => !node.parentElement?.closest(selectors.control));

/** What stands between the time and the first person: how often, and the place. */
function behindTime(cards: readonly Card[], nodes: readonly Text[], words: string): string[] {
  const person = cards[0]?.element;
  const at = nodes.findIndex((node) => saidBy(node) === words);
  if (!person || at < 0) return [];
  return nodes
    .slice(at + 1)
    .filter((node) => !node.parentElement?.closest(selectors.control))
    .filter((node) => !person.contains(node) && !comesAfter(person, node))
    .map(saidBy);
}

/** The place by its label; without one, in the languages in which we know what is said where there is none. */
function placeIn(root: Element, between: readonly string[], language: string): string {
  const shown = wordsOf(labelled(root, labels.place));
  const [only = '', another] = between.filter((text) => !recurs.test(text));
  const place = shown || (!another && /^(?:en|fr|cy|pl|de|cs|ja)\b/.test(language) ? only : '');
  return noPlace.test(place) ? '' : place;
}

/** The card over the grid. It never holds the notes. */
export function readPeek(root: Element, context: ReadContext): ReadResult {
  const nodes = textNodesIn(root);
  const said = nodes.map(saidBy);
  if (!said.length) return notRead('loading', ['title']);
  const titled = labelled(root, labels.title) ?? root.querySelector(selectors.heading);
  const first = firstText(nodes);
  const shown = titled ? wordsOf(titled, longest.title) : first ? saidBy(first) : '';
  const others = said.filter((text) => text !== shown);
  const timed = wordsOf(labelled(root, labels.when));
  const words = timed || (others.find(isDated) ?? others.find(namesHour) ?? '');
  const tile = tileOf(context.lastTile, said, words);
  if (!tile && !titled && !isDated(words)) return notRead('unrecognised', ['title']);
  const title = titleOf(tile, shown);
  const cards = cardsIn(root);
  return readLater({ title, invited: invitedTo(cards, nodes) }, () => {
    const between = timed ? [] : behindTime(cards, nodes, words);
    const recurring = between.some((text) => recurs.test(text));
    const place = tile?.hours ? tile.place : placeIn(root, between, languageOf(context));
    return meetingOf(
      'outlook',
      idsOf(tile, context, () => idsFromWords(title, words, recurring)),
      {
        title,
        when: when(words, tile, context),
        place,
        link: linkIn(root, place),
        people: { ...peopleIn(cards, nodes, tile, countOf(cards, nodes)), ...selfIn(context.document) },
        writable: false,
        cancelled: isMarkedCancelled.test(title),
      },
    );
  });
}

/** The entry's title, unless the opened meeting alone says that it is called off. */
const titleOf = (tile: Tile | undefined, shown: string): string =>
  tile && !(shown !== tile.subject && unmarked(shown) === tile.subject) ? tile.subject : shown;

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
  const title = titleOf(tile, wordsOf(titled, longest.title));
  const cards = cardsIn(root);
  return readLater({ title, invited: guestsOf(cards).length || undefined }, () => {
    const nodes = textNodesIn(root).filter((node) => !notes?.contains(node));
    const place = wordsOf(row(root, selectors.placeIcon)) || tile?.place;
    const description = notes ? paragraphs(notes, longest.description).replace(glyphs, '').trim() : '';
    return meetingOf(
      'outlook',
      idsOf(tile, context, () => idsFromWords(title, words, false)),
      {
        title,
        when: when(words, tile, context),
        place,
        link: linkIn(root, place ?? '', description),
        people: { ...peopleIn(cards, nodes, tile), ...selfIn(context.document) },
        description,
        writable: false,
        cancelled: isMarkedCancelled.test(title),
      },
    );
  });
}

/** Islands of people; the others are links and shared files. */
const peopleOfBox = (box: Element): Element[] =>
  [...box.querySelectorAll(selectors.island)].filter(
    (island) => !island.matches(selectors.linkIsland) && !island.parentElement?.closest(selectors.island),
  );

/** A box of people holds nothing else. */
const holdsPeople = (box: Element): boolean => {
  const people = peopleOfBox(box);
  return people.length > 0 && people.map((one) => wordsOf(one, 10_000)).join('') === wordsOf(box, 10_000).trim();
};

/** The notes of a form: the last editable text below the date that holds no people. Above it are the people's boxes. */
export function editorIn(form: Element): HTMLElement | null {
  const date = form.querySelector(selectors.date);
  const editors = [...form.querySelectorAll<HTMLElement>(selectors.editor)].filter(
    (editor) => date && comesAfter(date, editor) && !holdsPeople(editor),
  );
  return editors.at(-1) ?? null;
}

/** People stand in boxes of editable text above the date, each an island that cannot be edited. */
function invited(form: Element): Listed[] {
  const date = form.querySelector(selectors.date);
  const boxes = [...form.querySelectorAll('[contenteditable="true"]')].filter((box) => !date || !comesAfter(date, box));
  return boxes.flatMap(peopleOfBox).map((island) => listedAs(wordsOf(island)));
}

/** The words of the date: one of several buttons, or date and hours on buttons of their own. */
function dateWords(form: Element, language: string): string {
  const all = [...form.querySelectorAll(selectors.dateButton)].map((button) => wordsOf(button));
  const isDay = (text: string) => isDated(text) || dayIn(text, language) !== undefined;
  const day = all.find(isDay) ?? '';
  const whole = all.find((text) => isDay(text) && namesHour(text));
  const hours = all.filter((text) => /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/i.test(latinDigits(text))).slice(0, 2);
  return whole ?? (day ? line(`${day} ${hours.join(' - ')}`, longest.short) : (all.find(namesHour) ?? all[0] ?? ''));
}

/** The form of a new or changed meeting. It shows no organiser; the entry clicked may. */
export function readForm(form: Element, context: ReadContext): ReadResult {
  const field = form.querySelector<HTMLInputElement>(selectors.subject);
  if (!field) return notRead(textNodesIn(form).length ? 'unrecognised' : 'loading', ['title']);
  const title = line(field.value, longest.title);
  const words = dateWords(form, languageOf(context));
  const tile = tileOf(context.lastTile, [title], words);
  const notes = editorIn(form);
  const name = tile && organiserIn(tile, []);
  const organiser = name ? listedAs(name) : undefined;
  const placed = form.querySelector<HTMLInputElement>(selectors.place);
  const place = line(placed?.value ?? placed?.textContent, longest.short);
  const description = notes ? paragraphs(notes, longest.description) : '';
  return meetingOf(
    'outlook',
    idsOf(tile, context, () => ({ id: draftId(form) })),
    {
      title,
      when: when(words, tile, context),
      place,
      link: linkIn(form, place, description),
      people: { ...peopleOf(invited(form), organiser), ...selfIn(context.document) },
      description,
      writable: notes !== null,
      cancelled: isMarkedCancelled.test(title),
    },
    ['organiser'],
  );
}
