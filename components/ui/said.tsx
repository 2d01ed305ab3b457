import { useEffect, useState } from 'react';

interface Props {
  /** What is said now; empty for nothing. */
  words: string;
  /** Tells one event from the next, so that the same words are said again for it. */
  event?: string | number;
  /** Shows words once they have stood this long, in milliseconds: a state that comes and goes as one types is said once. */
  settle?: number;
  problem?: boolean;
}

/** Words that have been the same for a while; what was shown before stays until then. */
function useSettled(words: string, settle: number): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    if (!settle) return;
    const timer = setTimeout(() => setSettled(words), settle);
    return () => clearTimeout(timer);
  }, [words, settle]);
  return settle ? settled : words;
}

/** The one place of its part that says what changed, to eyes and screen readers. Takes no room while it is empty. */
export function Said({ words, event = '', settle = 0, problem = false }: Props) {
  const shown = useSettled(words, settle);
  return (
    <p className={problem ? 'problem' : 'soft'} role="status">
      {shown && <span key={event}>{shown}</span>}
    </p>
  );
}
