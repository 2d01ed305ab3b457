/** Which sector a guest belongs to, told by the domain or directory words of the organisation and by words of the name. */
import table from '@/content/suggestions/sectors.json';
import type { Person } from '@/lib/meetings/meeting';
import { singleSpaced, visibleText } from './text';

/** Does a text hold one of these words, whole? In small letters. */
export function holdsWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
      const isOwner = /^['’]s/.test(text.slice(at + word.length, at + word.length + 2));
      if (!isOwner && !/[\p{L}\d]/u.test(before) && (!/[\p{L}\d]/u.test(after) || !/[\p{L}\d]/u.test(word.slice(-1))))
        return true;
    }
    return false;
  });
}

interface Sector {
  id: string;
  label: string;
  /** Parts of a domain. */
  domains: string[];
  /** Words of an organisation or of what stands in a guest's name. */
  words: string[];
  /** Words of an organisation alone: "Surgery" in a name may be a hospital's department. */
  places?: string[];
}

const isDomain = (organisation: string) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(organisation);
const notTelling: ReadonlySet<string> = new Set(table.noOrganisation);

/** The organisation that a name tells in brackets, as NHSmail writes it: "LEE, Ann (HARBOUR TRUST - RX1)". */
const inBrackets = (name: string) => /\(([^()]{3,200})\)/.exec(name)?.[1] ?? '';

/** Where a guest comes from, as told; empty where it is not. */
export function organisationOf({ name, organisation = '' }: Person): string {
  if (organisation && !notTelling.has(organisation.toLowerCase())) return organisation;
  const told = inBrackets(name);
  return /\b(?:trust|nhs|council|icb|board|surgery|practice|university|police|hospital|centre|foundation)\b/i.test(told)
    ? told
    : '';
}

const withoutCode = (organisation: string) => organisation.replace(/(?<!\s)\s+-\s+[A-Z0-9]{3,6}$/, '');

/** "NHS" stays, "HARBOUR" becomes "Harbour". */
const asWritten = (word: string) =>
  word.length > 3 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/** An organisation as people say it: "marlwick-hospitals.nhs.uk" is "Marlwick Hospitals"; empty where it is not told. */
export function organisationInWords(person: Person): string {
  const organisation = singleSpaced(visibleText(organisationOf(person)));
  if (!organisation) return '';
  if (!isDomain(organisation)) return withoutCode(organisation).split(' ').map(asWritten).join(' ');
  const [first = ''] = organisation
    .toLowerCase()
    .replace(/^(?:www|mail|email)\./, '')
    .split('.');
  const words = first
    .split('-')
    .map((word) =>
      /^(?:icb|nhs|pcn|gp|uhs|nhsft|cvs)$/.test(word)
        ? word.toUpperCase()
        : word.charAt(0).toUpperCase() + word.slice(1),
    );
  const isCouncil = sectorsOf({ name: '', organisation }).includes('council') && !/council/.test(first);
  return `${words.join(' ')}${isCouncil ? ' Council' : ''}`;
}

/** Ids of the sectors a guest belongs to: that of the organisation, and those that words of the name tell. Empty: not told. */
export function sectorsOf(person: Person): string[] {
  const told = organisationOf(person).toLowerCase();
  const found = new Set<string>();
  if (isDomain(told)) {
    const by = table.sectors.find(({ domains }) => domains.some((part) => told.includes(part)));
    if (by) found.add(by.id);
  } else if (told) {
    const by = table.sectors.find(({ words, places = [] }: Sector) => holdsWord(told, [...places, ...words]));
    if (by) found.add(by.id);
  }
  const name = visibleText(person.name).toLowerCase();
  for (const { id, words } of table.sectors) if (holdsWord(name, words)) found.add(id);
  return [...found];
}

/** Does a guest speak for those who use the service? */
export const isVoice = ({ name }: Person): boolean => holdsWord(visibleText(name).toLowerCase(), table.voices);

/** A sector in words for people. */
export const sectorLabel = (id: string): string => table.sectors.find((sector) => sector.id === id)?.label ?? id;
