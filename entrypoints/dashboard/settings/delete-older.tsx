import { useId, useState } from 'react';
import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { DeedLine } from '@/components/ui/deed-line';
import { now, sayFullDate } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLive } from '@/lib/extension-pages/use-stored';
import { monthsBefore } from '@/lib/meetings/old-records';
import { putBack } from '@/lib/storage/bin';
import type { Database } from '@/lib/storage/records/record-type';
import { countOlder, deleteOlder } from '@/lib/storage/retention';
import { locale, t } from '@/lib/words/words';

const choices = [
  [6, t('settings.n6Months')],
  [12, t('settings.aYear')],
  [24, t('settings.twoYears')],
  [60, t('settings.fiveYears')],
] as const;

const list = new Intl.ListFormat(locale());

/** Deletes what is older than so many months, and says before what that is. */
export function DeleteOlder({ database }: { database: Database }) {
  const id = useId();
  const [months, setMonths] = useState<number>(12);
  const than = monthsBefore(now(), months);
  const { value: counts } = useLive(() => countOlder(database, { than }), `older ${months}`);
  const { deed, run } = useDeeds();
  const what = list.format((counts ?? []).map(({ count, label }) => `${count.toLocaleString(locale())} ${label}`));
  const remove = () =>
    void run(
      t('settings.deleted2', { what }),
      async () => {
        const batch = await deleteOlder(database, { than }, 'deleted');
        return () => putBack(database, batch);
      },
      t('settings.notDeletedPleaseTry'),
    ).catch(console.warn);
  return (
    <>
      <SettingRow
        label={t('settings.deleteWhatIsOlder')}
        controlId={id}
        hint={
          counts &&
          (what
            ? t('settings.lastChangedBeforeOpen', { what, fullDate: sayFullDate(than) })
            : t('settings.nothingIsOlderThan', { fullDate: sayFullDate(than) }))
        }
        hintId={`${id}-hint`}
      >
        <select
          id={id}
          className="field"
          aria-describedby={`${id}-hint`}
          value={months}
          onChange={({ target }) => setMonths(Number(target.value))}
        >
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        {what && (
          <Button small onClick={remove}>
            {t('settings.deleteThese')}
          </Button>
        )}
      </SettingRow>
      <DeedLine {...deed} />
    </>
  );
}
