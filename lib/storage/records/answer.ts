/** One answer to one question about one meeting. A record of its own, so that no answer can be written over by another. */

import * as z from 'zod/mini';
import { limits } from '@/lib/meetings/meeting';
import { answerLimit } from '@/lib/meetings/preparation';
import { wellFormedText } from '@/lib/meetings/stored-text';
import { t } from '@/lib/words/words';
import { placed } from './placed';
import type { RecordType } from './record-type';

/** The last moment that a date can hold, in milliseconds since 1970 (ECMAScript, "Time Values and Time Range"). */
const latest = 8.64e15;

export const Answer = z.object({
  meetingId: wellFormedText(limits.qualifiedId).check(z.minLength(1)),
  questionId: wellFormedText(120).check(z.minLength(1)),
  /** Empty when the person has taken the answer out again. */
  text: wellFormedText(answerLimit),
  /** Grows with every change, see `nextRevision`. */
  revision: z.int().check(z.minimum(0), z.maximum(latest)),
});
export type Answer = z.infer<typeof Answer>;

/**
 * A number greater than every earlier one of this answer: milliseconds since 1970, or one more than the known revision
 * where the device's clock has been set back. A hybrid logical clock (Kulkarni and others, 2014) in one number.
 */
export const nextRevision = (known: number | undefined, now: number): number => Math.max(now, (known ?? 0) + 1);

/** Of two answers to the same question, the one that was written later. */
export const laterAnswer = (one: Answer, other: Answer): Answer => (other.revision > one.revision ? other : one);

const Version1 = z.object({
  meetingId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  updatedAt: z.unknown(),
});

/** The answers within a preparation of version 1, where they stood. They had no revisions: the time of its last change stands for them. */
export function answersOfVersion1(record: unknown): Answer[] {
  const parsed = Version1.safeParse(record);
  if (!parsed.success) return [];
  const { meetingId, answers, updatedAt } = parsed.data;
  const revision = Math.max(0, Date.parse(String(updatedAt)) || 0);
  return Object.entries(answers).flatMap(
    ([questionId, text]) => Answer.safeParse({ meetingId: placed(meetingId), questionId, text, revision }).data ?? [],
  );
}

export const recordType: RecordType<Answer> = {
  table: 'answers',
  schema: Answer,
  versions: {
    2: { stores: { answers: '[meetingId+questionId], meetingId' } },
    // The key begins with the meeting: Dexie finds its answers by that, and storing one is the quicker for it.
    5: { stores: { answers: '[meetingId+questionId]' } },
  },
  label: { one: t('records.answer'), many: t('records.answers') },
  counterpart: (table, { meetingId, questionId }) => table.get([meetingId, questionId]),
  merge: laterAnswer,
  fromVersion1: { table: 'preparations', convert: answersOfVersion1 },
  partOf: { table: 'preparations', index: 'meetingId' },
  isEmpty: ({ text }) => !text,
};
