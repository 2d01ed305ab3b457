import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type CommitmentDraft, commitmentLimit } from '@/lib/meetings/commitment';
import type { IfThen } from '@/lib/meetings/if-then';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { LineField } from '../ui/line-field';
import { DueChips } from './due-chips';
import { NamesPicker } from './names-picker';
import { Wording } from './wording';

/** Escape closes what was opened, and nothing around it. */
export const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };

const me = t('promises.me');

interface Props {
  /** Name of the form's deed: "Add promise", "Save". */
  submit: string;
  draft: CommitmentDraft;
  onDraft(change: (draft: CommitmentDraft) => CommitmentDraft): void;
  /** Whom it can be made to, and who may do it besides the person themselves. */
  people: readonly string[];
  /** `2026-11-24`. */
  today: string;
  /** Resolves once it is stored. Until then the words stay. */
  onSave(draft: CommitmentDraft): Promise<void>;
  onCancel(): void;
  /** Beside the buttons. */
  children?: ReactNode;
}

/** The words of a promise, who does it, to whom and by when. */
export function PromiseForm({ submit, draft, onDraft, people, today, onSave, onCancel, children }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSaving, setSaving] = useState(false);
  const { text, to, owner, due } = draft;
  const set = (change: Partial<CommitmentDraft>) => onDraft((now) => ({ ...now, ...change }));
  const word = ({ text: worded, gap: [from, until] }: IfThen) => {
    set({ text: worded });
    // Once the words stand in the field.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from, until);
    });
  };
  const save = () => {
    if (!text.trim() || isSaving) return;
    setSaving(true);
    // A failure has been said by then, and the words are still here.
    onSave(draft)
      .catch(() => undefined)
      .then(() => setSaving(false));
  };
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <div className="question">
        <label htmlFor={id}>{t('promises.whatIsPromised')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('promises.doNotNamePatients')}
        </span>
        <LineField
          id={id}
          ref={field}
          autoFocus
          aria-describedby={`${id}-hint`}
          maxLength={commitmentLimit}
          value={text}
          onChange={({ target }) => set({ text: target.value })}
        />
      </div>
      <Wording text={text} owner={owner} onWord={word} />
      <NamesPicker
        label={t('promises.whoDoesIt')}
        people={[me, ...people]}
        chosen={[owner ?? me]}
        onPress={(name) => set({ owner: name === me ? undefined : name })}
      />
      <NamesPicker
        label={t('promises.toWhom')}
        people={people}
        chosen={to}
        onPress={(name) => set({ to: to.includes(name) ? to.filter((one) => one !== name) : [...to, name] })}
      />
      <div className="tight">
        <span className="soft" aria-hidden="true">
          {t('promises.byWhen')}
        </span>
        <DueChips label={t('promises.byWhen')} due={due} today={today} onDue={(next) => set({ due: next })} />
      </div>
      <div className="row">
        <Button type="submit">{submit}</Button>
        <Button look="plain" onClick={onCancel}>
          {t('promises.cancel')}
        </Button>
        {children}
      </div>
    </form>
  );
}
