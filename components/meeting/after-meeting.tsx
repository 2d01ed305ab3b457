import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { EveryoneHeard, PurposeMet } from '@/lib/meetings/review';
import { t } from '@/lib/words/words';
import { type PromiseListProps, PromiseSection } from '../promises/promise-section';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { type NoteListProps, NoteSection } from './note-section';

const purposeChoices: readonly { value: PurposeMet; label: string }[] = [
  { value: 'yes', label: t('meeting.yes') },
  { value: 'partly', label: t('meeting.partly') },
  { value: 'no', label: t('meeting.no') },
];
const heardChoices: readonly { value: EveryoneHeard; label: string }[] = [
  { value: 'yes', label: t('meeting.yes') },
  { value: 'not-quite', label: t('meeting.notQuite') },
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
          {t('meeting.thisMeetingIsClosed')}
        </h2>
        <p className="soft">{t('meeting.whatYouPromisedComes')}</p>
      </div>
      <div className="row">
        {canCopy && <Button onClick={onCopy}>{t('meeting.copySummary')}</Button>}
        {canCopy && (
          <Button look="plain" onClick={onCopyMarkdown}>
            {t('meeting.copyAsMarkdown')}
          </Button>
        )}
        <Button look="plain" onClick={onReopen}>
          {t('meeting.openAgain')}
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
        {t('meeting.howDidItGo')}
      </h2>
      <NoteSection
        level={3}
        heading={t('meeting.agreed')}
        field={t('meeting.addWhatWasAgreed')}
        kind="decision"
        deciders={deciders}
        {...decided}
      />
      <OneTap
        question={t('meeting.purposeMet')}
        hint={rest.purpose}
        choices={purposeChoices}
        chosen={rest.purposeMet}
        onChoose={rest.onPurposeMet}
      />
      <OneTap
        question={t('meeting.everyoneHeard')}
        hint={rest.heardHint}
        choices={heardChoices}
        chosen={rest.everyoneHeard}
        onChoose={rest.onEveryoneHeard}
      />
      <PromiseSection
        heading={t('meeting.whoDoesWhat')}
        level={3}
        field={t('meeting.addAPromise')}
        isClosing
        people={people}
        today={today}
        {...promises}
      />
      {rest.children}
      <div className="row">
        <Button look="filled" disabled={!canCopy} onClick={onCopy}>
          {t('meeting.copySummary')}
        </Button>
        <Button look="plain" onClick={rest.onFinish}>
          {t('meeting.finish')}
        </Button>
        {canCopy && (
          <Button look="plain" small onClick={onCopyMarkdown}>
            {t('meeting.copyAsMarkdown')}
          </Button>
        )}
      </div>
      {!canCopy && <p className="soft">{t('meeting.thereIsNothingTo')}</p>}
    </div>
  );
}
