import { type ReactNode, type Ref, useId, useRef } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';
import { LineField } from './line-field';

interface Props {
  /** What the field is for: its name, and the words in it while it is empty. */
  label: string;
  value: string;
  limit: number;
  field?: Ref<HTMLTextAreaElement>;
  onType(value: string): void;
  /** Resolves once it is stored. Until then the words stay, and after a failure too; then they are taken out. */
  onAdd(): Promise<void>;
  /** Shown while there are words: what else can be said of them. */
  children?: ReactNode;
}

/** A field to which Enter adds a line, and which keeps the focus for the next one. */
export function AddLine({ label, value, limit, field, onType, onAdd, children }: Props) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const isAdding = useRef(false);
  const latest = useRef(value);
  latest.current = value;
  const hasWords = value.trim() !== '';
  const add = async () => {
    if (!hasWords || isAdding.current) return;
    isAdding.current = true;
    try {
      await onAdd();
      // What was typed behind it while it was stored is another line.
      const now = latest.current;
      onType(now.startsWith(value) ? now.slice(value.length) : now);
    } catch {
      // It has been said, and the words are still in the field.
    }
    isAdding.current = false;
    const { activeElement, body } = document;
    if (activeElement === body || own.current?.form?.contains(activeElement)) own.current?.focus();
  };
  return (
    <form
      className="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className="hidden-label" htmlFor={id}>
        {label}
      </label>
      <div className="add-row">
        <LineField
          id={id}
          ref={(element) => {
            own.current = element;
            if (typeof field === 'function') field(element);
            else if (field) field.current = element;
          }}
          maxLength={limit}
          placeholder={label}
          value={value}
          onChange={({ target }) => onType(target.value)}
        />
        {hasWords && <Button type="submit">{t('common.add')}</Button>}
      </div>
      {hasWords && children}
    </form>
  );
}
