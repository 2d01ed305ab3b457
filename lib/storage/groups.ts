/** Series and people in the order of their newest meeting, and what a card shows of one, without reading all meetings. */
import type { Commitment } from '@/lib/meetings/commitment';
import { othersIn } from '@/lib/meetings/grouping';
import { nameKey } from '@/lib/meetings/names';
import { countOpenOfPerson, countOpenOfSeries } from '@/lib/storage/records/found-commitments';
import {
  countOfSeries,
  countWithPerson,
  meetingIdsOfPerson,
  meetingIdsOfSeries,
  newestFacts,
} from '@/lib/storage/records/found-meetings';
import { type MeetingsRead, readMeetings } from './meetings-read';
import { firstCommitments, partyRanges, seriesRanges } from './records/commitment';
import type { Database } from './records/record-type';

export type GroupKind = 'series' | 'person';

/** So many of the newest meetings are looked at for the first series and people; a worker has the rest a moment later. */
const lookedAt = 300;

/** The beginning of a list, and whether there can be more. */
export interface FirstIds {
  ids: string[];
  isWhole: boolean;
}

/**
 * The first series, or the keys of the first people, by their newest meeting.
 * @param self names of the person, who is in nobody's list.
 */
export async function firstGroups(database: Database, kind: GroupKind, self: readonly string[]): Promise<FirstIds> {
  // One more than is looked at tells whether there are more, where a count would go through all of them.
  const found = await newestFacts(database, lookedAt + 1);
  const facts = found.slice(0, lookedAt);
  const ids =
    kind === 'series'
      ? facts.map(({ seriesId }) => seriesId)
      : facts.flatMap(({ people }) => othersIn(people, self).map(nameKey));
  return { ids: [...new Set(ids)], isWhole: found.length <= lookedAt };
}

/** What a card shows of one series or person. */
export interface GroupSummary extends MeetingsRead {
  id: string;
  /** As the newest record writes it; empty where none does. */
  title: string;
  /** How many meetings there are; `meetings` holds the newest of them. */
  count: number;
  /** The open promises that are due first. */
  open: Commitment[];
  openCount: number;
}

/** So many meetings are looked through for what it was last about and what was agreed. */
const newest = 6;
const promisesInView = 2;

function titleOf(kind: GroupKind, id: string, { meetings }: MeetingsRead, open: readonly Commitment[]): string {
  if (kind === 'series') return meetings.find(({ title }) => title)?.title ?? open[0]?.meetingTitle ?? '';
  const names = [
    ...meetings.flatMap(({ people }) => people),
    ...open.flatMap(({ to = [], people }) => [...to, ...people]),
  ];
  return names.find((name) => nameKey(name) === id) ?? '';
}

export async function summaryOf(database: Database, kind: GroupKind, id: string): Promise<GroupSummary> {
  const isSeries = kind === 'series';
  const [ids, count, open, openCount] = await Promise.all([
    (isSeries ? meetingIdsOfSeries : meetingIdsOfPerson)(database, id, newest),
    (isSeries ? countOfSeries : countWithPerson)(database, id),
    firstCommitments(database, (isSeries ? seriesRanges : partyRanges)(id, ['open']), promisesInView),
    (isSeries ? countOpenOfSeries : countOpenOfPerson)(database, id),
  ]);
  const read = await readMeetings(database, ids);
  return { ...read, id, title: titleOf(kind, id, read, open), count, open, openCount };
}
