/** What a person says of a meeting once it is over, in taps; and who of its guests has been heard while it runs. */
import * as z from 'zod/mini';
import { companyOf } from './commitment';
import { limits } from './meeting';
import { nameKey } from './names';
import { lineOfText, Moment, wellFormedText } from './stored-text';

export const PurposeMet = z.enum(['yes', 'partly', 'no']);
export type PurposeMet = z.infer<typeof PurposeMet>;

export const EveryoneHeard = z.enum(['yes', 'not-quite']);
export type EveryoneHeard = z.infer<typeof EveryoneHeard>;

/** One of each meeting. What to do differently is the answer to the question `better`. */
export const Review = z.object({
  meetingId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  seriesId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  title: z.optional(lineOfText(limits.title)),
  /** Local start of the meeting, by which reviews are counted by week: `2026-11-24T10:00`. */
  start: z.optional(wellFormedText(20)),
  purposeMet: z.optional(PurposeMet),
  everyoneHeard: z.optional(EveryoneHeard),
  /** Names of the guests who were ticked off as heard. */
  heard: z.array(lineOfText(limits.short)).check(z.maxLength(limits.attendees)),
  /** ISO time at which the person finished the step after the meeting. */
  closedAt: z.optional(Moment),
  /** ISO time at which that step was offered. It is offered once. */
  offeredAt: z.optional(Moment),
  /** Grows with every change: of two copies the greater one is the later. */
  revision: z.int().check(z.minimum(0)),
});
export type Review = z.infer<typeof Review>;

/** What can be said of a meeting; `undefined` takes an answer out again. */
export type ReviewChange = {
  [field in 'purposeMet' | 'everyoneHeard' | 'closedAt' | 'offeredAt']?: Review[field] | undefined;
} & { heard?: string[] };

/** The meeting that a review is about, as it is known today. */
export interface ReviewedMeeting {
  meetingId: string;
  seriesId: string;
  title: string;
  start?: string | undefined;
}

/** A review with a change made, and with what is known of its meeting today. */
export function changedReview(
  review: Review | undefined,
  { meetingId, seriesId, title, start }: ReviewedMeeting,
  change: ReviewChange,
  revision: number,
): Review {
  const all = { ...review, ...change };
  const { purposeMet, everyoneHeard, closedAt, offeredAt, heard = [] } = all;
  return {
    meetingId,
    seriesId,
    ...(title && { title }),
    ...(start && { start }),
    ...(purposeMet && { purposeMet }),
    ...(everyoneHeard && { everyoneHeard }),
    heard: heard.slice(0, limits.attendees),
    ...(closedAt && { closedAt }),
    ...(offeredAt && { offeredAt }),
    revision,
  };
}

/** The names ticked off, with one ticked or no longer ticked. One person under two spellings is one. */
export function toggledHeard(heard: readonly string[], name: string): string[] {
  const key = nameKey(name);
  const others = heard.filter((one) => nameKey(one) !== key);
  return others.length < heard.length ? others : [...heard, name];
}

/** The guests who are not ticked off: people alone, and never the person themselves. */
export function notYetHeard(people: readonly string[], self: readonly string[], heard: readonly string[]): string[] {
  const keys = new Set(heard.map(nameKey));
  return companyOf(people, self).filter((name) => !keys.has(nameKey(name)));
}

/** What the ticks say of "Was everyone heard?"; undefined where nobody was ticked, or no guests are known. */
export function heardByTicks(
  people: readonly string[],
  self: readonly string[],
  heard: readonly string[],
): EveryoneHeard | undefined {
  if (!heard.length || !companyOf(people, self).length) return undefined;
  return notYetHeard(people, self, heard).length ? 'not-quite' : 'yes';
}
