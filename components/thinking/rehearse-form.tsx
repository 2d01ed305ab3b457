import { useId, useRef } from 'react';
import {
  hasWords,
  hintOn,
  type RehearsalField,
  type RehearsalKind,
  type RehearsalLines,
  rehearsalFields,
} from '@/lib/meetings/rehearsal';
import { rehearsalLimit } from '@/lib/meetings/thinking-limits';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Said } from '../ui/said';

interface LineProps {
  field: RehearsalField;
  text: string;
  onType(text: string): void;
}

function Line({ field: { id: name, label, hint }, text, onType }: LineProps) {
  const id = useId();
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <textarea
        id={id}
        className="field"
        rows={1}
        dir="auto"
        maxLength={rehearsalLimit}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ target }) => onType(target.value)}
      />
      <Said words={hintOn(name, text)} settle={800} />
    </div>
  );
}

interface Props {
  kind: RehearsalKind;
  lines: RehearsalLines;
  onChange(lines: RehearsalLines): void;
  /** Resolves once it is stored; rejects when it is not, and then the words stay. */
  onSave(): Promise<void>;
}

/** A few lines to rehearse with, private; a gentle hint below a line never stops anybody. */
export function RehearseForm({ kind, lines, onChange, onSave }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const save = () => {
    if (!hasWords(lines)) return;
    onSave().then(
      () => form.current?.querySelector('textarea')?.focus(),
      // It has been said, and the words are still in the fields.
      () => undefined,
    );
  };
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {rehearsalFields[kind].map((field) => (
        <Line
          key={field.id}
          field={field}
          text={lines[field.id] ?? ''}
          onType={(text) => onChange({ ...lines, [field.id]: text })}
        />
      ))}
      <div className="row">
        <Button type="submit">{t('thinking.keepIt')}</Button>
        <span className="soft">{hasWords(lines) ? t('thinking.onlyYouSeeIt') : t('thinking.writeALineFirst')}</span>
      </div>
    </form>
  );
}
