import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { EveryoneHeard, PurposeMet } from '@/lib/meetings/review';
import { type PromiseListProps, PromiseSection } from '../promises/promise-section';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { type NoteListProps, NoteSection } from './note-section';

const purposeChoices: readonly { value: PurposeMet; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
];
const heardChoices: readonly { value: EveryoneHeard; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'not-quite', label: 'Not quite' },
];

interface OneTapProps<T> {
  question: string;
  hint?: string | undefined;
  choices: readonly { value: T; label: string }[];
  chosen: T | undefined;
  /** Undefined takes the answer back. */
  onChoose(value: T | undefined): void;
}

function OneTap<T extends string>({ question, hint, choices, chosen, onChoose }: OneTapProps<T>) {
  const id = useId();
  return (
    <section className="noted">
      <h3 id={id}>{question}</h3>
      {hint && (
        <p className="soft" id={`${id}-hint`} dir="auto">
          {hint}
        </p>
      )}
      <Chips oneOf round labelledBy={id} describedBy={hint && `${id}-hint`}>
        {choices.map(({ value, label }) => (
          <Chip key={value} pressed={chosen === value} onPress={() => onChoose(chosen === value ? undefined : value)}>
            {label}
          </Chip>
        ))}
      </Chips>
    </section>
  );
}

interface CopyProps {
  /** There is something to copy. */
  canCopy: boolean;
  onCopy(): void;
  onCopyMarkdown(): void;
}

interface DoneProps extends CopyProps {
  onReopen(): void;
}

function Done({ canCopy, onCopy, onCopyMarkdown, onReopen }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed has gone; whoever opens the panel later keeps the focus they have.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className="run">
      <div className="closed">
        <h2 className="large" ref={heading} tabIndex={-1}>
          This meeting is closed.
        </h2>
        <p className="soft">What you promised comes back before you next meet.</p>
      </div>
      <div className="row">
        {canCopy && <Button onClick={onCopy}>Copy summary</Button>}
        {canCopy && (
          <Button look="plain" onClick={onCopyMarkdown}>
            Copy as Markdown
          </Button>
        )}
        <Button look="plain" onClick={onReopen}>
          Open again
        </Button>
      </div>
    </div>
  );
}

interface Props extends DoneProps {
  isClosed: boolean;
  decided: NoteListProps;
  promises: PromiseListProps;
  deciders: readonly string[];
  people: readonly string[];
  /** `2026-11-24`. */
  today: string;
  /** What the meeting was to agree; empty when nobody wrote it. */
  purpose: string;
  purposeMet: PurposeMet | undefined;
  onPurposeMet(value: PurposeMet | undefined): void;
  everyoneHeard: EveryoneHeard | undefined;
  /** What the ticks of the meeting say. */
  heardHint?: string | undefined;
  onEveryoneHeard(value: EveryoneHeard | undefined): void;
  onFinish(): void;
  /** What may be said in words, folded. */
  children?: ReactNode;
}

/** The step after a meeting: twenty seconds, four taps at most, words only if wanted. */
export function AfterMeeting({ isClosed, onReopen, ...rest }: Props) {
  const { decided, promises, deciders, people, today, canCopy, onCopy, onCopyMarkdown } = rest;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasClosed = useRef(isClosed);
  useEffect(() => {
    if (wasClosed.current && !isClosed && document.activeElement === document.body) heading.current?.focus();
    wasClosed.current = isClosed;
  }, [isClosed]);
  if (isClosed) return <Done {...{ canCopy, onCopy, onCopyMarkdown, onReopen }} />;
  return (
    <div className="run">
      <h2 className="large" ref={heading} tabIndex={-1}>
        How did it go?
      </h2>
      <NoteSection
        level={3}
        heading="Agreed?"
        field="Add what was agreed"
        kind="decision"
        deciders={deciders}
        {...decided}
      />
      <OneTap
        question="Purpose met?"
        hint={rest.purpose}
        choices={purposeChoices}
        chosen={rest.purposeMet}
        onChoose={rest.onPurposeMet}
      />
      <OneTap
        question="Everyone heard?"
        hint={rest.heardHint}
        choices={heardChoices}
        chosen={rest.everyoneHeard}
        onChoose={rest.onEveryoneHeard}
      />
      <PromiseSection
        heading="Who does what?"
        level={3}
        field="Add a promise"
        isClosing
        people={people}
        today={today}
        {...promises}
      />
      {rest.children}
      <div className="row">
        <Button look="filled" disabled={!canCopy} onClick={onCopy}>
          Copy summary
        </Button>
        <Button look="plain" onClick={rest.onFinish}>
          Finish
        </Button>
        {canCopy && (
          <Button look="plain" small onClick={onCopyMarkdown}>
            Copy as Markdown
          </Button>
        )}
      </div>
      {!canCopy && <p className="soft">There is nothing to copy yet.</p>}
    </div>
  );
}
