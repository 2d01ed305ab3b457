/** What was just done on a page: said once, and undone again when the person wants. One line of a page shows it. */

import { useCallback, useMemo, useRef, useState } from 'react';
import { t } from '@/lib/words/words';

export interface Deed {
  /** Tells one deed from the next, also where both say the same. */
  number: number;
  /** Said once: "Decision added."; empty before the first deed. */
  words: string;
  /** It did not work, and the words say what to do. */
  isProblem?: boolean;
  undo?: (() => Promise<unknown>) | undefined;
}

/** Something to do, which gives what undoes it, or nothing where it cannot be undone. */
type Work = () => Promise<(() => Promise<unknown>) | undefined>;

export interface Deeds {
  deed: Deed;
  /** Does something and says so. Rejects when it fails, and says that too: what was typed is to stay. */
  run(words: string, work: Work, failed?: string): Promise<void>;
}

const notSaved = t('meeting.notSavedYourWords');

export function useDeeds(): Deeds {
  const [deed, setDeed] = useState<Deed>({ number: 0, words: '' });
  const count = useRef(0);
  const run = useCallback(async (words: string, work: Work, failed = notSaved) => {
    count.current += 1;
    const number = count.current;
    try {
      const undo = await work();
      // What was done later may have ended sooner: its words stay. That something failed is always said.
      setDeed((last) => (last.number > number ? last : { number, words, undo }));
    } catch (problem) {
      setDeed({ number, words: failed, isProblem: true });
      throw problem;
    }
  }, []);
  return useMemo(() => ({ deed, run }), [deed, run]);
}
