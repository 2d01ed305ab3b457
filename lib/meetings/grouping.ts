/** What was written and promised, put together by series and by person. Pure: records in, groups out. */
import { type Commitment, isOfMeeting } from './commitment';
import type { MeetingNote } from './meeting-note';
import { kindOfName, nameKey } from './names';
import type { Preparation } from './preparation';

/** Meetings that belong together, with the promises made there. */
export interface MeetingGroup {
  /** The series' id, or the key of a person's name (see `nameKey`). */
  id: string;
  /** The series' title, or the person's name, as the newest record writes it; empty where none gives one. */
  title: string;
  /** The newest first. */
  meetings: Preparation[];
  /** The newest first, open and closed. */
  commitments: Commitment[];
  /** When the newest of all this was or will be, as `momentOf` gives it. */
  latest: string;
}

/** When a meeting is, to sort by: its start on its page's clock, or the time at which it was first written for. */
export const momentOf = ({ start, createdAt }: Pick<Preparation, 'start' | 'createdAt'>): string => start || createdAt;

const newestFirst = (a: { latest: string; id: string }, b: { latest: string; id: string }) =>
  b.latest.localeCompare(a.latest) || a.id.localeCompare(b.id);

/** Meetings, the newest first; of two at the same time, always the same one. */
export const byMoment = (preparations: readonly Preparation[]): Preparation[] =>
  [...preparations].sort((a, b) => momentOf(b).localeCompare(momentOf(a)) || a.meetingId.localeCompare(b.meetingId));

const byMaking = (commitments: readonly Commitment[]): Commitment[] =>
  [...commitments].sort((a, b) => b.madeAt.localeCompare(a.madeAt) || a.id.localeCompare(b.id));

/** Puts records of both kinds, sorted, into one group for each key; a record without a key is in none. */
function grouped(
  meetings: readonly Preparation[],
  commitments: readonly Commitment[],
  keysOf: { meeting(one: Preparation): readonly string[]; commitment(one: Commitment): readonly string[] },
  titleOf: (id: string, meeting: Preparation | undefined, commitment: Commitment | undefined) => string,
): MeetingGroup[] {
  const groups = new Map<string, Pick<MeetingGroup, 'meetings' | 'commitments'>>();
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? { meetings: [], commitments: [] };
    groups.set(key, group);
    return group;
  };
  for (const one of byMoment(meetings)) for (const key of keysOf.meeting(one)) groupOf(key).meetings.push(one);
  for (const one of byMaking(commitments)) for (const key of keysOf.commitment(one)) groupOf(key).commitments.push(one);
  return [...groups]
    .map(([id, group]) => {
      const [meeting] = group.meetings;
      const [commitment] = group.commitments;
      const latest = meeting ? momentOf(meeting) : (commitment?.madeAt ?? '');
      return {
        id,
        title: titleOf(id, group.meetings.find(({ title }) => title) ?? meeting, commitment),
        ...group,
        latest,
      };
    })
    .sort(newestFirst);
}

/**
 * Every meeting and promise in the group of its series, the series with the newest meeting first. A meeting that does not
 * repeat is a group of its own; a promise whose meeting is gone keeps its series in the list, one made in no meeting is in none.
 */
export const groupBySeries = (
  preparations: readonly Preparation[],
  commitments: readonly Commitment[],
): MeetingGroup[] =>
  grouped(
    preparations,
    commitments,
    { meeting: ({ seriesId }) => [seriesId], commitment: (one) => (isOfMeeting(one) ? [one.seriesId] : []) },
    (_id, meeting, commitment) => meeting?.title || commitment?.meetingTitle || '',
  );

interface NamedPerson {
  key: string;
  /** As the record writes it. */
  name: string;
}

/** Gives the people of a list, each once, without oneself, rooms and lists. What was worked out for a name is kept. */
function peopleReader(self: readonly string[]): (names: readonly string[]) => NamedPerson[] {
  const own = new Set(self.map(nameKey));
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = kindOfName(name) === 'person' ? nameKey(name) : '';
    keys.set(name, own.has(key) ? '' : key);
    return own.has(key) ? '' : key;
  };
  return (names) => {
    const found = new Map<string, string>();
    for (const name of names) {
      const key = keyOf(name);
      if (key && !found.has(key)) found.set(key, name);
    }
    return [...found].map(([key, name]) => ({ key, name }));
  };
}

/**
 * A group for each person one meets: the meetings in which they are listed, and what was promised to them. A promise made
 * to nobody by name belongs to a person where nobody else was listed. Oneself, rooms and lists are left out.
 * @param self the person's own names; empty when it is not known who they are.
 */
export function groupByPerson(
  preparations: readonly Preparation[],
  commitments: readonly Commitment[],
  self: readonly string[],
): MeetingGroup[] {
  const peopleIn = peopleReader(self);
  const names = new Map<string, string>();
  const keysOf = (people: readonly NamedPerson[]) => {
    // Records come the newest first, and the newest way of writing a name stays.
    for (const { key, name } of people) if (!names.has(key)) names.set(key, name);
    return people.map(({ key }) => key);
  };
  return grouped(
    preparations,
    commitments,
    {
      meeting: ({ people }) => keysOf(peopleIn(people)),
      commitment: ({ to, people }) => {
        const listed = peopleIn(to?.length ? to : people);
        return to?.length || listed.length === 1 ? keysOf(listed) : [];
      },
    },
    (id) => names.get(id) ?? '',
  );
}

/** The people of a meeting but oneself, rooms and lists, each once, as it writes them. */
export const othersIn = (people: readonly string[], self: readonly string[]): string[] =>
  peopleReader(self)(people).map(({ name }) => name);

/** An answer with the meeting it was given for. */
export interface DatedAnswer {
  text: string;
  meeting: Preparation;
}

/**
 * One answer of each meeting that has any: to the first of these questions that was answered.
 * @param meetings in the order in which the answers are wanted.
 */
export function answersTo(meetings: readonly Preparation[], questionIds: readonly string[]): DatedAnswer[] {
  return meetings.flatMap((meeting) => {
    const text = questionIds.map((id) => meeting.answers[id]?.trim()).find(Boolean);
    return text ? [{ text, meeting }] : [];
  });
}

/** A note as one line, with who decided where that was said. */
const noteLine = ({ text, by }: MeetingNote) => (by ? `${text} (${by})` : text);

/**
 * What was decided at each meeting at which anything was: what was noted there, and else the answer to a question on it.
 * @param notes of each meeting, in the order in which they were made.
 * @param questionIds the surer first.
 */
export function decisionsOf(
  meetings: readonly Preparation[],
  notes: ReadonlyMap<string, readonly MeetingNote[]>,
  questionIds: readonly string[],
): DatedAnswer[] {
  return meetings.flatMap((meeting) => {
    const noted = notes.get(meeting.meetingId)?.filter(({ kind }) => kind === 'decided') ?? [];
    return noted.length ? [{ text: noted.map(noteLine).join('\n'), meeting }] : answersTo([meeting], questionIds);
  });
}
