import { useId } from 'react';
import type { Question } from '@/content/schema';
import { answerLimit } from '@/lib/meetings/preparation';
import { Fold } from '../ui/fold';

interface Answers {
  answers: Readonly<Record<string, string>>;
  onAnswer(question: string, answer: string): void;
}

function QuestionField({ question, answers, onAnswer }: Answers & { question: Question }) {
  const id = useId();
  const hints = [question.private && `${id}-private`, question.hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={question.private ? 'question private' : 'question'}>
      <label htmlFor={id}>{question.label}</label>
      {question.private && (
        <span className="only-you" id={`${id}-private`}>
          Only you see this.
        </span>
      )}
      {question.hint && (
        <span className="hint" id={`${id}-hint`}>
          {question.hint}
        </span>
      )}
      <textarea
        id={id}
        className="field"
        rows={1}
        dir="auto"
        maxLength={answerLimit}
        aria-describedby={hints || undefined}
        value={answers[question.id] ?? ''}
        onChange={(event) => onAnswer(question.id, event.target.value)}
      />
    </div>
  );
}

interface Props extends Answers {
  shown: readonly Question[];
  more: readonly Question[];
}

/** The questions of one step, answered in place. */
export function ChecklistQuestions({ shown, more, ...rest }: Props) {
  const written = more.filter((question) => rest.answers[question.id]).length;
  return (
    <>
      {shown.map((question) => (
        <QuestionField key={question.id} question={question} {...rest} />
      ))}
      {more.length > 0 && (
        <Fold label={`More questions (${written ? `${written} of ${more.length} answered` : more.length})`}>
          {more.map((question) => (
            <QuestionField key={question.id} question={question} {...rest} />
          ))}
        </Fold>
      )}
    </>
  );
}
