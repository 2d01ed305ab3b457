import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';

export interface EarlierThought {
  /** The Monday of its week: `2026-11-23`. */
  week: string;
  /** The same in words. */
  day: string;
  /** Empty where the question is no longer asked. */
  question: string;
  answer: string;
}

/** What was thought in earlier weeks, the latest first. */
export function EarlierThoughts({ thoughts }: { thoughts: readonly EarlierThought[] }) {
  return (
    <GrowingList items={thoughts} keyOf={({ week }) => week} what={t('thinking.answers')}>
      {({ day, question, answer }) => (
        <>
          <p className="soft">{[day, question].filter(Boolean).join(' · ')}</p>
          <p className="said-lines" dir="auto">
            {answer}
          </p>
        </>
      )}
    </GrowingList>
  );
}
