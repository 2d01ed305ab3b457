/** Meetings that their calendar no longer holds: deleted, or a date taken out of a series. Nobody goes there. */
import * as z from 'zod/mini';
import { limits } from './meeting';
import { sameMeetingKey } from './same-meeting';
import { lineOfText } from './stored-text';

export const GoneMeeting = z.object({
  id: z.string().check(z.maxLength(limits.qualifiedId)),
  title: lineOfText(limits.title),
  /** Local time, `2026-11-24T10:00`, or a day. */
  start: z.string().check(z.maxLength(20)),
});
export type GoneMeeting = z.infer<typeof GoneMeeting>;

/** What tells whether a meeting is one of some others. */
interface Named {
  id: string;
  title: string;
  start?: string | undefined;
}

/**
 * @param some meetings.
 * @returns whether a meeting is one of them, under the same id or under the id of another calendar.
 */
export function oneOf(some: readonly Named[]): (meeting: Named) => boolean {
  const ids = new Set(some.map(({ id }) => id));
  const keys = new Set(some.flatMap(({ start, title }) => (start ? [sameMeetingKey(start, title)] : [])));
  return ({ id, start, title }) => ids.has(id) || (start !== undefined && keys.has(sameMeetingKey(start, title)));
}

/**
 * The meetings that were in a calendar and are gone.
 * @param before what it held when it was last read.
 * @param now what it holds.
 * @param days the first and the last day that were read, `2026-11-24`: what lies outside was not looked for.
 */
export function goneSince(
  before: readonly Named[],
  now: readonly Named[],
  { from, to }: { from: string; to: string },
): GoneMeeting[] {
  const isThere = oneOf(now);
  return before.flatMap((meeting) => {
    const { id, title, start } = meeting;
    const day = start?.slice(0, 10);
    return start && day && day >= from && day <= to && !isThere(meeting) ? [{ id, title, start }] : [];
  });
}
