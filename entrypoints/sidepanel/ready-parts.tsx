import type { ReactNode } from 'react';
import { HighStakes } from '@/components/meeting/before/high-stakes';
import { Jargon } from '@/components/meeting/before/jargon';
import { MissingPeople } from '@/components/meeting/before/missing-people';
import { Ticks } from '@/components/meeting/before/ticks';
import { QuestionField } from '@/components/meeting/question-field';
import { Fold } from '@/components/ui/fold';
import { coreQuestions, themes } from '@/content/index';
import type { Question, Theme } from '@/content/schema';
import { stakesOf } from '@/lib/meetings/high-stakes';
import type { Meeting } from '@/lib/meetings/meeting';
import { jargonIn, type Suggestions } from '@/lib/suggestions/suggest';
import { t } from '@/lib/words/words';
import { linesOf, toggled } from './answer-lines';

interface Answers {
  answers: Readonly<Record<string, string>>;
  onAnswer(question: string, text: string): void;
}

const firstWords = (answer: string | undefined) => answer?.trim().split('\n', 1)[0]?.slice(0, 60);

/** The questions that the cards ask. */
const cardIds = new Set(['agreeing', 'why', 'decides']);

/** The theme's own question first, then evidence. */
const rankOf = ({ id }: Question, theme: Theme | undefined) =>
  theme?.questions.some((question) => question.id === id) ? 0 : id === 'evidence' ? 1 : 2;

/** So many questions have a line of their own; the rest share one. */
const ownLines = 2;

interface FurtherProps extends Answers {
  /** The theme's own question and evidence come first. */
  questions: readonly Question[];
  /** What waits behind "More". */
  moreNote: string;
  children: ReactNode;
}

/** The other questions, folded: those only for the person first. */
function Further({ questions, answers, onAnswer, moreNote, children }: FurtherProps) {
  const own = questions.filter((question) => question.private);
  const others = questions.filter((question) => !question.private);
  const field = (question: Question) => (
    <QuestionField
      key={question.id}
      question={question}
      value={answers[question.id] ?? ''}
      onAnswer={(text) => onAnswer(question.id, text)}
    />
  );
  const written = firstWords(own.map(({ id }) => answers[id]).find(Boolean));
  return (
    <>
      {own.length > 0 && (
        <Fold isPrivate label={t('panel.onlyYou')} note={written ?? t('panel.whatICanMove')}>
          {own.map(field)}
        </Fold>
      )}
      {others.slice(0, ownLines).map((question) => (
        <Fold key={question.id} label={question.label} note={firstWords(answers[question.id])}>
          {field(question)}
        </Fold>
      ))}
      <Fold label={t('panel.more')} note={moreNote}>
        {others.slice(ownLines).map(field)}
        {children}
      </Fold>
    </>
  );
}

const checks = themes.flatMap(({ check }) => check ?? []);
const lookAhead = coreQuestions.find(({ form }) => form === 'high-stakes');

/** Short forms in what others will read, with what they stand for. */
function Unclear({ answers, onAnswer }: Answers) {
  const shared = ['agreeing', 'why'];
  const forms = jargonIn(shared.map((id) => answers[id] ?? '').join('\n'));
  const writeOut = (short: string, long: string) => {
    const id = shared.find((one) => answers[one]?.includes(short));
    if (id) onAnswer(id, answers[id]?.replace(short, `${long} (${short})`) ?? '');
  };
  return <Jargon forms={forms} onWriteOut={writeOut} />;
}

interface Props extends Answers {
  meeting: Meeting;
  theme: Theme | undefined;
  questions: readonly Question[];
  suggestions: Suggestions;
  /** Who usually comes to this series and is not invited this time. */
  usualMissing: readonly string[];
  sharing: ReactNode;
  role: ReactNode;
}

/** Below the three sentences: sharing them, who is missing, and what else may be prepared. */
export function ReadyParts(props: Props) {
  const { meeting, theme, questions, suggestions, usualMissing, sharing, role, answers, onAnswer } = props;
  const { missing, read, asked } = suggestions;
  const missingId = questions.find(({ id }) => id === 'missing' || id === 'missing-attendee')?.id;
  const noted = linesOf(missingId && answers[missingId]);
  const because = stakesOf(meeting, theme?.id);
  const isOn = answers['high-stakes'] !== undefined;
  const highStakes = lookAhead && (
    <HighStakes
      isOn={isOn}
      because={because}
      checks={checks}
      checked={linesOf(answers['mistakes-check'])}
      lookAhead={lookAhead}
      lookAheadAnswer={answers[lookAhead.id] ?? ''}
      onSwitch={(turnsOn) => onAnswer('high-stakes', turnsOn ? t('panel.yes') : '')}
      onCheck={(checked) => onAnswer('mistakes-check', checked)}
      onLookAhead={(text) => onAnswer(lookAhead.id, text)}
    />
  );
  const rest = questions.filter(({ id }) => !cardIds.has(id) && (!missing || id !== missingId));
  const further = [...rest].sort((a, b) => rankOf(a, theme) - rankOf(b, theme));
  return (
    <>
      {sharing}
      <Unclear answers={answers} onAnswer={onAnswer} />
      {missing && missingId && (
        <MissingPeople
          {...missing}
          usual={usualMissing}
          noted={noted}
          onToggle={(who) => onAnswer(missingId, toggled(noted, who))}
        />
      )}
      <div className="folds">
        <Ticks
          label={t('panel.toRead')}
          lines={read.map(({ text }) => text)}
          done={linesOf(answers['has-read'])}
          onToggle={(done) => onAnswer('has-read', done)}
        />
        <Ticks
          label={t('panel.askedOfYou')}
          lines={asked.map(({ text }) => text)}
          done={linesOf(answers['has-done'])}
          onToggle={(done) => onAnswer('has-done', done)}
        />
        <Further
          questions={further}
          answers={answers}
          onAnswer={onAnswer}
          moreNote={
            isOn
              ? t('panel.highStakes')
              : because
                ? t('panel.highStakes2', { because })
                : t('panel.questionsYourPartHigh')
          }
        >
          {role}
          {highStakes}
        </Further>
      </div>
    </>
  );
}
