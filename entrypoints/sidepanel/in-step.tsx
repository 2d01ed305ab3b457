import { InMeeting } from '@/components/meeting/in-meeting';
import { DeedLine } from '@/components/ui/deed-line';
import { coreQuestions } from '@/content/index';
import { today } from '@/lib/extension-pages/clock';
import { nameKey } from '@/lib/meetings/names';
import { notYetHeard } from '@/lib/meetings/review';
import { decidesQuestion, purposeQuestion } from '@/lib/meetings/run-questions';
import { t } from '@/lib/words/words';
import { FoldedQuestions, type StepProps, Unreadable, useRun, useStepQuestions } from './run-parts';

const purposeLabel = coreQuestions.find(({ id }) => id === purposeQuestion)?.label ?? '';

/** The screen beside a running meeting, from what is stored. */
export function InStep(props: StepProps) {
  const { meeting, answers, onAnswer, self } = props;
  const { deeds, notes, promises, review, company, deciders } = useRun(props);
  const { earlier, more } = useStepQuestions(props, 'in');
  const waiting = notYetHeard(meeting.people, self, review.review?.heard ?? []);
  const left = new Set(waiting.map(nameKey));
  return (
    <>
      {(notes.failed || promises.failed || review.failed) && <Unreadable />}
      <InMeeting
        purpose={answers[purposeQuestion] ?? ''}
        purposeQuestion={purposeLabel}
        decides={answers[decidesQuestion] ?? ''}
        onPurpose={(purpose) => onAnswer(purposeQuestion, purpose)}
        decided={notes.decided}
        parked={notes.parked}
        promises={promises}
        deciders={deciders}
        people={company}
        waiting={waiting}
        heard={company.filter((name) => !left.has(nameKey(name)))}
        onHeard={review.onHeard}
        today={today()}
      >
        <FoldedQuestions label={t('panel.moreToNote')} questions={more} answers={answers} onAnswer={onAnswer} />
        <FoldedQuestions label={t('panel.earlierNotes')} questions={earlier} answers={answers} onAnswer={onAnswer} />
      </InMeeting>
      <DeedLine {...deeds.deed} />
    </>
  );
}
