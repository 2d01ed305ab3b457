import { type KeyboardEvent, type Ref, useId } from 'react';
import type { Question } from '@/content/schema';
import { answerLimit } from '@/lib/meetings/preparation';
import { t } from '@/lib/words/words';

interface Props {
  question: Question;
  value: string;
  onAnswer(answer: string): void;
  /** The field alone: its heading stands elsewhere, and has this id. */
  labelledBy?: string;
  /** What Enter does; without it, it starts a new line. Shift and Enter start one in any case. */
  onEnter?: () => void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** One question with the line for its answer. */
export function QuestionField({ question, value, onAnswer, labelledBy, onEnter, ref }: Props) {
  const id = useId();
  const hints = [question.private && `${id}-private`, question.hint && !labelledBy && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={question.private ? 'question private' : 'question'}>
      {!labelledBy && <label htmlFor={id}>{question.label}</label>}
      {question.private && (
        <span className="only-you" id={`${id}-private`}>
          {t('meeting.onlyYouSeeThis')}
        </span>
      )}
      {question.hint && !labelledBy && (
        <span className="hint" id={`${id}-hint`}>
          {question.hint}
        </span>
      )}
      <textarea
        ref={ref}
        id={id}
        className="field"
        rows={1}
        dir="auto"
        maxLength={answerLimit}
        aria-labelledby={labelledBy}
        aria-describedby={hints || undefined}
        value={value}
        onChange={(event) => onAnswer(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
