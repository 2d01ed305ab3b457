import { type RefObject, useEffect, useRef } from 'react';
import { t } from '@/lib/words/words';
import { Said } from './said';
import { Undo } from './undo';

interface Props {
  /** Tells one deed from the next. */
  number: number;
  /** What was done; empty for nothing yet. */
  words: string;
  isProblem?: boolean | undefined;
  /** Absent for what cannot be undone. */
  undo?: (() => Promise<unknown>) | undefined;
}

/**
 * Brings the focus to Undo when what held it has gone from the page: a deleted line may go a moment after it was said
 * that it is deleted. Somebody who clicked beside everything holds no focus, and is left alone.
 */
function useLostFocus(line: RefObject<HTMLElement | null>): void {
  const holder = useRef<Element>(null);
  useEffect(() => {
    const gained = ({ target }: FocusEvent) => {
      holder.current = target instanceof Element ? target : null;
    };
    const left = ({ target }: FocusEvent) =>
      // By then an element that is being taken from the page has gone.
      queueMicrotask(() => {
        if (holder.current === target && target instanceof Element && target.isConnected) holder.current = null;
      });
    document.addEventListener('focusin', gained);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', gained);
      document.removeEventListener('focusout', left);
    };
  }, []);
  // After every drawing: the list is drawn anew when the database has changed.
  useEffect(() => {
    const isLost = holder.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) (line.current?.querySelector('button') ?? line.current)?.focus();
  });
}

/** The one line of a screen that says what was done, with Undo. It stays in view at the bottom, and takes no room while empty. */
export function DeedLine({ number, words, isProblem = false, undo }: Props) {
  const line = useRef<HTMLDivElement>(null);
  useLostFocus(line);
  const isPlain = isProblem || !undo;
  return (
    <div className={words ? 'deed-line' : 'deed-line-idle'} ref={line} tabIndex={-1}>
      <Said words={isPlain ? words : ''} event={number} problem={isProblem} />
      <Undo
        words={isPlain ? '' : words}
        deed={number}
        undone={t('common.putBackAsIt')}
        onUndo={async () => {
          await undo?.();
        }}
      />
    </div>
  );
}
