/** What a person wrote for a meeting, and what is kept of the meeting beside it. No e-mail address is ever kept. */
import * as z from 'zod/mini';
import { Role } from '@/content/schema';
import { limits, type Meeting } from './meeting';

/** Longest answer kept, in UTF-16 units. */
export const answerLimit = 4000;

const text = (max: number) => z.string().check(z.maxLength(max));

export const Preparation = z.object({
  meetingId: text(limits.qualifiedId).check(z.minLength(1)),
  seriesId: text(limits.qualifiedId).check(z.minLength(1)),
  title: text(limits.title),
  whenText: text(limits.short),
  start: z.optional(text(20)),
  people: z.array(text(limits.short)).check(z.maxLength(limits.attendees)),
  organisationCount: z.optional(z.int()),
  role: Role,
  /** Answers by question id. */
  answers: z.record(z.string(), text(answerLimit)),
  addedToInvite: z.optional(z.boolean()),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Preparation = z.infer<typeof Preparation>;

/** Whom the invite shows, the organiser first, each once. */
export function peopleOf(meeting: Meeting): string[] {
  const names = [meeting.organiser, ...meeting.attendees].flatMap((person) => person?.name || []);
  return [...new Set(names)].slice(0, limits.attendees);
}

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
    ...(meeting.when.start && { start: meeting.when.start }),
    people: peopleOf(meeting),
    ...(meeting.organisationCount !== undefined && { organisationCount: meeting.organisationCount }),
    role: meeting.writable ? 'organiser' : 'attendee',
    answers: {},
    createdAt: now,
    updatedAt: now,
  };
}

/** The preparation with one answer changed; an answer over the limit is cut there. */
export function withAnswer(preparation: Preparation, question: string, answer: string, now: string): Preparation {
  const answers = { ...preparation.answers, [question]: answer.slice(0, answerLimit) };
  if (!answer) delete answers[question];
  return { ...preparation, answers, updatedAt: now };
}

/** Has anything been written? */
export function isPrepared(preparation: Pick<Preparation, 'answers'> | undefined): boolean {
  return Object.values(preparation?.answers ?? {}).some((answer) => answer.trim() !== '');
}
