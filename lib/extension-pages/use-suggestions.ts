/** What can be answered with a tap, from the meeting and from what is kept of its series. */
import { useMemo } from 'react';
import type { Meeting } from '@/lib/meetings/meeting';
import type { SeriesMemory } from '@/lib/meetings/series-memory';
import { type LastTime, type Suggestions, suggest } from '@/lib/suggestions/suggest';

function lastTimeOf({ agreeing, why, decides }: SeriesMemory): LastTime | undefined {
  const last = agreeing ?? why ?? decides;
  if (!last) return undefined;
  return {
    day: last.day,
    ...(agreeing && { agreeing: agreeing.text }),
    ...(why && { why: why.text }),
    ...(decides && { decides: decides.text }),
    days: { ...(why && { why: why.day }), ...(decides && { decides: decides.day }) },
  };
}

/**
 * @param self the person's own names; none while they are not known.
 * @param memory of the series, see `useSeriesMemory`; undefined until it is read.
 * @returns undefined until then: what is offered must not move under a finger.
 */
export function useSuggestions(
  meeting: Meeting,
  self: readonly string[] | undefined,
  memory: SeriesMemory | undefined,
): Suggestions | undefined {
  return useMemo(() => memory && suggest(meeting, self ?? [], lastTimeOf(memory)), [meeting, self, memory]);
}
