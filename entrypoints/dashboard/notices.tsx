import { useCallback, useEffect, useState } from 'react';
import { OldNotice } from '@/components/history/old-notice';
import { SaveReminder } from '@/components/history/save-reminder';
import { DeedLine } from '@/components/ui/deed-line';
import { inWords } from '@/components/ui/in-words';
import { now, sayFullDate, sayMoment } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { usePolicy } from '@/lib/extension-pages/use-policy';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { fewest, isCopyDue } from '@/lib/meetings/copy-reminder';
import type { Announced } from '@/lib/meetings/old-records';
import { watchSettings } from '@/lib/settings/settings';
import { copyOfAll } from '@/lib/storage/backup';
import { type Copies, changeCopies, noteSaved, watchCopies } from '@/lib/storage/copies';
import { readFolder } from '@/lib/storage/folder';
import { countQuarantined } from '@/lib/storage/quarantined';
import { writtenSpan } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, keepAnnounced, noteShown, readKeptBefore, watchAnnounced } from '@/lib/storage/retention';
import { readDaysOfUse } from '@/lib/storage/use-clock';
import { locale, t } from '@/lib/words/words';
import { download } from './download';

const list = new Intl.ListFormat(locale());
const dataAddress = '#/settings/your-data';

type Run = ReturnType<typeof useDeeds>['run'];

/** What will be deleted because it is old. */
function Old({ database, announced, run }: { database: Database; announced: Announced; run: Run }) {
  const isFixed = usePolicy().keepMonths !== undefined;
  const { value: counts = [] } = useLive(
    async () => countOlder(database, { from: isFixed ? undefined : await readKeptBefore(), than: announced.before }),
    `${announced.before} ${isFixed}`,
  );
  const shown = useCallback(() => void readDaysOfUse().then(noteShown).catch(console.warn), []);
  if (!counts.length) return null;
  const what = list.format(counts.map(({ count, label }) => `${count.toLocaleString(locale())} ${label}`));
  return (
    <OldNotice
      what={what}
      before={sayFullDate(announced.before)}
      after={sayFullDate(new Date(announced.from).toISOString())}
      settingsHref={dataAddress}
      onShown={shown}
      onKeep={
        isFixed
          ? undefined
          : () => void run(t('dashboard.theyStayUntilYou'), () => keepAnnounced(announced)).catch(console.warn)
      }
    />
  );
}

const noCopies: Copies = {};

/** Days of use until a reminder that was put off comes again. */
const laterDays = 7;

/** When the last copy was saved, where it is time for another one. */
function useCopyDue(database: Database): string | undefined {
  const [days, setDays] = useState(0);
  const copies = useWatched(watchCopies, noCopies);
  const { value: here } = useLive(
    async () => ({
      hasFolder: (await readFolder(database)) !== undefined,
      daysOfUse: await readDaysOfUse(),
      written: await writtenSpan(database, fewest),
    }),
    'folder',
  );
  useEffect(() => watchSettings(({ copyReminder }) => setDays(copyReminder)), []);
  if (!here || (here.hasFolder && !copies.folderProblem)) return undefined;
  if (here.daysOfUse < (copies.quietUntil ?? 0)) return undefined;
  const known = { savedAt: copies.savedAt, ...here.written };
  if (!isCopyDue(known, days, Date.now())) return undefined;
  return copies.savedAt === undefined
    ? t('dashboard.youHaveNotSaved')
    : t('dashboard.youLastSavedA', { moment: sayMoment(new Date(copies.savedAt).toISOString()) });
}

/** What a person should know of their data when they come: what could not be read, what will go, what is not yet saved. */
export function Notices({ database }: { database: Database }) {
  const announced = useWatched<Announced | undefined>(watchAnnounced, undefined);
  const { value: unreadable = 0 } = useLive(() => countQuarantined(database), 'quarantine');
  const { folderProblem } = useWatched(watchCopies, noCopies);
  const due = useCopyDue(database);
  const { deed, run } = useDeeds();
  const save = () =>
    void run(t('dashboard.copySaved'), async () => {
      await download('before-we-meet', await copyOfAll(database, now()));
      await noteSaved(Date.now());
      return undefined;
    }).catch(console.warn);
  const later = () =>
    void run(t('dashboard.youAreRemindedAgain'), async () => {
      const quietUntil = (await readDaysOfUse()) + laterDays;
      await changeCopies({ quietUntil });
      return () => changeCopies({ quietUntil: undefined });
    }).catch(console.warn);
  return (
    <>
      {unreadable > 0 && (
        <p className="notice problem">
          <span>
            {unreadable === 1
              ? t('dashboard.oneRecordCouldNot')
              : t('dashboard.recordsCouldNotBe', { unreadable: unreadable.toLocaleString(locale()) })}{' '}
            <a href="#/settings">{t('dashboard.saveOrDeleteIn')}</a>
          </span>
        </p>
      )}
      {folderProblem && (
        <p className="notice problem">
          <span>
            {inWords('dashboard.theLastAutomaticCopy', {
              a: <a href={dataAddress}>{t('dashboard.seeWhyInSettings')}</a>,
            })}
          </span>
        </p>
      )}
      {announced && <Old database={database} announced={announced} run={run} />}
      {due && <SaveReminder said={due} onSave={save} onLater={later} />}
      <DeedLine {...deed} />
    </>
  );
}
