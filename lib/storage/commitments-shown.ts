/** The commitments that may be shown in a meeting, read by its series and its people: never all there are. */
import { companyOf, mayBeShownIn, outcomes } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import { peopleOf } from '@/lib/meetings/preparation';
import { companyKey, personKeys } from './commitment-keys';
import { namesInTexts } from './known-names';
import {
  companyRanges,
  firstCommitments,
  type MoreOrLess,
  partyRanges,
  type Select,
  seriesRanges,
} from './records/commitment';
import type { Database } from './records/record-type';

/** The names of the person that a meeting may list beside the others: none, one of them, or two. */
function ownCombinations(self: readonly string[]): string[][] {
  const own = personKeys(self);
  const pairs = own.flatMap((one, place) => own.slice(place + 1).map((other) => [one, other]));
  return [[], ...own.map((one) => [one]), ...pairs];
}

/** Where commitments are that the rule may let show, see `mayBeShownIn`. */
function rangesFor(meeting: Meeting, self: readonly string[], isClosed: boolean) {
  const states = isClosed ? outcomes : (['open'] as const);
  const here = [...new Set(companyOf(peopleOf(meeting), self).map(nameKey))];
  return [
    ...seriesRanges(meeting.seriesId, states),
    ...here.flatMap((key) => partyRanges(key, states)),
    ...ownCombinations(self).flatMap((own) => companyRanges(companyKey([...here, ...own]), states)),
  ];
}

/**
 * The first commitments that may be shown in a meeting: open ones by due, or closed ones, the last closed first.
 * @param self the person's own names; empty when it is not known who they are.
 * @param count so many at most.
 */
export async function commitmentsShownIn(
  database: Database,
  meeting: Meeting,
  self: readonly string[],
  count: number,
  isClosed = false,
): Promise<MoreOrLess> {
  const mayShow: Select = async (commitments) => {
    if (!commitments.length) return [];
    const others = await namesInTexts(
      database,
      commitments.map(({ text }) => text),
    );
    return commitments.filter((one) => mayBeShownIn(one, meeting, { self, others }));
  };
  const found = await firstCommitments(database, rangesFor(meeting, self, isClosed), count + 1, mayShow);
  return { items: found.slice(0, count), hasMore: found.length > count };
}
