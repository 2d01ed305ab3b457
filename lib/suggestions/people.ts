/** Those who may decide, as chips: organiser and chair first, never oneself, no room and no list. */

import type { Person } from '@/lib/meetings/meeting';
import { kindOfName, nameKey } from '@/lib/meetings/names';
import { t } from '@/lib/words/words';
import { organisationInWords } from './sectors';
import { cutAtWord, singleSpaced, visibleText } from './text';

export interface PersonGroup {
  /** Organisation in words, absent for one flat list. */
  organisation?: string;
  people: string[];
}

/** Up to so many people stand in one list. */
const atMostFlat = 8;
const organisationUnknown = t('suggestions.organisationNotTold');
const isChair = (name: string) =>
  /\((?:[^()]*\b)?chair(?:man|woman|person)?\b|\bchair$/i.test(name) && !/\b(?:vice|deputy)\b/i.test(name);

const shown = (name: string) => cutAtWord(singleSpaced(visibleText(name)), 80);

/** Each person once, by what ways of writing a name have in common. */
function distinct(people: readonly Person[], left: ReadonlySet<string>): Person[] {
  const byKey = new Map<string, Person>();
  for (const person of people) {
    const key = nameKey(person.name);
    if (!key || left.has(key) || kindOfName(person.name) !== 'person') continue;
    const known = byKey.get(key);
    const name = known && !isChair(person.name) ? known.name : person.name;
    const organisation = known?.organisation ?? person.organisation;
    byKey.set(key, { name, ...(organisation && { organisation }) });
  }
  return [...byKey.values()];
}

/**
 * @param self the person's own names.
 * @returns one list up to eight people; past that one for each organisation, that of the organiser and the chair first.
 */
export function groupsOf(
  organiser: Person | undefined,
  attendees: readonly Person[],
  self: readonly string[],
): PersonGroup[] {
  const all = distinct(organiser ? [organiser, ...attendees] : attendees, new Set(self.map(nameKey)));
  const first = organiser && nameKey(organiser.name);
  const rank = ({ name }: Person) => (nameKey(name) === first ? 0 : isChair(name) ? 1 : 2);
  const people = all
    .map((person, place) => ({ person, place }))
    .sort((a, b) => rank(a.person) - rank(b.person) || a.place - b.place);
  if (!people.length) return [];
  if (people.length <= atMostFlat) return [{ people: people.map(({ person }) => shown(person.name)) }];
  const groups = new Map<string, string[]>();
  for (const { person } of people) {
    const organisation = cutAtWord(organisationInWords(person), 80) || organisationUnknown;
    groups.set(organisation, [...(groups.get(organisation) ?? []), shown(person.name)]);
  }
  const known = [...groups].map(([organisation, names]) => ({ organisation, people: names }));
  return known.sort(
    (a, b) => Number(a.organisation === organisationUnknown) - Number(b.organisation === organisationUnknown),
  );
}
