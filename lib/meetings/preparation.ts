/** What a person wrote for a meeting, and what is kept of the meeting beside it. No e-mail address is ever kept. */
import * as z from 'zod/mini';
import { Role } from '@/content/schema';
import { limits, type Meeting } from './meeting';
import { nameKey } from './names';
import { lineOfText, Moment, wellFormedText } from './stored-text';

/** Longest answer kept, in UTF-16 units. */
export const answerLimit = 4000;

const text = wellFormedText;

export const Preparation = z.object({
  meetingId: text(limits.qualifiedId).check(z.minLength(1)),
  seriesId: text(limits.qualifiedId).check(z.minLength(1)),
  title: lineOfText(limits.title),
  whenText: lineOfText(limits.short),
  start: z.optional(text(20)),
  end: z.optional(text(20)),
  /** IANA name of the zone of `start` and `end`, where a page names one. */
  timeZone: z.optional(text(80)),
  /** Who called the meeting, when a page said so. */
  organiser: z.optional(lineOfText(limits.short)),
  people: z.array(lineOfText(limits.short)).check(z.maxLength(limits.attendees)),
  organisationCount: z.optional(z.int()),
  role: Role,
  /** The person chose their part themselves, here or in an earlier meeting of the series. */
  roleChosen: z.optional(z.literal(true)),
  /** Answers by question id. */
  answers: z.record(z.string(), text(answerLimit)),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Preparation = z.infer<typeof Preparation>;

/** What is kept of the meeting itself, whether or not the answers are with it. */
type Facts = Omit<Preparation, 'answers'>;

/** Whom the invite shows, the organiser first, each once. */
export function peopleOf(meeting: Meeting): string[] {
  const names = [meeting.organiser, ...meeting.attendees].flatMap((person) => person?.name || []);
  return [...new Set(names)].slice(0, limits.attendees);
}

/** Did the person call the meeting? Where the page does not say so, a form that they can change counts as theirs. */
function isOrganisedBySelf({ self, organiser, writable }: Meeting): boolean {
  if (self?.isOrganiser !== undefined) return self.isOrganiser;
  return self?.name && organiser ? nameKey(self.name) === nameKey(organiser.name) : writable;
}

type Span = Pick<Preparation, 'start' | 'end' | 'timeZone'>;

/** Start and end as they are kept: an end or a zone means nothing without a start. */
const spanOf = ({ start, end, timeZone }: Span): Span =>
  start ? { start, ...(end && { end }), ...(timeZone && { timeZone }) } : {};

/**
 * An empty preparation of a meeting.
 * @param now ISO time of creation.
 */
export function newPreparation(meeting: Meeting, now: string): Preparation {
  return {
    meetingId: meeting.id,
    seriesId: meeting.seriesId,
    title: meeting.title,
    whenText: meeting.when.text,
    ...spanOf(meeting.when),
    people: peopleOf(meeting),
    ...(meeting.organiser?.name && { organiser: meeting.organiser.name }),
    ...(meeting.organisationCount !== undefined && { organisationCount: meeting.organisationCount }),
    role: isOrganisedBySelf(meeting) ? 'organiser' : 'attendee',
    answers: {},
    createdAt: now,
    updatedAt: now,
  };
}

/** Does the page list every guest that it counts? A card may show the organiser alone, a list may hold anyone. */
export const listsEverybody = ({ attendees, attendeeCount }: Meeting): boolean =>
  attendees.length > 0 && attendeeCount !== undefined && attendeeCount <= attendees.length;

/** The people of both readings: those of the newer alone when it lists everybody, for some may no longer be invited. */
function mergePeople(stored: Facts, meeting: Meeting): Pick<Preparation, 'people' | 'organiser'> {
  const organiser = meeting.organiser?.name || stored.organiser;
  // Records of before 2026-12 name no organiser, but list one first.
  const first = organiser ?? (listsEverybody(meeting) ? stored.people[0] : undefined);
  const read = [...(first ? [first] : []), ...peopleOf(meeting)];
  const all = listsEverybody(meeting) ? read : [...read, ...stored.people];
  return { people: [...new Set(all)].slice(0, limits.attendees), ...(organiser && { organiser }) };
}

/** A later reading may give no time, or the day alone where an earlier one proved the hours of that day. */
const isVaguer = ({ start, allDay }: Meeting['when'], stored: Facts) =>
  !start || (!allDay && !start.includes('T') && stored.start?.startsWith(`${start}T`) === true);

type Times = Span & Pick<Preparation, 'whenText'>;

/** The time as the newer reading gives it; an end stays only with the start that it belonged to. */
function mergeTimes(stored: Facts, { when }: Meeting): Times {
  if (isVaguer(when, stored)) {
    const whenText = when.start ? stored.whenText || when.text : when.text || stored.whenText;
    return { whenText, ...spanOf(stored) };
  }
  const end = when.end ?? (when.start === stored.start ? stored.end : undefined);
  return { whenText: when.text || stored.whenText, ...spanOf({ ...when, end }) };
}

/** A series is known once a page has told it apart from the single meeting. */
const mergeSeries = (stored: Facts, meeting: Meeting) =>
  meeting.seriesId === meeting.id ? stored.seriesId : meeting.seriesId;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A stored preparation with what a later reading of the same meeting tells of it: what changed is corrected, what was
 * missing is filled in, and nothing known is given up for something the page does not show. What the person wrote, their
 * part and the times of writing stay as they are.
 * @returns the stored preparation itself when nothing changes.
 */
export function mergeFacts<T extends Facts>(stored: T, meeting: Meeting): T {
  const organisations = listsEverybody(meeting)
    ? (meeting.organisationCount ?? stored.organisationCount)
    : Math.max(meeting.organisationCount ?? 0, stored.organisationCount ?? 0) || undefined;
  const facts = {
    seriesId: mergeSeries(stored, meeting),
    title: meeting.title || stored.title,
    ...mergeTimes(stored, meeting),
    ...mergePeople(stored, meeting),
    ...(organisations !== undefined && { organisationCount: organisations }),
  };
  const { start: _start, end: _end, timeZone: _timeZone, ...rest } = stored;
  const merged = { ...rest, ...facts } as T;
  const changed = (Object.keys({ ...stored, ...merged }) as (keyof T)[]).some(
    (field) => !same(stored[field], merged[field]),
  );
  return changed ? merged : stored;
}

/** Has anything been written? */
export function isPrepared(preparation: Pick<Preparation, 'answers'> | undefined): boolean {
  return Object.values(preparation?.answers ?? {}).some((answer) => answer.trim() !== '');
}
