import { DeleteEverything } from '@/components/settings/delete-everything';
import { now } from '@/lib/extension-pages/clock';
import type { Sites } from '@/lib/extension-pages/use-sites';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { importedEntries } from '@/lib/settings/imported-resources';
import { giveUpEverySite } from '@/lib/sites/turned-on';
import { copyOfAll, countEverything, deleteEverything, holdWhatCopiesLack } from '@/lib/storage/backup';
import { type Feed, feeds } from '@/lib/storage/feed';
import { openCopy } from '@/lib/storage/opened-copy';
import type { Database } from '@/lib/storage/records/record-type';
import { restore } from '@/lib/storage/restore';
import { locale, t } from '@/lib/words/words';

const none: Feed[] = [];

/** Deletes all there is, and says before what that is. */
export function DeleteAll({ database, sites }: { database: Database; sites: Sites | undefined }) {
  const { value: records = [] } = useLive(() => countEverything(database), 'everything');
  const imported = useWatched(importedEntries.watch, []).length;
  const others = sites?.others.length ?? 0;
  const followed = useWatched(feeds.watch, none).length;
  const goes = [
    ...records.map(({ count, label }) => `${count.toLocaleString(locale())} ${label}`),
    t('settings.yourSettingsYourOwn'),
    ...(others ? [t('settings.theSitesYouTurned', { others })] : []),
    ...(followed ? [t('settings.theCalendarsWhoseAddress', { followed })] : []),
    ...(imported ? [t('settings.resourcesFromYourFile', { imported })] : []),
    t('settings.theMeetingsThatAre'),
  ];
  // All of it is in this page's memory alone: it goes with the page, and nothing of it is stored.
  const remove = async () => {
    const copy = (await copyOfAll(database, now(), { withSecrets: true })).join('');
    const bringBackRest = await holdWhatCopiesLack(database);
    const hosts = await giveUpEverySite();
    await deleteEverything(database);
    return async () => {
      await restore(database, await openCopy(database, copy, now(), () => Promise.resolve()), 'whole');
      await bringBackRest();
      return hosts;
    };
  };
  return <DeleteEverything goes={goes} onDelete={remove} />;
}
