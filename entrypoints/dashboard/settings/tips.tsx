import { SettingRow } from '@/components/settings/setting-row';
import { Button } from '@/components/ui/button';
import { Said } from '@/components/ui/said';
import { noChoices } from '@/lib/advice/personal-weights';
import { noHistory } from '@/lib/advice/tips';
import { dayOf, now, sayDay, today } from '@/lib/extension-pages/clock';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { daysAfter } from '@/lib/meetings/day';
import type { Database } from '@/lib/storage/records/record-type';
import { addTipEvent, readTipHistory } from '@/lib/storage/records/tip-event';
import { forgetThemeChoices, watchThemeChoices } from '@/lib/storage/theme-choices';
import { t } from '@/lib/words/words';

const week = 7;

function chosenWords(count: number): string {
  if (count === 0) return t('settings.noChoicesYet');
  return count === 1 ? t('settings.chosenForOneMeeting') : t('settings.chosenForMeetings', { count });
}

/** A rest from tips. */
function Rest({ database }: { database: Database }) {
  const { value: history = noHistory } = useLive(() => readTipHistory(database, dayOf), 'tips');
  const { snoozedUntil = '' } = history;
  const isResting = today() < snoozedUntil;
  const rest = (until: string) => void addTipEvent(database, { kind: 'snoozed', tip: '', at: now(), detail: until });
  return (
    <SettingRow
      label={t('settings.aRestFromTips')}
      said={<Said words={isResting ? t('settings.tipsRestUntil', { day: sayDay(snoozedUntil) }) : ''} />}
    >
      {isResting ? (
        <Button small onClick={() => rest(today())}>
          {t('settings.showTipsAgain')}
        </Button>
      ) : (
        <>
          <Button small onClick={() => rest(daysAfter(today(), week))}>
            {t('settings.noTipsForA')}
          </Button>
          <Button small onClick={() => rest(daysAfter(today(), 4 * week))}>
            {t('settings.noTipsForFour')}
          </Button>
        </>
      )}
    </SettingRow>
  );
}

/** What the tips have learned from the person, and a way to forget it. */
function Learned() {
  const fitting = useWatched(watchThemeChoices, noChoices).length;
  return (
    <SettingRow
      label={t('settings.themesThatFitBetter')}
      hint={t('settings.besideATipYou')}
      said={<Said words={chosenWords(fitting)} />}
    >
      {fitting > 0 && (
        <Button small onClick={() => void forgetThemeChoices()}>
          {t('settings.forgetWhatFitsBetter')}
        </Button>
      )}
    </SettingRow>
  );
}

/** What stands beside the settings on tips. */
export function TipChoices({ database }: { database: Database }) {
  return (
    <>
      <Rest database={database} />
      <Learned />
    </>
  );
}
