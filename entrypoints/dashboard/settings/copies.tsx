import { useRef, useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { ProgressLine } from '@/components/ui/progress-line';
import { Said } from '@/components/ui/said';
import { now, sayMoment } from '@/lib/extension-pages/clock';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { copyOfAll } from '@/lib/storage/backup';
import { noteSaved, type Copies as SavedCopies, watchCopies } from '@/lib/storage/copies';
import { hasSecrets } from '@/lib/storage/own-items';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { download } from '../download';

const none: SavedCopies = {};

interface Saving {
  done: number;
  all: number;
}

/** Saves a copy as a file, and shows how far a long one has come. */
function useSaving(database: Database) {
  const [saving, setSaving] = useState<Saving>();
  const [problem, setProblem] = useState('');
  const stopper = useRef<AbortController>(undefined);
  const save = async (withSecrets: boolean) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setProblem('');
    let told = performance.now();
    const onProgress = (done: number, all: number) => {
      // A short one is done before anybody could read that it is going on.
      if (performance.now() - told < 200) return;
      told = performance.now();
      setSaving({ done, all });
    };
    try {
      await download('before-we-meet', await copyOfAll(database, now(), { withSecrets, signal, onProgress }));
      await noteSaved(Date.now());
    } catch {
      if (!signal.aborted) setProblem(t('settings.theCopyCouldNot'));
    } finally {
      setSaving(undefined);
    }
  };
  return { saving, problem, save, stop: () => stopper.current?.abort() };
}

/** A copy of everything as a file. */
export function Copies({ database }: { database: Database }) {
  const { saving, problem, save, stop } = useSaving(database);
  const { savedAt } = useWatched(watchCopies, none);
  const { value: isSecretThere = false } = useLive(hasSecrets, 'secrets');
  const [withSecrets, setWithSecrets] = useState(false);
  const last =
    savedAt === undefined
      ? t('settings.noCopyYet')
      : t('settings.lastCopy', { moment: sayMoment(new Date(savedAt).toISOString()) });
  return (
    <SettingRow
      label={t('settings.saveACopy')}
      hint={t('settings.allYouWroteAnd')}
      said={
        <>
          <Said words={problem || last} problem={problem !== ''} />
          {saving && <ProgressLine label={t('settings.makingTheCopy')} {...saving} onStop={stop} />}
        </>
      }
    >
      <Button small onClick={() => void save(withSecrets)}>
        {t('settings.saveACopy')}
      </Button>
      {isSecretThere && (
        <label className="row">
          <input type="checkbox" checked={withSecrets} onChange={({ target }) => setWithSecrets(target.checked)} />
          {t('settings.withTheSecretAddress')}
        </label>
      )}
    </SettingRow>
  );
}
