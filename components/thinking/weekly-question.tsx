import { useId } from 'react';
import { thinkingLimit } from '@/lib/meetings/thinking-limits';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Said } from '../ui/said';

interface Props {
  /** "Week of Monday 23 November". */
  week: string;
  question: string;
  answer: string;
  /** Was the time kept this week? */
  isKept: boolean;
  /** Whether the answer is stored, in words; empty for nothing to say. */
  saved: string;
  isProblem?: boolean;
  onAnswer(text: string): void;
  onKept(): void;
  onAnother(): void;
}

/** The question of the week, a private place to answer it, and a tap for having kept the time. */
export function WeeklyQuestion(props: Props) {
  const { week, question, answer, isKept, saved, isProblem = false, onAnswer, onKept, onAnother } = props;
  const id = useId();
  return (
    <section className="week thinking-week" aria-labelledby={id}>
      <div className="tight">
        <p className="soft">{week}</p>
        <h2 className="large" id={id}>
          {question}
        </h2>
        <Button look="plain" small onClick={onAnother}>
          {t('thinking.anotherQuestion')}
        </Button>
      </div>
      <div className="question private">
        <span className="only-you" id={`${id}-private`}>
          {t('thinking.onlyYouSeeThis')}
        </span>
        <textarea
          className="field"
          rows={4}
          dir="auto"
          maxLength={thinkingLimit}
          aria-labelledby={id}
          aria-describedby={`${id}-private`}
          value={answer}
          onChange={({ target }) => onAnswer(target.value)}
        />
      </div>
      <Said words={saved} settle={600} problem={isProblem} />
      <div className="row">
        <Button aria-pressed={isKept} onClick={onKept}>
          {t('thinking.iKeptItThis')}
        </Button>
        <span className="soft">{t('thinking.halfAnHourWith')}</span>
      </div>
    </section>
  );
}
