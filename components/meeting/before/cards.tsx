import { type ReactNode, useState } from 'react';
import type { Question } from '@/content/schema';
import { Card, type Choice, type Way } from './card';
import { ReadyStrip } from './ready-strip';

export interface CardView {
  question: Question;
  /** In the ready strip: "Agreeing". */
  name: string;
  choices: readonly Choice[];
  areNames?: boolean;
  /** Ways on that are no answers; each may write one and go on. */
  ways(next: (text: string) => void): readonly Way[];
}

interface Props {
  cards: readonly CardView[];
  answers: Readonly<Record<string, string>>;
  onAnswer(question: string, text: string): void;
  /** Said once after a way was taken. */
  said: ReactNode;
  /** Beside every card: what was promised. */
  children?: ReactNode;
  /** Below the ready strip. */
  ready: ReactNode;
  /** Below either. @param isReady are the three sentences shown? */
  below(isReady: boolean): ReactNode;
}

/** Where the cards stand: one of them, or all done. */
interface Place {
  card: number;
  /** By the person, so that the focus goes with it. */
  moved: boolean;
  /** Changed from the ready strip, to which it goes back. */
  single?: boolean;
}

/** One question at a time, then the three sentences; every one can be skipped, gone back to and changed. */
export function Cards({ cards, answers, onAnswer, said, children, ready, below }: Props) {
  const isBegun = cards.some(({ question }) => answers[question.id]?.trim());
  // Until the person does something here: what is stored may come late, and then the cards are done already.
  const start: Place = { card: isBegun ? cards.length : 0, moved: false };
  const [place = start, setPlace] = useState<Place>();
  const stay = () => setPlace(place);
  const go = (card: number, single = false) => setPlace({ card, moved: true, single });
  const view = cards[place.card];
  const next = () => go(place.single ? cards.length : place.card + 1);
  return (
    <>
      {view ? (
        <OneCard
          key={view.question.id}
          view={view}
          place={place}
          of={cards.length}
          value={answers[view.question.id] ?? ''}
          said={said}
          onTouch={stay}
          onAnswer={(text) => {
            stay();
            onAnswer(view.question.id, text);
          }}
          onNext={next}
          onBack={place.card > 0 && !place.single ? () => go(place.card - 1) : undefined}
        >
          {children}
        </OneCard>
      ) : (
        <div className={place.moved ? 'stack comes-next' : 'stack'}>
          <ReadyStrip
            lines={linesOf(cards, answers)}
            takesFocus={place.moved}
            onChange={(id) =>
              go(
                cards.findIndex(({ question }) => question.id === id),
                true,
              )
            }
          />
          {children}
          {ready}
        </div>
      )}
      {below(!view)}
    </>
  );
}

const linesOf = (cards: readonly CardView[], answers: Props['answers']) =>
  cards.map(({ question, name }) => ({
    id: question.id,
    name,
    question: question.label,
    answer: answers[question.id]?.trim() ?? '',
  }));

interface OneCardProps extends Pick<Props, 'said' | 'children'> {
  view: CardView;
  place: Place;
  of: number;
  value: string;
  onTouch(): void;
  onAnswer(text: string): void;
  onNext(): void;
  onBack: (() => void) | undefined;
}

function OneCard({ view, place, of, value, said, children, onTouch, onAnswer, onNext, onBack }: OneCardProps) {
  const take = (text: string) => {
    onAnswer(text);
    onNext();
  };
  return (
    <div className={place.moved ? 'comes-next' : undefined} onFocusCapture={onTouch}>
      <Card
        question={view.question}
        place={place.card + 1}
        of={of}
        value={value}
        choices={view.choices}
        areNames={view.areNames ?? false}
        ways={view.ways(take)}
        said={said}
        takesFocus={place.moved}
        onAnswer={onAnswer}
        onNext={onNext}
        onBack={onBack}
      >
        {children}
      </Card>
    </div>
  );
}
