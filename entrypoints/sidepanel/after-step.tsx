import { AfterMeeting } from '@/components/meeting/after-meeting';
import { DeedLine } from '@/components/ui/deed-line';
import { coreQuestions } from '@/content/index';
import { copyText, copyTextAndHtml } from '@/lib/browser/clipboard';
import { now, today } from '@/lib/extension-pages/clock';
import { type EveryoneHeard, heardByTicks, notYetHeard, type PurposeMet, type Review } from '@/lib/meetings/review';
import { purposeQuestion } from '@/lib/meetings/run-questions';
import { isEmptySummary, summaryHtml, summaryMarkdown, summaryOf, summaryText } from '@/lib/meetings/summary';
import { timeInWords } from '@/lib/meetings/when';
import { FoldedQuestions, type StepProps, Unreadable, useRun, useStepQuestions } from './run-parts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
/** So many names fit a hint. */
const named = 3;

/** What the ticks say, as a hint: it chooses nothing. */
function hintOf({ meeting, self }: StepProps, review: Review | undefined): string | undefined {
  const heard = review?.heard ?? [];
  const ticks = heardByTicks(meeting.people, self, heard);
  if (!ticks) return undefined;
  if (ticks === 'yes') return 'You ticked everyone.';
  const waiting = notYetHeard(meeting.people, self, heard);
  const others = waiting.length - named;
  const names = others > 1 ? [...waiting.slice(0, named), `${others} others`] : waiting;
  return `Not ticked: ${list.format(names)}.`;
}

const purposeWords: Record<PurposeMet, string> = {
  yes: 'Noted: purpose met.',
  partly: 'Noted: purpose partly met.',
  no: 'Noted: purpose not met.',
};
const heardWords: Record<EveryoneHeard, string> = {
  yes: 'Noted: everyone was heard.',
  'not-quite': 'Noted: not quite everyone was heard.',
};

const copied = async (copy: Promise<void>) => {
  await copy;
  return undefined;
};

/** The screen after a meeting, from what is stored. */
export function AfterStep(props: StepProps) {
  const { meeting, answers, onAnswer, onStay } = props;
  const { deeds, notes, promises, review, company, deciders, ownName } = useRun(props);
  const { earlier, better, more } = useStepQuestions(props, 'after');
  const { onSay } = review;
  const summary = summaryOf({
    title: meeting.title,
    when: timeInWords(meeting) || meeting.whenText,
    questions: coreQuestions,
    answers,
    notes: notes.all ?? [],
    commitments: promises.promises,
    self: ownName,
    today: today(),
  });
  const copy = (words: string, work: () => Promise<void>) =>
    void deeds
      .run(words, () => copied(work()), 'The browser refused to copy. Click in this panel and try again.')
      .catch(() => undefined);
  return (
    <>
      {(notes.failed || promises.failed || review.failed) && <Unreadable />}
      <AfterMeeting
        isClosed={review.review?.closedAt !== undefined}
        decided={notes.decided}
        promises={promises}
        deciders={deciders}
        people={company}
        today={today()}
        purpose={answers[purposeQuestion] ?? ''}
        purposeMet={review.review?.purposeMet}
        onPurposeMet={(purposeMet) => onSay({ purposeMet }, purposeMet ? purposeWords[purposeMet] : 'Taken back.')}
        everyoneHeard={review.review?.everyoneHeard}
        heardHint={hintOf(props, review.review)}
        onEveryoneHeard={(everyoneHeard) =>
          onSay({ everyoneHeard }, everyoneHeard ? heardWords[everyoneHeard] : 'Taken back.')
        }
        canCopy={!isEmptySummary(summary)}
        onCopy={() =>
          copy('Copied. Nothing private is in it.', () => copyTextAndHtml(summaryText(summary), summaryHtml(summary)))
        }
        onCopyMarkdown={() => copy('Copied as Markdown.', () => copyText(summaryMarkdown(summary)))}
        onFinish={() => void onStay().then(() => onSay({ closedAt: now() }, 'This meeting is closed.'))}
        onReopen={() => onSay({ closedAt: undefined }, 'Open again.')}
      >
        <FoldedQuestions
          label="One thing to do differently"
          questions={better ? [better] : []}
          answers={answers}
          onAnswer={onAnswer}
        />
        <FoldedQuestions label="More to note" questions={more} answers={answers} onAnswer={onAnswer} />
        <FoldedQuestions label="Earlier notes" questions={earlier} answers={answers} onAnswer={onAnswer} />
      </AfterMeeting>
      <DeedLine {...deeds.deed} />
    </>
  );
}
