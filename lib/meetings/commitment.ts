/**
 * Commitments: what a person said they would do. People read "promise". One comes back in its own series, or where
 * somebody is to whom it was made, and never before people who should not read it.
 */

import * as z from 'zod/mini';
import { t } from '@/lib/words/words';
import { Due } from './due';
import { limits, type Meeting } from './meeting';
import { kindOfName, mentionsIn, nameKey } from './names';
import { oneLine } from './one-line';
import { listsEverybody, peopleOf } from './preparation';
import { lineOfText, Moment, wellFormedText } from './stored-text';

export const commitmentLimit = 500;

/** How a commitment came to be closed. */
export const outcomes = ['done', 'passed-on', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

const names = z.array(lineOfText(limits.short));

export const Commitment = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  meetingId: wellFormedText(limits.qualifiedId),
  seriesId: wellFormedText(limits.qualifiedId),
  meetingTitle: lineOfText(limits.title),
  text: lineOfText(commitmentLimit).check(z.minLength(1)),
  /** Everyone listed at the meeting in which it was made. */
  people: names,
  /** To whom it was made; absent when the person did not say. */
  to: z.optional(names.check(z.maxLength(limits.attendees))),
  /** Who is to do it; absent for the person themselves. */
  owner: z.optional(lineOfText(limits.short).check(z.minLength(1))),
  /** By when; absent when nobody said so. */
  due: z.optional(Due),
  madeAt: Moment,
  /** ISO time at which it was kept, passed on or dropped. */
  closedAt: z.optional(Moment),
  /** How it was closed; absent for one closed before 2026-12, which counts as done. */
  outcome: z.optional(z.enum(outcomes)),
  /** Who does it now, where it was passed on and the person said to whom. */
  passedTo: z.optional(lineOfText(limits.short).check(z.minLength(1))),
  /** Why it was dropped, where the person said so. */
  why: z.optional(lineOfText(commitmentLimit).check(z.minLength(1))),
  /** Grows with every change, see `nextRevision`; absent for one that was never changed. */
  revision: z.optional(z.int().check(z.minimum(0))),
});
export type Commitment = z.infer<typeof Commitment>;

/** Which commitments a list holds. */
export interface LedgerChoice {
  state: CommitmentState;
  /** The key of a person's name, see `nameKey`; empty for anybody. */
  person: string;
  /** Words that each must hold; empty for all. */
  words: string;
}

/** What is written down, before it is tied to a meeting. */
export interface CommitmentDraft {
  text: string;
  to: readonly string[];
  owner?: string | undefined;
  due?: Due | undefined;
}

export const emptyDraft: CommitmentDraft = { text: '', to: [] };

/** Open, or how it was closed. */
export type CommitmentState = 'open' | Outcome;

export const stateOf = ({ closedAt, outcome }: Pick<Commitment, 'closedAt' | 'outcome'>): CommitmentState =>
  closedAt === undefined ? 'open' : (outcome ?? 'done');

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

/** Ids of commitments that were made in no meeting begin so; no page can give such an id, for a page's has its site. */
const ownPrefix = 'own:';

/** Was it made in a meeting, or written down by itself? */
export const isOfMeeting = ({ meetingId }: Pick<Commitment, 'meetingId'>): boolean => !meetingId.startsWith(ownPrefix);

/** A commitment that was made in no meeting: it belongs to whom it was made to, and to no series. */
export const commitmentByItself = (draft: CommitmentDraft, id: string, now: string): Commitment =>
  commitmentMadeIn(
    { meetingId: `${ownPrefix}${id}`, seriesId: `${ownPrefix}${id}`, title: '', people: [] },
    draft,
    id,
    now,
  );

/** Was it kept? One that was passed on or dropped was not. */
export const isKept = (commitment: Pick<Commitment, 'closedAt' | 'outcome'>): boolean => stateOf(commitment) === 'done';

/** How a commitment was closed: "passed on to Bea Ncube"; empty for one that is open. Why it was dropped is the person's own. */
export function outcomeInWords(commitment: Pick<Commitment, 'closedAt' | 'outcome' | 'passedTo'>): string {
  if (commitment.closedAt === undefined) return '';
  if (isKept(commitment)) return 'done';
  if (commitment.outcome === 'dropped') return 'dropped';
  return commitment.passedTo ? t('promises.passedOnTo2', { passedTo: commitment.passedTo }) : t('promises.passedOn3');
}

/** How a commitment is closed, with what the person says of it. */
export interface Closing {
  outcome: Outcome;
  /** Counts for one that is passed on. */
  passedTo?: string | undefined;
  /** Counts for one that is dropped. */
  why?: string | undefined;
}

/** A commitment without a word on how it was closed. */
function opened({ closedAt: _at, outcome: _outcome, passedTo: _to, why: _why, ...open }: Commitment): Commitment {
  return open;
}

/** @param now ISO time at which it is closed. */
export function closedCommitment(commitment: Commitment, closing: Closing, now: string, revision: number): Commitment {
  const passedTo = closing.outcome === 'passed-on' && oneLine(closing.passedTo ?? '', limits.short);
  const why = closing.outcome === 'dropped' && oneLine(closing.why ?? '', commitmentLimit);
  return {
    ...opened(commitment),
    closedAt: now,
    outcome: closing.outcome,
    ...(passedTo && { passedTo }),
    ...(why && { why }),
    revision,
  };
}

export const reopenedCommitment = (commitment: Commitment, revision: number): Commitment => ({
  ...opened(commitment),
  revision,
});

/** A commitment open or closed as it was before, with the words that it has now: for undo. */
export function withStateOf(commitment: Commitment, before: Commitment, revision: number): Commitment {
  const { closedAt, outcome, passedTo, why } = before;
  return {
    ...opened(commitment),
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome && { outcome }),
    ...(passedTo && { passedTo }),
    ...(why && { why }),
    revision,
  };
}

/**
 * The revision of a commitment, also where it was closed before that counted as a change: milliseconds since 1970.
 */
export const revisionOf = ({ revision = 0, closedAt }: Pick<Commitment, 'revision' | 'closedAt'>): number =>
  Math.max(revision, Date.parse(closedAt ?? '') || 0);

/** Of two copies of one commitment, the one that was changed later; of two that were not, the one that is closed. */
export function laterCommitment(here: Commitment, incoming: Commitment): Commitment {
  const ahead = revisionOf(incoming) - revisionOf(here);
  if (ahead) return ahead > 0 ? incoming : here;
  return here.closedAt ? here : incoming;
}

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

/** Open ones come by due: days in their order, then "next time", then those without one; the older first. */
export const undated = '~';

export const byDueDate = (a: Commitment, b: Commitment): number =>
  compare(a.due ?? undated, b.due ?? undated) || compare(a.madeAt, b.madeAt) || compare(a.id, b.id);

/** Closed ones come the last closed first. */
export const byClosing = (a: Commitment, b: Commitment): number =>
  compare(b.closedAt ?? '', a.closedAt ?? '') || compare(b.id, a.id);

/** As an index compares: by code units. */
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
