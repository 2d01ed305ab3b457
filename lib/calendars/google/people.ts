/** People on an invite: names and e-mail domains. The address itself stays on the page. */
import type { Person } from '@/lib/meetings/meeting';
import { domainOf, latinDigits, line } from '../text';
import { selectors } from './selectors';

const longest = 300;
const most = 200;

/** Rooms are invited like people; their addresses end so (public documentation, seen 2026-11). */
const isRoom = (address: string) => /@resource\.calendar\.google\.com$/.test(address);

/** The label reads "Name, Attending, Organizer" in the page's language; only its first part means the same in all. */
function nameOf(row: Element, address: string): string {
  const label = row.getAttribute('aria-label') ?? '';
  const separator = /[,،、]/;
  const name = line(label.split(separator)[0] || row.querySelector('span')?.textContent, longest);
  // A row without a name, or with the address for one, is called by the first part of its address.
  return !name || name === address || domainOf(name) ? line(address.split('@')[0], longest) : name;
}

export interface People {
  organiser?: Person;
  attendees: Person[];
  attendeeCount?: number;
  organisationCount?: number;
}

function person(row: Element): Person {
  const address = row.getAttribute('data-email') ?? '';
  const organisation = domainOf(address);
  return { name: nameOf(row, address), ...(organisation && { organisation }) };
}

/** A line such as "60 guests": its one number says how many are invited when the list is folded. */
function countIn(text: string): number | undefined {
  const number = /\d+(?:[.,\u00A0\u202F\u066C]\d{3}(?!\d))*/.exec(latinDigits(text))?.[0];
  return number ? Number(number.replace(/\D/g, '')) : undefined;
}

/**
 * Everyone listed below `root`.
 * @param list the guest section, for its count line when names are folded away.
 */
export function readPeople(root: ParentNode, list: Element | null): People {
  const rows = [...root.querySelectorAll(selectors.guest)].filter(
    (row) => !isRoom(row.getAttribute('data-email') ?? ''),
  );
  const seen = new Set<string>();
  const own = rows.filter((row) => {
    const address = row.getAttribute('data-email') ?? '';
    return !seen.has(address) && Boolean(seen.add(address));
  });
  const folded = own.length ? undefined : countIn(line(list?.textContent, longest));
  const marked = root.querySelector(selectors.organiser);
  const organiserRow = marked?.closest(selectors.guest) ?? marked?.querySelector(selectors.guest);
  const domains = new Set(own.map((row) => domainOf(row.getAttribute('data-email'))).filter(Boolean));
  const count = own.length || folded;
  return {
    ...(organiserRow && { organiser: person(organiserRow) }),
    attendees: own.slice(0, most).map(person),
    ...(count !== undefined && { attendeeCount: count }),
    ...(domains.size && { organisationCount: domains.size }),
  };
}
