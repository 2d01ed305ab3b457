import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { allowFolderAgain, canKeepFolder, leaveFolder, pickFolder } from '@/lib/extension-pages/folder-copies';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { type Copies, watchCopies } from '@/lib/storage/copies';
import { readFolder } from '@/lib/storage/folder';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';

const none: Copies = {};

const problems = {
  permission: t('settings.theBrowserAsksAgain'),
  gone: t('settings.theFolderIsGone'),
  failed: t('settings.theLastCopyCould'),
} as const;

/** Picking is the person's own: when they close the window without a folder nothing has gone wrong. */
const unlessClosed = (work: Promise<void>) => void work.catch((problem: unknown) => console.warn(problem));

/** Copies that are saved by themselves into a folder; elsewhere than in Chromium the browser has no such thing. */
export function AutomaticCopies({ database }: { database: Database }) {
  const { value: folder } = useLive(() => readFolder(database), 'folder');
  const { folderDay, folderProblem } = useWatched(watchCopies, none);
  if (!canKeepFolder())
    return (
      <SettingRow label={t('settings.automaticCopies')} hint={t('settings.thisBrowserCannotSave')}>
        {null}
      </SettingRow>
    );
  const saved = folderDay ? t('settings.lastSavedThereOn', { folderDay }) : '';
  return (
    <SettingRow
      label={t('settings.automaticCopies')}
      hint={folder ? t('settings.eachDayOnWhich', { name: folder.name }) : t('settings.pickAFolderAnd')}
      said={
        <Said
          words={(folder && ((folderProblem && problems[folderProblem]) || saved)) || ''}
          problem={folderProblem !== undefined}
        />
      }
    >
      {folder && folderProblem === 'permission' && (
        <Button small onClick={() => unlessClosed(allowFolderAgain(database, folder))}>
          {t('settings.allowAgain')}
        </Button>
      )}
      <Button small onClick={() => unlessClosed(pickFolder(database))}>
        {folder ? t('settings.pickAnotherFolder') : t('settings.pickAFolder')}
      </Button>
      {folder && (
        <Button small look="plain" onClick={() => unlessClosed(leaveFolder(database))}>
          {t('settings.saveNoMoreThere')}
        </Button>
      )}
    </SettingRow>
  );
}
