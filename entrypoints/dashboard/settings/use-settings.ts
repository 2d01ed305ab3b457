import { useState } from 'react';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { noPolicy, type Policy, watchPolicy } from '@/lib/settings/policy';
import type { Chosen, Settings } from '@/lib/settings/schema';
import { changeSettings, inForce, watchChosen } from '@/lib/settings/settings';

type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/** The settings in force, and a way to change them. */
export interface Choosing {
  settings: Settings;
  /** What the person chose themselves. */
  chosen: Chosen;
  policy: Policy;
  choose(change: Partial<Settings>): void;
}

const nothing: Chosen = {};

/** The settings as chosen: shown at once, while they are still being written. */
export function useSettings(): Choosing & { saving: Saving } {
  const stored = useWatched(watchChosen, nothing);
  const policy = useWatched(watchPolicy, noPolicy);
  const [unsaved, setUnsaved] = useState<Partial<Settings>>({});
  const [saving, setSaving] = useState<Saving>('idle');
  const choose = (change: Partial<Settings>) => {
    setUnsaved((before) => ({ ...before, ...change }));
    setSaving('saving');
    changeSettings(change).then(
      () => {
        setUnsaved({});
        setSaving('saved');
      },
      () => setSaving('failed'),
    );
  };
  const chosen = { ...stored, ...unsaved };
  return { settings: inForce(chosen, policy), chosen, policy, choose, saving };
}
