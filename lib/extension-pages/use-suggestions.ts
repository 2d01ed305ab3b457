/** What can be answered with a tap, from the meeting and from what is kept of its series. */
import { useMemo } from 'react';
import type { Meeting } from '@/lib/meetings/meeting';
import { earlierInSeries } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { type LastTime, type Suggestions, suggest } from '@/lib/suggestions/suggest';
import { dayOf, useLate } from './clock';
import { useLive } from './use-stored';

/** Where the last meeting of a series was not prepared, one of those before it may have been. */
const lookedAt = 8;

async function lastTimeOf(database: Database, meeting: Meeting): Promise<LastTime | 'none'> {
  const { id: meetingId, seriesId, when } = meeting;
  const earlier = await earlierInSeries(
    database,
    { meetingId, seriesId, ...(when.start && { start: when.start }) },
    lookedAt,
  );
  const last = earlier.find(({ answers }) => answers.agreeing || answers.why || answers.decides);
  if (!last) return 'none';
  const { agreeing, why, decides } = last.answers;
  const day = last.start?.slice(0, 10) ?? dayOf(last.updatedAt);
  return { day, ...(agreeing && { agreeing }), ...(why && { why }), ...(decides && { decides }) };
}

/**
 * @param self the person's own names; undefined until they are known.
 * @param patience after so many milliseconds it goes without what has not been read.
 * @returns undefined until all is read: what is offered must not move under a finger.
 */
export function useSuggestions(
  database: Database,
  meeting: Meeting,
  self: readonly string[] | undefined,
  patience: number,
): Suggestions | undefined {
  const isLate = useLate(patience);
  const { value: lastTime, failed } = useLive(
    () => lastTimeOf(database, meeting),
    `${meeting.id}\n${meeting.when.start}`,
  );
  const isReady = isLate || ((lastTime !== undefined || failed) && self !== undefined);
  return useMemo(
    () => (isReady ? suggest(meeting, self ?? [], lastTime === 'none' ? undefined : lastTime) : undefined),
    [meeting, self, lastTime, isReady],
  );
}
