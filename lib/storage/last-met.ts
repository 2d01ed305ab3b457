/** When a person last met their partners, and when they next will: from meetings that were prepared or opened, nothing else. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { kindOfName, nameKey } from '@/lib/meetings/names';
import { type Contact, type Partner, partnersNamedIn } from '@/lib/meetings/partner';
import {
  factsAfter,
  lastMeetingWith,
  lastMeetingWithOrganisation,
  meetingIdsOfSeries,
  newestFacts,
} from '@/lib/storage/records/found-meetings';
import { type PreparationFacts, readStored } from './records/preparation';
import type { Database } from './records/record-type';

/** A meeting with a partner, as far as it is shown beside their name. */
export interface MeetingWith {
  title: string;
  /** Local time on its page's clock: `2026-11-24T10:00`, or the day alone. */
  start: string;
  /** Absent where nothing is kept of it: it stands in today's list alone. */
  meetingId?: string;
}

export interface MeetingsWith {
  last?: MeetingWith;
  next?: MeetingWith;
}

/** What is known beside the database. */
export interface NotStored {
  /** Today's meetings for which the panel was opened. */
  pressed: readonly PreparationFacts[];
  /** Today's meetings as calendars show them: without names. */
  today: readonly MeetingBrief[];
}

const shown = ({ title, start = '', meetingId }: PreparationFacts): MeetingWith => ({ title, start, meetingId });

/** A meeting of which no day is known stands in the index by when it was written; so many of them are passed over. */
const mostUndated = 20;

/** The last kept meeting with a partner that has begun, and of which the day is known. One entry of an index, not all meetings. */
async function lastStored(database: Database, { kind, key }: Partner, now: string): Promise<MeetingWith | undefined> {
  const find = kind === 'person' ? lastMeetingWith : lastMeetingWithOrganisation;
  // A meeting of this very minute has begun.
  let before = `${now}:`;
  for (let passed = 0; key && passed < mostUndated; passed += 1) {
    const facts = await find(database, key, before);
    if (!facts || facts.start) return facts && shown(facts);
    before = facts.createdAt;
  }
  return undefined;
}

/** The people of one kept meeting. */
async function peopleListedIn(database: Database, meetingId: string): Promise<readonly string[]> {
  const { facts } = await readStored(database, meetingId);
  return facts?.people ?? [];
}

/** Today's meetings that are still to come, with the people of the last kept meeting of their series. */
async function comingToday(database: Database, today: readonly MeetingBrief[], now: string): Promise<Named[]> {
  const coming = today.filter(({ when }) => (when.start ?? '') > now);
  return Promise.all(
    coming.map(async ({ seriesId, title, when: { start = '' } }) => {
      const [newestId] = await meetingIdsOfSeries(database, seriesId, 1);
      const people = newestId ? await peopleListedIn(database, newestId) : [];
      return { people, meeting: { title, start } };
    }),
  );
}

interface Named {
  people: readonly string[];
  meeting: MeetingWith;
}

const named = (facts: PreparationFacts): Named => ({ people: facts.people, meeting: shown(facts) });

/** So many partners are asked for at once. */
const atOnce = 25;

/**
 * The last and the next meeting with each partner, by the partner's id. A meeting counts as held once it has begun; one of
 * which no day is known counts for nothing.
 * @param now local time on the device's clock: `2026-11-24T10:00`.
 */
export async function meetingsWith(
  database: Database,
  partners: readonly Partner[],
  { pressed, today }: NotStored,
  now: string,
): Promise<Map<string, MeetingsWith>> {
  const found = new Map<string, MeetingsWith>();
  if (!partners.length) return found;
  // In groups, so that the answers for many partners do not all come in one long task.
  for (let done = 0; done < partners.length; done += atOnce)
    await Promise.all(
      partners.slice(done, done + atOnce).map(async (partner) => {
        const last = await lastStored(database, partner, now);
        if (last) found.set(partner.id, { last });
      }),
    );
  const idsIn = partnersNamedIn(partners);
  const others = [
    ...(await factsAfter(database, now)).map(named),
    ...pressed.map(named),
    ...(await comingToday(database, today, now)),
  ];
  for (const { people, meeting } of others)
    for (const id of meeting.start ? idsIn(people) : []) {
      const { last, next } = found.get(id) ?? {};
      if (meeting.start > now) found.set(id, { ...(last && { last }), next: earlier(next, meeting) });
      else found.set(id, { last: later(last, meeting), ...(next && { next }) });
    }
  return found;
}

/** The days alone, as the rule of who is nudged asks for them, by the partner's id. */
export const contactsOf = (meetings: ReadonlyMap<string, MeetingsWith>): Map<string, Contact> =>
  new Map(
    [...meetings].map(([id, { last, next }]) => [
      id,
      { last: last?.start.slice(0, 10), next: next?.start.slice(0, 10) },
    ]),
  );

const earlier = (one: MeetingWith | undefined, other: MeetingWith) => (one && one.start <= other.start ? one : other);
const later = (one: MeetingWith | undefined, other: MeetingWith) => (one && one.start >= other.start ? one : other);

/** Somebody known from kept meetings. */
export interface KnownPerson {
  name: string;
  /** See `nameKey`. */
  key: string;
  /** How many of the newest meetings list them. */
  meetings: number;
}

/** People are offered from so many of the newest meetings: those of a year, for most. */
const newest = 300;

/** Everyone listed in the newest meetings but rooms and lists, the most often met first. Names alone. */
export async function knownPeople(database: Database): Promise<KnownPerson[]> {
  const found = new Map<string, KnownPerson>();
  for (const { people } of await newestFacts(database, newest))
    for (const [key, name] of new Map(people.map((name) => [nameKey(name), name]))) {
      if (!key || kindOfName(name) !== 'person') continue;
      // The newest way of writing a name comes first, and stays.
      const known = found.get(key) ?? { key, name, meetings: 0 };
      found.set(key, { ...known, meetings: known.meetings + 1 });
    }
  return [...found.values()].sort((a, b) => b.meetings - a.meetings || a.name.localeCompare(b.name));
}
