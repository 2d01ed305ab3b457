/** People on an invite: names and organisations. The address itself stays on the page. */
import type { Person } from '@/lib/meetings/meeting';
import { cut, domainOf, latinDigits, line } from './text';

/** Longest name kept, and the most people named; the same limits as the schema of a meeting. */
const longest = 300;
const most = 200;

/** Somebody as a page lists them. */
export interface Listed {
  /** Empty when the page shows the address alone. */
  name: string;
  address?: string | undefined;
  /** Told beside the name, for somebody whose address is not shown. */
  organisation?: string | undefined;
}

export interface People {
  organiser?: Person;
  attendees: Person[];
  /** The person whose calendar it is, where the page says so. */
  self?: { name: string };
  /** How many are invited, also when their names are not listed. */
  attendeeCount?: number;
  /** Distinct organisations; absent when none is told. */
  organisationCount?: number;
}

/** "MCLEAN-DE SOUZA" as "McLean-De Souza"; names in two cases stay as they are. */
const titleCase = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![^\s'’-])(mc)?(.)/g, (_, mc, first) => `${mc ? 'Mc' : ''}${first.toUpperCase()}`)
    : name;

/**
 * "SURNAME, Given (ORGANISATION - CODE)", as the directory of the NHS writes names (seen 2024-12), the way people say it:
 * "Given Surname", and the organisation apart. Any other name stays as it is, with its commas and brackets.
 */
export function spokenName(written: string): Listed {
  const [, surname = '', given = '', organisation] =
    /^([^,()]+), ?([^,()]*[^,()\s]) ?\(([^()]+ - [A-Z\d]{2,8})\)$/.exec(written) ?? [];
  return organisation ? { name: `${given} ${titleCase(surname)}`, organisation } : { name: written };
}

function person({ name, address, organisation: told }: Listed): Person {
  const shown = line(name, longest);
  const organisation = domainOf(address) ?? told;
  // Somebody without a name, or with the address for one, is called by the first part of the address.
  const bare = !shown || shown === address || domainOf(shown) !== undefined;
  return {
    name: bare ? line((address ?? shown).split('@')[0], longest) : shown,
    ...(organisation && { organisation }),
  };
}

/** The one number of a line such as "60 guests"; undefined when there is none. */
export function countIn(text: string | null | undefined): number | undefined {
  const number = /\d+(?:[.,\u00A0\u202F\u066C]\d{3}(?!\d))*/.exec(latinDigits(cut(text ?? '', longest)))?.[0];
  return number ? Number(number.replace(/\D/g, '')) : undefined;
}

/**
 * Everyone of a list, each once, as a meeting keeps them.
 * @param organiser who invites, when the page says so; pass nobody rather than a guess.
 * @param folded how many the page says are invited when it does not list them all.
 */
export function peopleOf(listed: readonly Listed[], organiser?: Listed, folded?: number): People {
  const named = listed.filter(({ name, address }) => line(name || address, longest));
  const each = [...new Map(named.map((one) => [one.address?.toLowerCase() || line(one.name, longest), one])).values()];
  const people = each.map(person);
  const organisations = new Set(people.flatMap(({ organisation }) => organisation ?? []));
  const count = Math.max(each.length, folded ?? 0) || folded;
  return {
    ...(organiser && line(organiser.name || organiser.address, longest) && { organiser: person(organiser) }),
    attendees: people.slice(0, most),
    ...(count !== undefined && { attendeeCount: count }),
    ...(organisations.size && { organisationCount: organisations.size }),
  };
}
