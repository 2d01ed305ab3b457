import { type FormEvent, useId, useState } from 'react';
import { type CommitmentDraft, commitmentLimit, emptyDraft } from '@/lib/meetings/commitment';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { DueChips } from './due-chips';

/** So many people are in view; the rest wait behind their number. */
const inView = 6;

interface ToProps {
  people: readonly string[];
  to: readonly string[];
  onToggle(name: string): void;
}

function Chips({ people, to, onToggle }: ToProps) {
  return (
    <div className="row">
      {people.map((name) => (
        <Button small key={name} aria-pressed={to.includes(name)} onClick={() => onToggle(name)}>
          <span dir="auto">{name}</span>
        </Button>
      ))}
    </div>
  );
}

/** To whom, several if need be. Those who were chosen stand first, so that none is out of sight. */
function ToWhom({ people, ...rest }: ToProps) {
  const id = useId();
  const chosen = rest.to.filter((name) => !people.slice(0, inView).includes(name));
  const shown = [...people.slice(0, inView), ...chosen];
  const more = people.filter((name) => !shown.includes(name));
  return (
    <fieldset className="question" aria-describedby={id}>
      <legend>{t('promises.whoDidISay')}</legend>
      <span className="hint" id={id}>
        {t('promises.ifYouChooseNobody')}
      </span>
      <Chips people={shown} {...rest} />
      {more.length > 0 && (
        <Fold label={t('promises.morePeople', { more: more.length })}>
          <Chips people={more} {...rest} />
        </Fold>
      )}
    </fieldset>
  );
}

type Saving = 'idle' | 'saving' | 'added' | 'failed';

const said: Record<Saving, string> = {
  idle: '',
  saving: t('promises.saving'),
  added: t('promises.promiseAdded'),
  failed: t('promises.notSavedYourWords'),
};

interface Props {
  draft: CommitmentDraft;
  onDraft(change: (draft: CommitmentDraft) => CommitmentDraft): void;
  /** Whom it can be made to. */
  people: readonly string[];
  /** `2026-11-24`. */
  today: string;
  /** Resolves once it is stored; until then the words stay. */
  onAdd(draft: CommitmentDraft): Promise<void>;
}

/** Writes a promise down. */
export function NewPromise({ draft, onDraft, people, today, onAdd }: Props) {
  const id = useId();
  const [saving, setSaving] = useState<Saving>('idle');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.text.trim() || saving === 'saving') return;
    setSaving('saving');
    onAdd(draft).then(
      () => {
        // What was typed while it was stored is another promise.
        onDraft((now) => (now.text === draft.text ? emptyDraft : now));
        setSaving('added');
      },
      () => setSaving('failed'),
    );
  };
  const toggle = (name: string) =>
    onDraft(({ to, ...rest }) => ({
      ...rest,
      to: to.includes(name) ? to.filter((other) => other !== name) : [...to, name],
    }));
  return (
    <form className="tight new-promise" onSubmit={add}>
      <div className="question">
        <label htmlFor={id}>{t('promises.whatDidISay')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('promises.whenIWillIs')}
        </span>
        <input
          id={id}
          className="field"
          dir="auto"
          maxLength={commitmentLimit}
          placeholder={t('promises.whenIWill')}
          aria-describedby={`${id}-hint`}
          value={draft.text}
          onChange={({ target }) => {
            if (saving !== 'saving') setSaving('idle');
            onDraft((now) => ({ ...now, text: target.value }));
          }}
        />
      </div>
      {people.length > 0 && <ToWhom people={people} to={draft.to} onToggle={toggle} />}
      {draft.text.trim() !== '' && (
        <div className="tight">
          <span className="soft" aria-hidden="true">
            {t('promises.byWhen')}
          </span>
          <DueChips
            label={t('promises.byWhen')}
            due={draft.due}
            today={today}
            onDue={(due) => onDraft((now) => ({ ...now, due }))}
          />
        </div>
      )}
      <div className="row">
        <button type="submit" className="button outlined">
          {t('promises.addPromise')}
        </button>
        <span className={saving === 'failed' ? 'problem' : 'soft'} role="status">
          {said[saving]}
        </span>
      </div>
    </form>
  );
}
