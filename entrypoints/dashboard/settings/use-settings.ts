import { useEffect, useState } from 'react';
import { changeSettings, defaultSettings, type Settings, watchSettings } from '@/lib/settings/settings';

type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/** The settings, and a way to change them. */
export interface Choosing {
  chosen: Settings;
  choose(change: Partial<Settings>): void;
}

/** The settings as chosen: shown at once, while they are still being written. */
export function useSettings(): Choosing & { saving: Saving } {
  const [chosen, setChosen] = useState(defaultSettings);
  const [saving, setSaving] = useState<Saving>('idle');
  useEffect(() => watchSettings(setChosen), []);
  const choose = (change: Partial<Settings>) => {
    setChosen({ ...chosen, ...change });
    setSaving('saving');
    changeSettings(change).then(
      () => setSaving('saved'),
      () => setSaving('failed'),
    );
  };
  return { chosen, choose, saving };
}
