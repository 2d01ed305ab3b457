import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';
import { LineField } from './line-field';

interface Props {
  /** What it is, for the names of its buttons and field: "decision". */
  kind: string;
  text: string;
  limit: number;
  /** What is shown beside the words. */
  children?: ReactNode;
  /** Shown below while it is not being changed. */
  below?: ReactNode;
  /** Shown while it is being changed. */
  details?: ReactNode;
  /** Words to begin changing with, and which of them to select. */
  proposed?: { text: string; gap: readonly [number, number] } | undefined;
  onProposalTaken?(): void;
  onSave(text: string): Promise<void>;
  onDelete(): Promise<void>;
}

interface FieldProps extends Pick<Props, 'kind' | 'limit' | 'onSave' | 'onDelete' | 'details'> {
  start: string;
  gap: readonly [number, number] | undefined;
  onClose(): void;
}

function ChangeField({ kind, limit, start, gap, details, onSave, onDelete, onClose }: FieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(start);
  const [from, to] = gap ?? [start.length, start.length];
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  }, [from, to]);
  const save = () => {
    if (text.trim()) onSave(text).then(onClose, () => undefined);
  };
  return (
    <form
      className="change-line"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label className="hidden-label" htmlFor={id}>
        {t('common.changeThis', { kind })}
      </label>
      <LineField id={id} ref={field} maxLength={limit} value={text} onChange={({ target }) => setText(target.value)} />
      {details}
      <div className="row">
        <Button small type="submit" disabled={!text.trim()}>
          {t('common.save')}
        </Button>
        <Button small look="plain" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          small
          look="plain"
          onClick={() => void onDelete().catch(() => undefined)}
          aria-label={t('common.delete', { start })}
        >
          {t('common.delete2')}
        </Button>
      </div>
    </form>
  );
}

/** A line that is there, with Change beside it, which opens a field with Save, Cancel and Delete. */
export function EditableLine({ kind, text, children, below, proposed, onProposalTaken, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const isChanging = isOpen || proposed !== undefined;
  useEffect(() => {
    if (wasOpen.current && !isChanging && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isChanging;
  }, [isChanging]);
  const close = () => {
    setOpen(false);
    onProposalTaken?.();
  };
  if (isChanging)
    return <ChangeField kind={kind} start={proposed?.text ?? text} gap={proposed?.gap} onClose={close} {...rest} />;
  return (
    <>
      <div className="said-line">
        <div className="tight" dir="auto">
          {children}
        </div>
        <Button small look="plain" ref={button} onClick={() => setOpen(true)} aria-label={t('common.change', { text })}>
          {t('common.change2')}
        </Button>
      </div>
      {below}
    </>
  );
}
