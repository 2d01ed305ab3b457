/**
 * Answers that are not yet stored, in the `localStorage` of our own pages: the only store that has taken a value when
 * the call returns, so that a window may be closed right after a key. It is emptied as answers are stored, and what a
 * closed window left in it is stored at the next opening.
 */
import * as z from 'zod/mini';
import { Answer } from './records/answer';
import { PreparationFacts } from './records/preparation';

const Entry = z.object({ facts: PreparationFacts, answer: Answer });
export type Entry = z.infer<typeof Entry>;

const prefix = 'answer:';
const keyOf = ({ meetingId, questionId }: Pick<Answer, 'meetingId' | 'questionId'>) =>
  `${prefix}${JSON.stringify([meetingId, questionId])}`;

/** Notes an answer. Where there is no room the answer is still on its way to the database, so that is no error. */
export function note(entry: Entry): void {
  try {
    localStorage.setItem(keyOf(entry.answer), JSON.stringify(entry));
  } catch {
    // Full, or forbidden by a policy.
  }
}

function parse(text: string | null): Entry | undefined {
  try {
    return Entry.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** Forgets an answer that is stored, unless it has been changed since. */
export function settle(answer: Answer): void {
  const key = keyOf(answer);
  const noted = parse(localStorage.getItem(key));
  if (!noted || noted.answer.revision <= answer.revision) localStorage.removeItem(key);
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

/** Answers that are still to be stored, of all our windows. */
export const noted = (): Entry[] => keys().flatMap((key) => parse(localStorage.getItem(key)) ?? []);

/** Forgets what was noted for a meeting that a person deletes. */
export function forgetMeeting(meetingId: string): void {
  for (const { answer } of noted()) if (answer.meetingId === meetingId) localStorage.removeItem(keyOf(answer));
}
