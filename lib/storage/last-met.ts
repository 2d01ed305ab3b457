/** When a person last met their partners, and when they next will: from meetings that were prepared or opened, nothing else. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { kindOfName, nameKey } from '@/lib/meetings/names';
import { organisationKeysIn, type Partner } from '@/lib/meetings/partner';
import { parseOrQuarantine } from './quarantine';
import { allFacts, recordType as meetingType, type PreparationFacts } from './records/preparation';
import { type Database, tableOf } from './records/record-type';

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

/** Tells which partners a list of names speaks of. What was worked out for a name is kept. */
function partnersIn(partners: readonly Partner[]): (names: readonly string[]) => Set<string> {
  const people = Map.groupBy(
    partners.filter(({ kind, key }) => key && kind === 'person'),
    ({ key }) => key,
  );
  const organisations = Map.groupBy(
    partners.filter(({ kind, key }) => key && kind === 'organisation'),
    ({ key }) => key,
  );
  const known = new Map<string, string[]>();
  const idsOf = (name: string) => {
    const found = [
      ...(people.get(nameKey(name)) ?? []),
      ...organisationKeysIn(name).flatMap((key) => organisations.get(key) ?? []),
    ].map(({ id }) => id);
    known.set(name, found);
    return found;
  };
  return (names) => new Set(names.flatMap((name) => known.get(name) ?? idsOf(name)));
}

const shown = ({ title, start = '', meetingId }: PreparationFacts): MeetingWith => ({ title, start, meetingId });

/** People of the latest kept meeting of each of these series. */
async function peopleOfSeries(database: Database, seriesIds: readonly string[]): Promise<Map<string, string[]>> {
  const records = await tableOf(database, meetingType).where('seriesId').anyOf(seriesIds).toArray();
  const found = new Map<string, PreparationFacts>();
  for (const facts of parseOrQuarantine(database, meetingType, records))
    if ((found.get(facts.seriesId)?.start ?? '') <= (facts.start ?? '')) found.set(facts.seriesId, facts);
  return new Map([...found].map(([id, { people }]) => [id, people]));
}

/** Today's meetings that are still to come and of which nothing is kept, with the people of their series' last time. */
async function comingToday(
  database: Database,
  today: readonly MeetingBrief[],
  now: string,
): Promise<{ people: string[]; meeting: MeetingWith }[]> {
  const coming = today.filter(({ when }) => (when.start ?? '') > now);
  const people = await peopleOfSeries(
    database,
    coming.map(({ seriesId }) => seriesId),
  );
  return coming.map(({ seriesId, title, when }) => ({
    people: people.get(seriesId) ?? [],
    meeting: { title, start: when.start ?? '' },
  }));
}

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
  const idsIn = partnersIn(partners);
  const take = (people: readonly string[], meeting: MeetingWith) => {
    if (!meeting.start) return;
    for (const id of idsIn(people)) {
      const { last, next } = found.get(id) ?? {};
      if (meeting.start > now)
        found.set(id, { ...(last && { last }), next: next && next.start <= meeting.start ? next : meeting });
      else found.set(id, { last: last && last.start >= meeting.start ? last : meeting, ...(next && { next }) });
    }
  };
  for (const facts of [...(await allFacts(database)), ...pressed]) take(facts.people, shown(facts));
  for (const { people, meeting } of await comingToday(database, today, now)) take(people, meeting);
  return found;
}

/** Somebody known from kept meetings. */
export interface KnownPerson {
  name: string;
  /** See `nameKey`. */
  key: string;
  /** How many kept meetings list them. */
  meetings: number;
}

/** Everyone listed in kept meetings but rooms and lists, the most often met first. Names alone. */
export async function knownPeople(database: Database): Promise<KnownPerson[]> {
  const found = new Map<string, KnownPerson>();
  for (const { people } of await allFacts(database))
    for (const [key, name] of new Map(people.map((name) => [nameKey(name), name]))) {
      if (!key || kindOfName(name) !== 'person') continue;
      found.set(key, { key, name, meetings: (found.get(key)?.meetings ?? 0) + 1 });
    }
  return [...found.values()].sort((a, b) => b.meetings - a.meetings || a.name.localeCompare(b.name));
}
