/** Whom one would expect at a meeting of this subject, and who is not among its guests. */

import topics from '@/content/suggestions/topics.json';
import type { Person } from '@/lib/meetings/meeting';
import { kindOfName } from '@/lib/meetings/names';
import { t } from '@/lib/words/words';
import { holdsWord, isVoice, sectorLabel, sectorsOf } from './sectors';

export interface Missing {
  /** Sectors in words for people, e.g. 'hospital'. */
  seen: string[];
  notSeen: string[];
  /** Guests whose organisation is not told. */
  unknown: number;
}

interface Topic {
  label: string;
  about: string[];
  seen: string[];
  sectors?: string[];
  /** Where nothing is decided the group is expected only when the invite says what its people say. */
  saying?: string[];
}

const theirVoice = t('suggestions.peopleWhoUseThe');

function isSeen({ label, seen, sectors = [] }: Topic, guests: readonly Person[]): boolean {
  if (label === theirVoice) return guests.some(isVoice);
  return guests.some(
    (guest) =>
      sectorsOf(guest).some((id) => sectors.includes(id)) ||
      holdsWord(`${guest.name} ${guest.organisation ?? ''}`.toLowerCase(), seen),
  );
}

/** Of how many guests, as a share, the organisation may be unknown for a sector to be called not seen. */
const mostUnknown = 1 / 3;

/** What an invite is about, as far as that tells who should be there. */
export interface Subject {
  title: string;
  /** Notes without what programs add. Empty where nobody is to be called missing. */
  notes: string;
  /** Something is decided in the meeting. */
  isDecided: boolean;
}

function isExpected({ about, saying }: Topic, { title, notes, isDecided }: Subject): boolean {
  if (!notes) return false;
  if (saying) return holdsWord(notes, about) && (isDecided || holdsWord(notes, saying));
  return holdsWord(`${title}\n${notes}`, about);
}

/** @param guests everybody listed, with the organiser. */
export function missingAmong(guests: readonly Person[], subject: Subject): Missing {
  const about = { ...subject, title: subject.title.toLowerCase(), notes: subject.notes.toLowerCase() };
  const seen = new Set<string>();
  let unknown = 0;
  for (const guest of guests) {
    const sectors = sectorsOf(guest);
    if (isVoice(guest)) seen.add(theirVoice);
    else if (!sectors.length && kindOfName(guest.name) === 'person') unknown += 1;
    for (const id of sectors) seen.add(sectorLabel(id));
  }
  const canTell = unknown <= guests.length * mostUnknown;
  const notSeen = (topics as Topic[]).filter(
    (topic) => isExpected(topic, about) && !isSeen(topic, guests) && (canTell || !topic.sectors),
  );
  return { seen: [...seen], notSeen: notSeen.map(({ label }) => label), unknown };
}
