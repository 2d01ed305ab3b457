/**
 * Tells the background that something was written for a meeting, or deleted. A worker that sleeps is woken by a change of
 * the browser's small stores, and not by one of the database; what is written is read there all the same.
 */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';

const key = 'answered';

/** Meetings that were told of and have not been deleted since. More than a day holds; older ones are told of again. */
const Ids = z.catch(z.array(z.string()), []);
const most = 50;

/**
 * Tells of a meeting, once for as long as something is written for it: the background wakes for the first answer and not
 * at every pause in typing. Never rejects: an answer counts as stored without it.
 * @param isAnswer false where an answer, or all of them, was taken out.
 */
export function tellAnswered(meetingId: string, isAnswer: boolean): Promise<void> {
  const tell = async () => {
    const told = Ids.parse(Object(await session.read(key)).ids);
    if (isAnswer && told.includes(meetingId)) return;
    const others = told.filter((id) => id !== meetingId).slice(1 - most);
    await session.write(key, { ids: isAnswer ? [...others, meetingId] : others, at: Date.now() });
  };
  return exclusively(key, tell).catch((problem: unknown) => console.warn(problem));
}

/** Calls back after something was written for a meeting for the first time, or deleted; returns how to stop. */
export const onAnswered = (changed: () => void): (() => void) => session.watch(key, changed);
