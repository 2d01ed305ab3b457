/** Who is invited, as Google's popover and edit page list them. */
import { countIn, type Listed, type People, peopleOf } from '../people';
import { line } from '../text';
import { selectors } from './selectors';

/** Rooms are invited like people; their addresses end so (public documentation, seen 2026-11). */
const isRoom = (row: Element) => /@resource\.calendar\.google\.com$/.test(row.getAttribute('data-email') ?? '');

/** The label reads "Name, Attending, Organizer" in the page's language; only its first part means the same in all. */
function listed(row: Element): Listed {
  const label = row.getAttribute('aria-label') ?? '';
  const name = line(label.split(/[,،、]/)[0] || row.querySelector('span')?.textContent, 300);
  return { name, address: row.getAttribute('data-email') ?? undefined };
}

/**
 * Everyone listed below `root`.
 * @param list the guest section, for its count line when names are folded away.
 */
export function readPeople(root: ParentNode, list: Element | null): People {
  const rows = [...root.querySelectorAll(selectors.guest)].filter((row) => !isRoom(row));
  const marked = root.querySelector(selectors.organiser);
  const organiser = marked?.closest(selectors.guest) ?? marked?.querySelector(selectors.guest);
  const folded = rows.length ? undefined : countIn(list?.textContent);
  return peopleOf(rows.map(listed), organiser ? listed(organiser) : undefined, folded);
}
