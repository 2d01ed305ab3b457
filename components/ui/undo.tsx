import { useEffect, useRef, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';

interface Props {
  /** What was done, such as "Deleted."; empty for nothing that can be undone. */
  words: string;
  /** Tells one deed from the next, so that a second one is said and can be undone too. */
  deed?: string | number;
  /** What is said once it is undone. */
  undone?: string;
  /** Resolves once it is as before; rejects when that cannot be stored. */
  onUndo(): Promise<void> | void;
}

type State = 'done' | 'undone' | 'failed';

/**
 * A quiet line, "Deleted. Undo". Keep it mounted beside what can be deleted. It takes the focus only when that was lost
 * with the thing that went, and keeps it after Undo, unless the caller puts it on what came back.
 */
export function Undo({ words, deed = words, undone = t('common.putBack'), onUndo }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ deed: string | number; state: State }>({ deed, state: 'done' });
  const now = state.deed === deed ? state.state : 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each deed and each answer may take the focused button away
  useEffect(() => {
    if (!words || document.activeElement !== document.body) return;
    (line.current?.querySelector('button') ?? line.current)?.focus();
  }, [words, deed, now]);
  const undo = async () => {
    try {
      await onUndo();
      setState({ deed, state: 'undone' });
    } catch {
      setState({ deed, state: 'failed' });
    }
  };
  const said = { done: words, undone, failed: t('common.itCouldNotBe', { words }) }[now];
  return (
    <div className="undo" ref={line} tabIndex={-1}>
      <span role="status">{words && <span key={`${deed} ${now}`}>{said}</span>}</span>
      {words && now !== 'undone' && (
        <Button look="plain" small onClick={() => void undo()}>
          {t('common.undo')}
        </Button>
      )}
    </div>
  );
}
