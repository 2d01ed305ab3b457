import { SeriesReminders } from '@/components/history/series-reminders';
import { DeedLine } from '@/components/ui/deed-line';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { initialSettings } from '@/lib/settings/schema';
import { watchSettings } from '@/lib/settings/settings';
import type { Database } from '@/lib/storage/records/record-type';
import { readSeriesChoice } from '@/lib/storage/records/series';
import { chooseSeriesReminders } from '@/lib/storage/reminders-choose';
import { t } from '@/lib/words/words';

interface Props {
  database: Database;
  seriesId: string;
}

/** The choice whether to be reminded of a series; nothing while reminders are turned off altogether. */
export function RemindersOfSeries({ database, seriesId }: Props) {
  const { reminders } = useWatched(watchSettings, initialSettings);
  const { value } = useLive(
    async () => ({ choice: await readSeriesChoice(database, seriesId) }),
    `series-choice:${seriesId}`,
  );
  const { deed, run } = useDeeds();
  if (!reminders || !value) return null;
  const choose = (isOn: boolean) =>
    void run(isOn ? t('history.youAreRemindedOf') : t('history.noMoreRemindersOf'), () =>
      chooseSeriesReminders(database, seriesId, isOn),
    ).catch(() => undefined);
  return (
    <section className="tight" aria-label={t('history.reminders')}>
      <h2>{t('history.reminders')}</h2>
      <SeriesReminders isOn={value.choice?.reminders !== false} onChoose={choose} />
      <DeedLine {...deed} />
    </section>
  );
}
