/**
 * Commitments: what a person said they would do. People read "promise". One comes back in its own series, or where
 * somebody is to whom it was made, and never before people who should not read it.
 */
import * as z from 'zod/mini';
import { Due } from './due';
import { limits, type Meeting } from './meeting';
import { kindOfName, mentionsIn, nameKey } from './names';
import { oneLine } from './one-line';
import { listsEverybody, peopleOf } from './preparation';
import { Moment, wellFormedText } from './stored-text';

export const commitmentLimit = 500;

const names = z.array(wellFormedText(limits.short));

export const Commitment = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  meetingId: wellFormedText(limits.qualifiedId),
  seriesId: wellFormedText(limits.qualifiedId),
  meetingTitle: wellFormedText(limits.title),
  text: wellFormedText(commitmentLimit).check(z.minLength(1)),
  /** Everyone listed at the meeting in which it was made. */
  people: names,
  /** To whom it was made; absent when the person did not say. */
  to: z.optional(names.check(z.maxLength(limits.attendees))),
  /** Who is to do it; absent for the person themselves. */
  owner: z.optional(wellFormedText(limits.short).check(z.minLength(1))),
  /** By when; absent when nobody said so. */
  due: z.optional(Due),
  madeAt: Moment,
  /** ISO time at which it was kept, or let go. */
  closedAt: z.optional(Moment),
  /** Grows with every change of its words; absent for one that was never changed. */
  revision: z.optional(z.int().check(z.minimum(0))),
});
export type Commitment = z.infer<typeof Commitment>;

/** What is written down, before it is tied to a meeting. */
export interface CommitmentDraft {
  text: string;
  to: readonly string[];
  owner?: string | undefined;
  due?: Due | undefined;
}

export const emptyDraft: CommitmentDraft = { text: '', to: [] };

/** The meeting in which a commitment is made. */
export interface MeetingOfCommitment {
  meetingId: string;
  seriesId: string;
  title: string;
  /** Everyone listed. */
  people: readonly string[];
}

/**
 * A commitment made in a meeting of which only what is kept is known; an empty `to` is left out.
 * @param id a new unique id.
 * @param now ISO time at which it is made.
 */
export function commitmentMadeIn(
  { meetingId, seriesId, title, people }: MeetingOfCommitment,
  { text, to, owner, due }: CommitmentDraft,
  id: string,
  now: string,
): Commitment {
  return {
    id,
    meetingId,
    seriesId,
    meetingTitle: title,
    text: oneLine(text, commitmentLimit),
    people: [...people],
    ...(to.length && { to: [...to] }),
    ...(owner && { owner }),
    ...(due && { due }),
    madeAt: now,
  };
}

/** The same for a meeting that is open. */
export const newCommitment = (meeting: Meeting, draft: CommitmentDraft, id: string, now: string): Commitment =>
  commitmentMadeIn(
    { meetingId: meeting.id, seriesId: meeting.seriesId, title: meeting.title, people: peopleOf(meeting) },
    draft,
    id,
    now,
  );

/** What a person can change of a commitment; `undefined` takes a part out. */
export type CommitmentChange = { text?: string } & {
  [field in 'to' | 'owner' | 'due']?: CommitmentDraft[field] | undefined;
};

/** A commitment with a change made. A text of white space alone is no change. */
export function changedCommitment(commitment: Commitment, change: CommitmentChange, revision: number): Commitment {
  const { to: _to, owner: _owner, due: _due, ...rest } = commitment;
  const { text, to, owner, due } = { ...commitment, ...change };
  return {
    ...rest,
    text: oneLine(text, commitmentLimit) || commitment.text,
    ...(to?.length && { to: [...to] }),
    ...(owner && { owner }),
    ...(due && { due }),
    revision,
  };
}

/** Names of people the rule cannot see in the meeting and the commitment alone. */
export interface KnownNames {
  /** The person's own names; empty when it is not known who they are. */
  self: readonly string[];
  /** Everyone known from other meetings. */
  others: readonly string[];
}

const isPerson = (name: string) => kindOfName(name) === 'person';

/** Whom a promise can be made to: everyone listed but the person themselves, rooms and lists; each once. */
export function companyOf(people: readonly string[], self: readonly string[]): string[] {
  const own = new Set(self.map(nameKey));
  const each = new Map(people.map((name) => [nameKey(name), name]));
  return [...each].flatMap(([key, name]) => (key && !own.has(key) && isPerson(name) ? name : []));
}

const keysOf = (people: readonly string[]) => new Set(people.map(nameKey));

/** Does the page show everyone who will be there? Not when names are folded away or a list is invited. */
const isFullyListed = (meeting: Meeting): boolean =>
  listsEverybody(meeting) && meeting.attendees.every(({ name }) => kindOfName(name) !== 'list');

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((key) => all.has(key));

/** Does it speak of somebody who is not among these, in its text or as the one who is to do it? */
function namesSomebodyElse(
  { text, people, to = [], owner }: Commitment,
  among: ReadonlySet<string>,
  known: KnownNames,
) {
  const mentions = mentionsIn(text);
  const mayBeRead = new Set([...among, ...keysOf(known.self)]);
  const elsewhere = (name: string) => !mayBeRead.has(nameKey(name));
  return (
    (owner !== undefined && elsewhere(owner)) ||
    [...people, ...to].some((name) => elsewhere(name) && mentions.of(name)) ||
    known.others.some((name) => elsewhere(name) && isPerson(name) && mentions.surelyOf(name))
  );
}

/** Is somebody else to do it? One that names the person themselves is their own. */
export const isOwnedByOther = ({ owner }: Pick<Commitment, 'owner'>, { self }: Pick<KnownNames, 'self'>): boolean =>
  owner !== undefined && !keysOf(self).has(nameKey(owner));

/**
 * May a commitment of another series be shown in this meeting? Showing one before the wrong person does more harm than
 * not showing it, so what is not known counts against it.
 */
function isMeantForPeople(commitment: Commitment, meeting: Meeting, known: KnownNames): boolean {
  const here = keysOf(companyOf(peopleOf(meeting), known.self));
  const there = keysOf(companyOf(commitment.people, known.self));
  const to = keysOf(commitment.to ?? []);
  if (namesSomebodyElse(commitment, here, known)) return false;
  const isSameCompany = isFullyListed(meeting) && within(here, there);
  // What somebody else has not yet done is for those who heard them promise it, while they are there to answer.
  if (isOwnedByOther(commitment, known)) return isSameCompany && here.has(nameKey(commitment.owner ?? ''));
  if (to.size) {
    if (![...to].some((key) => here.has(key))) return false;
    return isSameCompany || !namesSomebodyElse(commitment, to, known);
  }
  // Nobody said to whom: it returns only where exactly the same people meet again.
  const fewest = known.self.length ? 1 : 2;
  return isSameCompany && within(there, here) && here.size >= fewest;
}

/**
 * May a commitment be shown in a meeting of its series? Where a page gives no id of a series it is told from title
 * and hours, which two series of "1:1" have in common; and somebody may have joined who should not read it.
 */
function isMeantForSeries(commitment: Commitment, meeting: Meeting, known: KnownNames): boolean {
  // A page may show more of the people after it was written down.
  if (commitment.meetingId === meeting.id) return true;
  const here = keysOf(companyOf(peopleOf(meeting), known.self));
  const there = keysOf(companyOf(commitment.people, known.self));
  if (within(here, there)) return true;
  const isOtherCompany = there.size > 0 && ![...there].some((key) => here.has(key));
  return !isOtherCompany && !namesSomebodyElse(commitment, here, known);
}

/**
 * May a commitment be shown in this meeting: in its series, or to those it was made to, and never where somebody would
 * read of another person in whose meeting they were not?
 */
export const mayBeShownIn = (commitment: Commitment, meeting: Meeting, known: KnownNames): boolean =>
  commitment.seriesId === meeting.seriesId
    ? isMeantForSeries(commitment, meeting, known)
    : isMeantForPeople(commitment, meeting, known);

/** Open commitments that may be shown in this meeting, oldest first. */
export function commitmentsFor(
  meeting: Meeting,
  commitments: readonly Commitment[],
  known: KnownNames = { self: [], others: [] },
): Commitment[] {
  const due = commitments.filter((one) => !one.closedAt && mayBeShownIn(one, meeting, known));
  return due.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}
