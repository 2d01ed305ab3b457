/** Everything the person wrote and promised, and who they are, for a page that shows all of it. */
import { useMemo } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import type { MeetingNote } from '@/lib/meetings/meeting-note';
import type { Preparation } from '@/lib/meetings/preparation';
import type { Review } from '@/lib/meetings/review';
import { guessSelf } from '@/lib/meetings/self';
import { allCommitments } from '@/lib/storage/records/commitment';
import { allNotes } from '@/lib/storage/records/meeting-note';
import { allPreparations } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { allReviews } from '@/lib/storage/records/review';
import { type StoredSelf, watchSelf } from '@/lib/storage/self';
import { useLive } from './use-stored';
import { useWatched } from './use-watched';

export interface Written {
  preparations: readonly Preparation[];
  commitments: readonly Commitment[];
  /** Of each meeting that has any, in the order in which they were made. */
  notes: ReadonlyMap<string, readonly MeetingNote[]>;
  reviews: ReadonlyMap<string, Review>;
  /** The person's own names; empty when it is not known who they are. */
  self: readonly string[];
}

/** What they told us; otherwise what the calendars' accounts and all their meetings together make likely. */
function ownNames(preparations: readonly Preparation[], { told, accounts, notMe }: StoredSelf): readonly string[] {
  if (told) return [told];
  const series = [...new Map(preparations.map((one) => [one.seriesId, one])).values()];
  return guessSelf({
    accounts,
    organisers: series.flatMap(({ role, organiser }) => (role === 'organiser' && organiser) || []),
    meetings: series.map(({ people }) => people),
    ...(notMe && { notMe }),
  }).names;
}

const madeFirst = (a: MeetingNote, b: MeetingNote) => a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id);

const everything = async (database: Database) => ({
  preparations: await allPreparations(database),
  commitments: await allCommitments(database),
  notes: Map.groupBy((await allNotes(database)).sort(madeFirst), ({ meetingId }) => meetingId),
  reviews: new Map((await allReviews(database)).map((one) => [one.meetingId, one])),
});

/** `written` is undefined until it has been read; `failed` when the browser refuses to read it. */
export function useWritten(database: Database): { written: Written | undefined; failed: boolean } {
  const { value, failed } = useLive(() => everything(database), 'written');
  const self = useWatched<StoredSelf | undefined>(watchSelf, undefined);
  const written = useMemo(() => value && self && { ...value, self: ownNames(value.preparations, self) }, [value, self]);
  return { written, failed };
}
