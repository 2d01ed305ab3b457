/** Who is invited, as Google's popover and edit page list them. */
import type { Person } from '@/lib/meetings/meeting';
import { countIn, type Listed, type People, peopleOf } from '../shared/people';
import { line, paragraphs } from '../shared/text';
import { selectors } from './selectors';

/** Rooms are invited like people; their addresses end so (public documentation, seen 2026-11). */
const isRoom = (row: Element) => /@resource\.calendar\.google\.com$/.test(row.getAttribute('data-email') ?? '');

const isGroup = (row: Element) => row.matches(selectors.group) || row.querySelector(selectors.group) !== null;

/**
 * The label reads "Name, Attending, Organizer" in the page's language; its first part means the same in all. A name with a
 * comma of its own also stands there as the row's text.
 */
function listed(row: Element): Listed {
  const label = line(row.getAttribute('aria-label'), 600);
  const shown = [...row.querySelectorAll('span')].map((part) => line(part.textContent, 300));
  const name = shown.find((text) => text.includes(',') && label.startsWith(`${text},`));
  return {
    name: name ?? line(label.split(/[,،、]/)[0] || shown[0], 300),
    address: row.getAttribute('data-email') ?? undefined,
  };
}

/** The line above the names, "60 guests"; rows of people say nothing of how many there are. */
function countLine(list: Element | null): number | undefined {
  const parts = list?.childElementCount ? [...list.children] : list ? [list] : [];
  const above = parts.filter((part) => !part.matches(selectors.guest) && !part.querySelector(selectors.guest));
  return countIn(above.map((part) => part.textContent).join(' '));
}

const rowsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll(selectors.guest)].filter((row) => !isRoom(row));

/** Rows of people; rooms and lists of people are none. */
export const guestsIn = (root: ParentNode): Element[] => rowsIn(root).filter((row) => !isGroup(row));

/**
 * Everyone listed below `root`. Nobody knows how many a list of people invites.
 * @param list the guest section, for its count line when names are folded away.
 */
export function readPeople(root: ParentNode, list: Element | null): People {
  const rows = guestsIn(root);
  const marked = root.querySelector(selectors.organiser);
  const organiser = marked?.closest(selectors.guest) ?? marked?.querySelector(selectors.guest);
  const folded = rows.length ? undefined : countLine(list);
  const all = peopleOf(rows.map(listed), organiser ? listed(organiser) : undefined, folded);
  const { attendeeCount: _, ...uncounted } = all;
  const people = { ...(rowsIn(root).some(isGroup) ? uncounted : all), ...selfIn(rows) };
  return organiser || !(root instanceof Element) ? people : { ...people, ...organiserNamed(root, people.attendees) };
}

/** The person whose page it is: the guest with the account's address, else by the account's name (code, 2023-09). */
function selfIn(rows: readonly Element[]): Pick<People, 'self'> {
  const [address, account] = ['xUserEmail', 'xUserName'].map((id) => document.getElementById(id)?.textContent);
  const own = rows.find((row) => row.getAttribute('data-email') === address);
  const name = own ? listed(own).name : line(account, 300);
  return name ? { self: { name } } : {};
}

/** Says that somebody organises, in the languages we know: "Organizer: Ann Lee", seen in code of 2025 and 2026. */
const organises = /^(?:organi[sz][a-z]*|trefnydd|المنظ\S*م|主催者)\s*[:：]\s*(.*)$/i;

/**
 * The row of the calendar names its owner, which may be a team or a list of holidays: only somebody who is invited, or
 * whom a line of it calls the organiser, is taken for a person.
 */
function organiserNamed(root: Element, attendees: readonly Person[]): { organiser?: Person } {
  const row = root.querySelector(selectors.calendar);
  const lines = row ? paragraphs(row, 1000).split(/\n+/) : [];
  const at = lines.findIndex((text) => organises.test(text));
  const said = line(organises.exec(lines[at] ?? '')?.[1] || lines[at + 1], 300);
  const owner = at < 0 ? lines[0] : said;
  const named = owner && attendees.find(({ name }) => name.length > 2 && owner.endsWith(name));
  const organiser = named || (at >= 0 && said && !said.includes('@') ? { name: said } : undefined);
  return organiser ? { organiser } : {};
}
