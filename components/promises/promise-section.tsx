import { type ReactNode, useId, useRef, useState } from 'react';
import {
  type Commitment,
  type CommitmentChange,
  type CommitmentDraft,
  commitmentLimit,
} from '@/lib/meetings/commitment';
import { type Due, dueInWords } from '@/lib/meetings/due';
import type { IfThen } from '@/lib/meetings/if-then';
import { locale, t } from '@/lib/words/words';
import { PeopleChips } from '../meeting/people-chips';
import { AddLine } from '../ui/add-line';
import { EditableLine } from '../ui/editable-line';
import { useLatest } from '../ui/latest';
import { DueChips } from './due-chips';
import { Wording } from './wording';

export interface PromiseListProps {
  promises: readonly Commitment[];
  /** The promise that is being typed. */
  draft: CommitmentDraft;
  onDraft(change: (draft: CommitmentDraft) => CommitmentDraft): void;
  /** Each resolves once it is stored, and rejects when it could not be. */
  onAdd(draft: CommitmentDraft): Promise<void>;
  onChange(commitment: Commitment, change: CommitmentChange): Promise<void>;
  onDelete(commitment: Commitment): Promise<void>;
}

interface Shared {
  /** Whom it can be made to, and who may do it besides the person themselves. */
  people: readonly string[];
  /** `2026-11-24`. */
  today: string;
}

const names = new Intl.ListFormat(locale(), { type: 'conjunction' });

const toggled = (all: readonly string[], name: string) =>
  all.includes(name) ? all.filter((one) => one !== name) : [...all, name];

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="tight">
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface OwnerProps {
  owner: string | undefined;
  people: readonly string[];
  text: string;
  onOwner(owner: string | undefined): void;
}

const me = t('promises.me');

/** Who is to do it: folded into one chip, because it is mostly the person themselves. */
function Owner({ owner, people, text, onOwner }: OwnerProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choose = (name: string) => {
    setOpen(false);
    button.current?.focus();
    onOwner(name === me ? undefined : name);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="chip round opens"
        aria-expanded={isOpen}
        aria-label={t('promises.whoDoesIt2', { owner: owner ?? me, text })}
        onClick={() => setOpen(!isOpen)}
      >
        <span dir="auto">{owner ?? me}</span>
      </button>
      {isOpen && (
        <PeopleChips
          label={t('promises.whoDoesIt3')}
          people={[me, ...people]}
          chosen={[owner ?? me]}
          onPress={choose}
        />
      )}
    </>
  );
}

interface ItemProps extends Shared, Pick<PromiseListProps, 'onChange' | 'onDelete'> {
  promise: Commitment;
  /** Are owner, day and wording in view, or only when it is being changed? */
  isClosing: boolean;
}

function PromiseItem({ promise, people, today, isClosing, onChange, onDelete }: ItemProps) {
  const { text, to = [], owner, due, closedAt } = promise;
  const [proposed, setProposed] = useState<IfThen>();
  const change = (next: CommitmentChange) => void onChange(promise, next).catch(() => undefined);
  // While one closes the meeting, who does it stands in a chip below.
  const words = owner && !isClosing ? `${owner}: ${text}` : text;
  const setDue = (next: Due | undefined) => change({ due: next });
  const facts = [
    to.length > 0 && t('promises.to2', { to: names.format(to) }),
    !isClosing && due && dueInWords(due, today),
  ].filter(Boolean);
  const dueChips = <DueChips label={t('promises.byWhen2', { text })} due={due} today={today} onDue={setDue} />;
  const toWhom = people.length > 0 && (
    <Labelled label={t('promises.toWhom')}>
      <PeopleChips
        label={t('promises.toWhom2', { text })}
        people={people}
        chosen={to}
        onPress={(name) => change({ to: toggled(to, name) })}
      />
    </Labelled>
  );
  return (
    <li className={isClosing ? 'promise' : undefined}>
      <EditableLine
        kind="promise"
        text={text}
        limit={commitmentLimit}
        proposed={proposed}
        onProposalTaken={() => setProposed(undefined)}
        below={
          isClosing && (
            <>
              <div className="owner">
                <Owner owner={owner} people={people} text={text} onOwner={(next) => change({ owner: next })} />
              </div>
              {dueChips}
              <Wording text={text} owner={owner} onWord={setProposed} />
            </>
          )
        }
        details={
          isClosing ? (
            toWhom
          ) : (
            <>
              {toWhom}
              <Labelled label={t('promises.byWhen')}>{dueChips}</Labelled>
            </>
          )
        }
        onSave={(words) => onChange(promise, { text: words })}
        onDelete={() => onDelete(promise)}
      >
        <span>{closedAt ? <s>{words}</s> : words}</span>
        {facts.length > 0 && <span className="soft">{facts.join(' · ')}</span>}
      </EditableLine>
    </li>
  );
}

interface FieldProps extends Shared, Pick<PromiseListProps, 'draft' | 'onDraft' | 'onAdd'> {
  label: string;
}

function NewPromiseLine({ draft, onDraft, onAdd, people, today, label }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const word = ({ text, gap: [from, to] }: IfThen) => {
    onDraft((now) => ({ ...now, text }));
    // Once the words stand in the field.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from, to);
    });
  };
  return (
    <AddLine
      label={label}
      value={draft.text}
      limit={commitmentLimit}
      field={field}
      onType={(text) => onDraft((now) => ({ ...now, text }))}
      onAdd={async () => {
        await onAdd(draft);
        onDraft(({ text }) => ({ text, to: [] }));
      }}
    >
      {people.length > 0 && (
        <Labelled label={t('promises.toWhom')}>
          <PeopleChips
            label={t('promises.toWhom')}
            people={people}
            chosen={draft.to}
            onPress={(name) => onDraft((now) => ({ ...now, to: toggled(now.to, name) }))}
          />
        </Labelled>
      )}
      <Labelled label={t('promises.byWhen')}>
        <DueChips
          label={t('promises.byWhen')}
          due={draft.due}
          today={today}
          onDue={(due) => onDraft((now) => ({ ...now, due }))}
        />
      </Labelled>
      <Wording text={draft.text} onWord={word} />
    </AddLine>
  );
}

interface Props extends Shared, PromiseListProps {
  heading: string;
  /** Name of the field, and the words in it while it is empty. */
  field: string;
  isClosing?: boolean;
  /** Of its heading. */
  level?: 2 | 3;
}

/** What was promised in a meeting, and a field for more. While one closes the meeting, each has owner, day and wording in view. */
export function PromiseSection({
  heading,
  field,
  isClosing = false,
  level = 2,
  promises,
  people,
  today,
  ...rest
}: Props) {
  const id = useId();
  const { draft, onDraft, onAdd, onChange, onDelete } = rest;
  const { shown, earlier } = useLatest(promises);
  const Heading = `h${level}` as const;
  return (
    <section className="noted" aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {earlier}
      {promises.length > 0 && (
        <ul className={isClosing ? 'stack-close' : 'noted-list'}>
          {shown.map((promise) => (
            <PromiseItem key={promise.id} {...{ promise, people, today, isClosing, onChange, onDelete }} />
          ))}
        </ul>
      )}
      <NewPromiseLine label={field} {...{ draft, onDraft, onAdd, people, today }} />
    </section>
  );
}
