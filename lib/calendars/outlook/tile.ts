/** What an entry of the grid says. Cards and forms lack the date, and often the organiser: the entry clicked has both. */
import { type Ids, idFromWords, longest } from '../shared/meeting';
import { line } from '../shared/text';
import { selectors } from './selectors';
import { dayIn, hoursIn, mayBeOn, namesHour } from './when';
import { by, marks, recurs, shownAs } from './words';

export interface Tile {
  /** Exchange id of this occurrence. */
  id: string;
  /** Empty for a meeting without one; a meeting that is called off or was declined says so first. */
  subject: string;
  place: string;
  /** The words of its times; empty for whole days. */
  hours: string;
  /** The label without subject and place. */
  rest: string;
  day?: string | undefined;
  recurring: boolean;
}

/** The tooltip holds one thing a line, so commas in a subject do no harm; the label is one line with commas. */
function partsOf(entry: Element): Pick<Tile, 'subject' | 'place' | 'hours' | 'rest'> {
  const [first = '', ...others] = (entry.getAttribute('title') ?? '').split(/\r?\n/).map((each) => line(each, 500));
  const label = line(entry.getAttribute('aria-label'), 2000);
  const last = others.findLastIndex(namesHour);
  const hours = others[last] ?? '';
  const place = hours && others.slice(0, last).filter(Boolean).join(', ');
  const [, before = ''] = others.length ? [] : (/^(.*?)[,、،][^,、،]*\d:\d\d/u.exec(label) ?? []);
  const own = others.length ? first : before;
  // The label alone may say that the meeting is called off.
  const at = label.indexOf(own);
  const mark =
    own &&
    label
      .slice(0, at)
      .split(/[,、،]\s*/)
      .at(-1);
  const subject = mark && marks.test(mark) ? mark + own : own;
  return { subject, place, hours, rest: label.replace(own, '').replace(place, '') };
}

/** The day of the column or cell around it, else of its label; nothing for a meeting of several days. */
function dayOfTile(tile: Element, rest: string): string | undefined {
  if ((rest.match(/(?<!\d)20\d\d(?!\d)/g)?.length ?? 0) > 1) return undefined;
  const column = tile.closest(selectors.column)?.getAttribute('data-column-date');
  const cell = tile.closest(selectors.monthCell)?.id.slice('monthDayCell_'.length);
  const shown = /^\d{4}-\d{2}-\d{2}/.exec(column ?? cell ?? '')?.[0];
  return shown ?? dayIn(rest, tile.ownerDocument.documentElement.lang || 'en');
}

/** Reads an entry of the grid, or a part of one; undefined for anything else. */
export function readTile(part: Element | undefined): Tile | undefined {
  const tile = part?.closest(selectors.itemId) ?? part?.closest(selectors.tile);
  const item = tile?.matches(selectors.itemId) ? tile : tile?.querySelector(selectors.itemId);
  const id = item?.getAttribute('data-calitemid') ?? tile?.getAttribute('data-tabid');
  if (!tile || !id) return undefined;
  const entry = tile.matches(selectors.entry) ? tile : (tile.querySelector(selectors.entry) ?? tile);
  const parts = partsOf(entry);
  return { id, ...parts, day: dayOfTile(tile, parts.rest), recurring: recurs.test(parts.rest) };
}

/** The page names no series; the same subject at the same hours is taken for one where the entry says that it recurs. */
export function idsOfTile({ id, subject, hours, recurring }: Tile): Ids {
  return recurring ? { id, recurring, seriesId: idFromWords(subject, hours) } : { id };
}

/** Another meeting may have the same subject: do the words of a time contradict this one's day or times? */
export function contradicts({ day, hours }: Pick<Tile, 'day' | 'hours'>, words: string, language: string): boolean {
  const written = dayIn(words, language);
  const [own, shown] = [hoursIn(hours).from, hoursIn(words).from];
  const otherDay = day !== undefined && (written ? written !== day : !mayBeOn(day, words));
  return otherDay || (own !== undefined && shown !== undefined && own !== shown);
}

/** A title without the words that it is called off or was declined: cards and entries do not always agree on these. */
export const unmarked = (title: string) => title.replace(marks, '');

/**
 * The entry that was clicked, when what opened is its meeting. People also open meetings by keyboard and by links,
 * and then the entry last clicked is another one.
 * @param said texts of the opened meeting, each by itself.
 * @param words what it says of its time.
 */
export function tileOf(clicked: Element | undefined, said: readonly string[], words: string): Tile | undefined {
  const tile = readTile(clicked);
  const subject = unmarked(tile?.subject ?? '');
  if (!clicked?.isConnected || !tile || !subject || !said.some((text) => unmarked(text) === subject)) return undefined;
  return contradicts(tile, words, clicked.ownerDocument.documentElement.lang || 'en') ? undefined : tile;
}

const separator = /[,、،]/;

/** Does a label name this person as its organiser, "By Ann Lee"? Not when the name is a part by itself. */
function names(rest: string, person: string): boolean {
  const at = rest.indexOf(` ${person}`);
  const after = rest[at + 1 + person.length];
  return at > 0 && !separator.test(rest[at - 1] ?? ',') && (after === undefined || separator.test(after));
}

/** Names may hold digits and commas, "TEAM, Im1 (NHS TRUST - X26)"; dates hold these too. */
const mayBeName = (text: string) =>
  text.length > 2 && text.length <= longest.short && (!/\d/.test(text) || (/[([]/.test(text) && !namesHour(text)));

/**
 * Who invites, by the label of an entry. First somebody that the opened meeting names too, in whatever language the
 * label is; then what the label says in a language we know, up to the words for how the time is shown to others.
 */
export function organiserIn({ rest }: Tile, said: readonly string[]): string | undefined {
  const known = said.find((text) => mayBeName(text) && names(rest, text));
  if (known) return known;
  const parts = rest.split(separator).map((part) => part.trim());
  const at = parts.findIndex((part) => by.test(part));
  const first = by.exec(parts[at] ?? '')?.[1];
  const others = parts.slice(at + 1);
  const end = others.findIndex((part) => shownAs.test(part) || recurs.test(part));
  return first && [first, ...others.slice(0, Math.max(end, 0))].join(', ');
}
