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

const week = 7;

function chosenWords(count: number): string {
  if (count === 0) return 'No choices yet.';
  return count === 1 ? 'Chosen for one meeting.' : `Chosen for ${count} meetings.`;
}

/** A rest from tips. */
function Rest({ database }: { database: Database }) {
  const { value: history = noHistory } = useLive(() => readTipHistory(database, dayOf), 'tips');
  const { snoozedUntil = '' } = history;
  const isResting = today() < snoozedUntil;
  const rest = (until: string) => void addTipEvent(database, { kind: 'snoozed', tip: '', at: now(), detail: until });
  return (
    <SettingRow
      label="A rest from tips"
      said={<Said words={isResting ? `Tips rest until ${sayDay(snoozedUntil)}.` : ''} />}
    >
      {isResting ? (
        <Button small onClick={() => rest(today())}>
          Show tips again
        </Button>
      ) : (
        <>
          <Button small onClick={() => rest(daysAfter(today(), week))}>
            No tips for a week
          </Button>
          <Button small onClick={() => rest(daysAfter(today(), 4 * week))}>
            No tips for four weeks
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
      label="Themes that fit better"
      hint="Beside a tip you can say which theme fits a meeting better. The series keeps that theme, and themes you choose often come up sooner. This is stored in this browser and sent nowhere."
      said={<Said words={chosenWords(fitting)} />}
    >
      {fitting > 0 && (
        <Button small onClick={() => void forgetThemeChoices()}>
          Forget what fits better
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
