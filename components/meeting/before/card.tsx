import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip, Chips } from '@/components/ui/chips';
import { Steps } from '@/components/ui/steps';
import type { Question } from '@/content/schema';
import { t } from '@/lib/words/words';
import { QuestionField } from '../question-field';

/** An answer to tap. */
export interface Choice {
  /** What a tap writes. */
  text: string;
  /** Where it comes from: "From the invite". */
  source?: string;
  /** A quote of the invite is shown between quotation marks, and written without them. */
  isQuote?: boolean;
  /** Heading of the group it stands in, such as an organisation. */
  group?: string;
}

/** A chip that leads elsewhere than to an answer. */
export interface Way {
  label: string;
  onPress(): void;
}

interface Props {
  question: Question;
  place: number;
  of: number;
  value: string;
  choices: readonly Choice[];
  /** Names are short and many: they stand side by side. */
  areNames?: boolean;
  ways: readonly Way[];
  /** Said once after a way was taken. */
  said: ReactNode;
  /** Should the heading take the focus when the card comes? Not when the panel opens. */
  takesFocus: boolean;
  onAnswer(text: string): void;
  onNext(): void;
  onBack?: (() => void) | undefined;
  children?: ReactNode;
}

const groupsOf = (choices: readonly Choice[]) => [...Map.groupBy(choices, ({ group }) => group ?? '')];

function ChoiceChip({
  choice,
  areNames,
  value,
  onPress,
}: {
  choice: Choice;
  areNames: boolean;
  value: string;
  onPress(): void;
}) {
  return (
    <Chip
      round={areNames}
      pressed={choice.text === value}
      onPress={onPress}
      {...(choice.source && { source: choice.source })}
    >
      <span dir="auto">{choice.isQuote ? `“${choice.text}”` : choice.text}</span>
    </Chip>
  );
}

/** One question with answers to tap. A tap fills the line and goes on; the line can be typed in instead. */
export function Card(props: Props) {
  const {
    question,
    place,
    of,
    value,
    choices,
    areNames = false,
    ways,
    said,
    takesFocus,
    onAnswer,
    onNext,
    onBack,
  } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const line = useRef<HTMLTextAreaElement>(null);
  const [isTyping, setTyping] = useState(false);
  const hasLine = isTyping || value !== '';
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (isTyping) line.current?.focus();
  }, [isTyping]);
  const take = (text: string) => {
    onAnswer(text);
    onNext();
  };
  return (
    <section className="card-step" aria-labelledby={id}>
      <Steps now={place} of={of} />
      <div className="tight">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {question.label}
        </h2>
        {question.hint && <p className="soft">{question.hint}</p>}
      </div>
      {hasLine && (
        <QuestionField
          ref={line}
          question={question}
          value={value}
          onAnswer={onAnswer}
          labelledBy={id}
          onEnter={onNext}
        />
      )}
      <Chips labelledBy={id} round={areNames}>
        {groupsOf(choices).map(([group, some]) => [
          group && (
            <p key={`group:${group}`} className="chip-group soft" dir="auto">
              {group}
            </p>
          ),
          ...some.map((choice) => (
            <ChoiceChip
              key={`${choice.source}:${choice.text}`}
              choice={choice}
              areNames={areNames}
              value={value}
              onPress={() => take(choice.text)}
            />
          )),
        ])}
        {!hasLine && (
          <Chip look="ask" round={areNames} onPress={() => setTyping(true)}>
            {t('meeting.writeMyOwn')}
          </Chip>
        )}
        {ways.map(({ label, onPress }) => (
          <Chip key={label} look="ask" round={areNames} onPress={onPress}>
            {label}
          </Chip>
        ))}
      </Chips>
      {said}
      {props.children}
      <div className="row">
        {onBack && (
          <Button look="plain" onClick={onBack}>
            {t('meeting.back')}
          </Button>
        )}
        <Button look={hasLine && value.trim() ? 'outlined' : 'plain'} onClick={onNext}>
          {value.trim() ? t('meeting.next') : t('meeting.skip')}
        </Button>
      </div>
    </section>
  );
}
