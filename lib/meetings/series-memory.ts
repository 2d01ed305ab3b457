/** What is remembered of the earlier meetings of a series, and offered before the next one. Pure and clock-free. */
import type { Role } from '@/content/schema';
import { companyOf } from './commitment';
import { localDay } from './day';
import { answersTo, decisionsOf } from './grouping';
import type { Meeting } from './meeting';
import { type MeetingNote, notesOfKind } from './meeting-note';
import { nameKey } from './names';
import { listsEverybody, type Preparation, peopleOf } from './preparation';

/** An earlier meeting with what was noted in it. */
export interface EarlierMeeting {
  preparation: Preparation;
  notes: readonly MeetingNote[];
}

/** An answer of last time, and on which day: `2026-11-10`; empty where it is not known. */
interface Answered {
  text: string;
  day: string;
}

/** What came out of the last meeting that left anything. */
export interface LastNotes {
  /** `2026-11-10`; empty where it is not known. */
  day: string;
  decided: string[];
  parked: string[];
}

export interface SeriesMemory {
  /** Each from the newest meeting in which it was said. */
  agreeing?: Answered;
  why?: Answered;
  decides?: Answered;
  notes?: LastNotes;
  /** Who usually comes and is not invited this time. Empty where the page does not list everybody. */
  usualMissing: string[];
}

/** Its day; where its start is damaged, the day on which it was last written to; empty where that is damaged too. */
function dayOf({ start = '', updatedAt }: Preparation): string {
  const day = start.slice(0, 10);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDay ? day : localDay(new Date(updatedAt));
}

const keysOf = (people: readonly string[], self: readonly string[]) => companyOf(people, self).map(nameKey);

/**
 * The earlier meetings that are surely of this series. Where a page gives no id of a series it is told from title and hours,
 * which two weekly "1:1" have in common: where nobody at all is the same, it is another one. Where nobody is listed, it stays.
 * @param self the person's own names.
 */
function ofSameCompany(earlier: readonly EarlierMeeting[], meeting: Meeting, self: readonly string[]) {
  const here = new Set(keysOf(peopleOf(meeting), self));
  if (!here.size) return earlier;
  return earlier.filter(({ preparation }) => {
    const there = keysOf(preparation.people, self);
    return !there.length || there.some((key) => here.has(key));
  });
}

/** Of fewer meetings nobody can be said to come usually. */
const fewestForUsual = 3;
/** In so large a share of them somebody must have been listed. */
const usualShare = 2 / 3;

/**
 * Who is usually listed, the most frequent first, as the newest meeting writes them.
 * @param meetings the newest first; those that list nobody else tell nothing.
 * @param self the person's own names, who are left out.
 */
export function usualGuests(meetings: readonly Pick<Preparation, 'people'>[], self: readonly string[]): string[] {
  const lists = meetings.map(({ people }) => companyOf(people, self)).filter((people) => people.length > 0);
  if (lists.length < fewestForUsual) return [];
  const found = new Map<string, { name: string; times: number }>();
  for (const people of lists)
    for (const name of people) {
      const key = nameKey(name);
      found.set(key, { name: found.get(key)?.name ?? name, times: (found.get(key)?.times ?? 0) + 1 });
    }
  return [...found.values()]
    .filter(({ times }) => times >= lists.length * usualShare)
    .sort((a, b) => b.times - a.times)
    .map(({ name }) => name);
}

function usualMissing(meetings: readonly Preparation[], meeting: Meeting, self: readonly string[]): string[] {
  if (!listsEverybody(meeting)) return [];
  const here = new Set(peopleOf(meeting).map(nameKey));
  return usualGuests(meetings, self).filter((name) => !here.has(nameKey(name)));
}

/** Questions whose answer says what was decided, where nothing was noted; the surer first. */
export const decisionQuestions = ['agreed', 'so-far'];

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);

function notesOfMeeting({ preparation, notes }: EarlierMeeting): LastNotes | undefined {
  const answered = decisionsOf([preparation], new Map([[preparation.meetingId, notes]]), decisionQuestions);
  const decided = answered.flatMap(({ text }) => linesOf(text));
  const parked = notesOfKind(notes, 'parked').map(({ text }) => text);
  return decided.length || parked.length ? { day: dayOf(preparation), decided, parked } : undefined;
}

function lastAnswer(meetings: readonly Preparation[], question: string): Answered | undefined {
  const [last] = answersTo(meetings, [question]);
  return last && { text: last.text, day: dayOf(last.meeting) };
}

/**
 * What is remembered of a series before one of its meetings.
 * @param earlier its earlier meetings, the newest first.
 * @param self the person's own names; empty when it is not known who they are.
 */
export function seriesMemory(
  earlier: readonly EarlierMeeting[],
  meeting: Meeting,
  self: readonly string[],
): SeriesMemory {
  const own = ofSameCompany(earlier, meeting, self);
  const meetings = own.map(({ preparation }) => preparation);
  const [agreeing, why, decides] = ['agreeing', 'why', 'decides'].map((question) => lastAnswer(meetings, question));
  const notes = own.map(notesOfMeeting).find((one) => one !== undefined);
  return {
    ...(agreeing && { agreeing }),
    ...(why && { why }),
    ...(decides && { decides }),
    ...(notes && { notes }),
    usualMissing: usualMissing(meetings, meeting, self),
  };
}

/**
 * The part that the person chose in the series last; undefined where they never did. A part that was only guessed from a
 * page is guessed again. Nobody is guessed to chair.
 * @param earlier the newest first.
 */
export const chosenRole = (earlier: readonly Pick<Preparation, 'role' | 'roleChosen'>[]): Role | undefined =>
  earlier.find(({ role, roleChosen }) => roleChosen || role === 'chair')?.role;
