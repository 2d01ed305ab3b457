import { AfterMeeting } from '@/components/meeting/after-meeting';
import { DeedLine } from '@/components/ui/deed-line';
import { coreQuestions } from '@/content/index';
import { copyText, copyTextAndHtml } from '@/lib/browser/clipboard';
import { now, today } from '@/lib/extension-pages/clock';
import { type EveryoneHeard, heardByTicks, notYetHeard, type PurposeMet, type Review } from '@/lib/meetings/review';
import { purposeQuestion } from '@/lib/meetings/run-questions';
import { isEmptySummary, summaryHtml, summaryMarkdown, summaryOf, summaryText } from '@/lib/meetings/summary';
import { timeInWords } from '@/lib/meetings/when';
import { locale, t } from '@/lib/words/words';
import { FoldedQuestions, type StepProps, Unreadable, useRun, useStepQuestions } from './run-parts';

const list = new Intl.ListFormat(locale(), { type: 'conjunction' });
/** So many names fit a hint. */
const named = 3;

/** What the ticks say, as a hint: it chooses nothing. */
function hintOf({ meeting, self }: StepProps, review: Review | undefined): string | undefined {
  const heard = review?.heard ?? [];
  const ticks = heardByTicks(meeting.people, self, heard);
  if (!ticks) return undefined;
  if (ticks === 'yes') return t('panel.youTickedEveryone');
  const waiting = notYetHeard(meeting.people, self, heard);
  const others = waiting.length - named;
  const names = others > 1 ? [...waiting.slice(0, named), t('panel.others', { others })] : waiting;
  return t('panel.notTicked', { names: list.format(names) });
}

const purposeWords: Record<PurposeMet, string> = {
  yes: t('panel.notedPurposeMet'),
  partly: t('panel.notedPurposePartlyMet'),
  no: t('panel.notedPurposeNotMet'),
};
const heardWords: Record<EveryoneHeard, string> = {
  yes: t('panel.notedEveryoneWasHeard'),
  'not-quite': t('panel.notedNotQuiteEveryone'),
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
    void deeds.run(words, () => copied(work()), t('panel.theBrowserRefusedTo')).catch(() => undefined);
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
        onPurposeMet={(purposeMet) =>
          onSay({ purposeMet }, purposeMet ? purposeWords[purposeMet] : t('panel.takenBack'))
        }
        everyoneHeard={review.review?.everyoneHeard}
        heardHint={hintOf(props, review.review)}
        onEveryoneHeard={(everyoneHeard) =>
          onSay({ everyoneHeard }, everyoneHeard ? heardWords[everyoneHeard] : t('panel.takenBack'))
        }
        canCopy={!isEmptySummary(summary)}
        onCopy={() =>
          copy(t('panel.copiedNothingPrivateIs'), () => copyTextAndHtml(summaryText(summary), summaryHtml(summary)))
        }
        onCopyMarkdown={() => copy(t('panel.copiedAsMarkdown'), () => copyText(summaryMarkdown(summary)))}
        onFinish={() => void onStay().then(() => onSay({ closedAt: now() }, t('panel.thisMeetingIsClosed')))}
        onReopen={() => onSay({ closedAt: undefined }, t('panel.openAgain'))}
      >
        <FoldedQuestions
          label={t('panel.oneThingToDo')}
          questions={better ? [better] : []}
          answers={answers}
          onAnswer={onAnswer}
        />
        <FoldedQuestions label={t('panel.moreToNote')} questions={more} answers={answers} onAnswer={onAnswer} />
        <FoldedQuestions label={t('panel.earlierNotes')} questions={earlier} answers={answers} onAnswer={onAnswer} />
      </AfterMeeting>
      <DeedLine {...deeds.deed} />
    </>
  );
}
