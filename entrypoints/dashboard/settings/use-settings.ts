import { useState } from 'react';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { noPolicy, type Policy, watchPolicy } from '@/lib/settings/policy';
import type { Chosen, PersonalName, Settings } from '@/lib/settings/schema';
import { changeSettings, inForce, watchChosen } from '@/lib/settings/settings';
import { t } from '@/lib/words/words';

/** What the last change of a setting came to, in words; empty while nothing was changed. */
interface Outcome {
  words: string;
  /** Tells one change from the next. */
  event: number;
  isProblem: boolean;
}

/** The settings in force, and a way to change them. */
export interface Choosing {
  settings: Settings;
  /** What the person chose themselves. */
  chosen: Chosen;
  policy: Policy;
  choose(change: Partial<Settings>): void;
  outcomeOf(name: PersonalName): Outcome;
}

const nothing: Chosen = {};
const noOutcome: Outcome = { words: '', event: 0, isProblem: false };
const saved = t('settings.saved3');
const notSaved = t('settings.notSavedLoadThis');

/** The settings as chosen: shown at once, while they are still being written. */
export function useSettings(): Choosing {
  const stored = useWatched(watchChosen, nothing);
  const policy = useWatched(watchPolicy, noPolicy);
  const [unsaved, setUnsaved] = useState<Partial<Settings>>({});
  // Said beside the setting that was changed last, and there alone.
  const [last, setLast] = useState<{ names: readonly string[]; outcome: Outcome }>();
  const choose = (change: Partial<Settings>) => {
    const names = Object.keys(change);
    const tell = (words: string, isProblem: boolean) =>
      setLast((before) => ({ names, outcome: { words, event: (before?.outcome.event ?? 0) + 1, isProblem } }));
    setUnsaved((before) => ({ ...before, ...change }));
    changeSettings(change).then(
      () => {
        setUnsaved({});
        tell(saved, false);
      },
      () => tell(notSaved, true),
    );
  };
  const chosen = { ...stored, ...unsaved };
  return {
    settings: inForce(chosen, policy),
    chosen,
    policy,
    choose,
    outcomeOf: (name) => (last?.names.includes(name) ? last.outcome : noOutcome),
  };
}
