import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { allowFolderAgain, canKeepFolder, leaveFolder, pickFolder } from '@/lib/extension-pages/folder-copies';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { type Copies, watchCopies } from '@/lib/storage/copies';
import { readFolder } from '@/lib/storage/folder';
import type { Database } from '@/lib/storage/records/record-type';

const none: Copies = {};

const problems = {
  permission: 'The browser asks again before a copy is saved there. Press “Allow again”.',
  gone: 'The folder is gone. Pick it again, or another one.',
  failed: 'The last copy could not be saved there. Is the disk full? It is tried again the next time.',
} as const;

/** Picking is the person's own: when they close the window without a folder nothing has gone wrong. */
const unlessClosed = (work: Promise<void>) => void work.catch((problem: unknown) => console.warn(problem));

/** Copies that are saved by themselves into a folder; elsewhere than in Chromium the browser has no such thing. */
export function AutomaticCopies({ database }: { database: Database }) {
  const { value: folder } = useLive(() => readFolder(database), 'folder');
  const { folderDay, folderProblem } = useWatched(watchCopies, none);
  if (!canKeepFolder())
    return (
      <SettingRow
        label="Automatic copies"
        hint="This browser cannot save into a folder by itself. “Your meetings” reminds you to save a copy instead."
      >
        {null}
      </SettingRow>
    );
  const saved = folderDay ? `Last saved there on ${folderDay}. The last ten copies are kept.` : '';
  return (
    <SettingRow
      label="Automatic copies"
      hint={
        folder
          ? `Each day on which you use it, a copy is saved into the folder “${folder.name}”.`
          : 'Pick a folder, and a copy is saved there each day on which you use it. A folder that is itself kept safe is best.'
      }
      said={
        <Said
          words={(folder && ((folderProblem && problems[folderProblem]) || saved)) || ''}
          problem={folderProblem !== undefined}
        />
      }
    >
      {folder && folderProblem === 'permission' && (
        <Button small onClick={() => unlessClosed(allowFolderAgain(database, folder))}>
          Allow again
        </Button>
      )}
      <Button small onClick={() => unlessClosed(pickFolder(database))}>
        {folder ? 'Pick another folder' : 'Pick a folder'}
      </Button>
      {folder && (
        <Button small look="plain" onClick={() => unlessClosed(leaveFolder(database))}>
          Save no more there
        </Button>
      )}
    </SettingRow>
  );
}
