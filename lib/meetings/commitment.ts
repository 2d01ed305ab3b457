/** Promises: what a person said they would do. They come back before the next meeting with the same people. */
import * as z from 'zod/mini';
import { limits, type Meeting } from './meeting';
import { peopleOf } from './preparation';

export const commitmentLimit = 500;

export const Commitment = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  meetingId: z.string().check(z.maxLength(limits.qualifiedId)),
  seriesId: z.string().check(z.maxLength(limits.qualifiedId)),
  meetingTitle: z.string().check(z.maxLength(limits.title)),
  text: z.string().check(z.minLength(1), z.maxLength(commitmentLimit)),
  people: z.array(z.string().check(z.maxLength(limits.short))),
  madeAt: z.string(),
  /** ISO time at which it was kept, or let go. */
  closedAt: z.optional(z.string()),
});
export type Commitment = z.infer<typeof Commitment>;

/** In a small meeting one shared person is enough to call it the same people; in a larger one it takes two. */
const smallMeeting = 3;

function samePeople(promise: Commitment, people: readonly string[]): boolean {
  const shared = promise.people.filter((name) => people.includes(name)).length;
  const small = Math.min(promise.people.length, people.length) <= smallMeeting;
  return shared >= (small ? 1 : 2);
}

/** Open promises that belong to this meeting: made in the same series, or to the same people. Oldest first. */
export function commitmentsFor(meeting: Meeting, promises: readonly Commitment[]): Commitment[] {
  const people = peopleOf(meeting);
  return promises
    .filter((promise) => !promise.closedAt && (promise.seriesId === meeting.seriesId || samePeople(promise, people)))
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}
