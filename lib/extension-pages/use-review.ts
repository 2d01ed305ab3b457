/** The review of one meeting: who was heard, and what was said of it afterwards, every tap stored with its undo. */

import { type Review, type ReviewChange, toggledHeard } from '@/lib/meetings/review';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { t } from '@/lib/words/words';
import { now } from './clock';
import type { Deeds } from './use-deeds';
import { useLive } from './use-stored';

export interface MeetingReview {
  /** Undefined until something was said, or until it is read. */
  review: Review | undefined;
  failed: boolean;
  /** Ticks a guest off, or takes the tick away. */
  onHeard(name: string): void;
  /** Says something of the meeting, or takes it back. `words` say what was done. */
  onSay(change: ReviewChange, words: string): void;
}

/** What undoes a change: each of its fields as it was before. */
function earlier(change: ReviewChange, before: Review | undefined): ReviewChange {
  const fields = Object.keys(change) as (keyof ReviewChange)[];
  return Object.fromEntries(fields.map((field) => [field, before?.[field]]));
}

export function useReview(database: Database, facts: PreparationFacts, { run }: Deeds): MeetingReview {
  const { meetingId } = facts;
  const { value: review, failed } = useLive(() => readReview(database, meetingId), `review:${meetingId}`);
  const change = (next: (now: Review | undefined) => ReviewChange) => changeReview(database, facts, next, now());
  // What failed has been said.
  const tap = (words: string, work: () => Promise<(() => Promise<unknown>) | undefined>) =>
    void run(words, work).catch(() => undefined);
  return {
    review,
    failed,
    onHeard(name) {
      const toggle = () => change((before) => ({ heard: toggledHeard(before?.heard ?? [], name) }));
      const isTicked = toggledHeard(review?.heard ?? [], name).length > (review?.heard.length ?? 0);
      tap(isTicked ? t('meeting.hasBeenHeard', { name }) : t('meeting.hasNotBeenHeard', { name }), async () => {
        await toggle();
        return toggle;
      });
    },
    onSay: (said, words) =>
      tap(words, async () => {
        const before = await change(() => said);
        return () => change(() => earlier(said, before));
      }),
  };
}
