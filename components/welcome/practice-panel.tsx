import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/words/words';
import { Cards, type CardView } from '../meeting/before/cards';
import { Button } from '../ui/button';

interface Props {
  id: string;
  title: string;
  facts: string;
  cards: readonly CardView[];
  /** False until the meeting is pressed. */
  isOpen: boolean;
  /** The lines that "Add to invite" would write, for these answers. */
  inviteOf(answers: Readonly<Record<string, string>>): string;
  onAdded(): void;
}

/** What the notes of the meeting say once the answers were added; before that, the button that does it. */
function Adding({ lines, onAdded }: { lines: string; onAdded(): void }) {
  const [added, setAdded] = useState<string>();
  const said = useRef<HTMLParagraphElement>(null);
  const isAdded = added === lines;
  // The button goes when it was pressed, and the focus goes to what came of it.
  useEffect(() => {
    if (isAdded) said.current?.focus();
  }, [isAdded]);
  if (isAdded)
    return (
      <div className="tight">
        <p ref={said} tabIndex={-1} className="added">
          {t('welcome.addedTheNotesOf')}
        </p>
        <pre className="invite">{lines}</pre>
      </div>
    );
  return (
    <Button
      look="filled"
      onClick={() => {
        setAdded(lines);
        onAdded();
      }}
    >
      {t('welcome.addToInvite')}
    </Button>
  );
}

function Opened({ title, facts, cards, inviteOf, onAdded }: Omit<Props, 'id' | 'isOpen'>) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector('h2')?.focus(), []);
  const isAnswered = Object.values(answers).some((answer) => answer.trim());
  return (
    <>
      <header>
        <p className="panel-title">{title}</p>
        <p className="soft">{facts}</p>
      </header>
      <div className="practice-card" ref={panel}>
        <Cards
          cards={cards}
          answers={answers}
          onAnswer={(question, text) => setAnswers((known) => ({ ...known, [question]: text }))}
          said={null}
          ready={isAnswered && <Adding lines={inviteOf(answers)} onAdded={onAdded} />}
          below={() => null}
        />
      </div>
    </>
  );
}

/** The panel in small, with its own cards: three questions to tap, then the ready strip. It keeps nothing once left. */
export function PracticePanel({ id, isOpen, ...rest }: Props) {
  return (
    <section
      className={isOpen ? 'practice-panel' : 'practice-panel empty'}
      id={id}
      aria-label={t('welcome.practicePanel')}
    >
      {isOpen ? <Opened {...rest} /> : <p>{t('welcome.thePanelOpensHere')}</p>}
    </section>
  );
}
