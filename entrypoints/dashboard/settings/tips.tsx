import { Button } from '@/components/ui/button';
import { noChoices } from '@/lib/advice/personal-weights';
import { noHistory } from '@/lib/advice/tips';
import { dayOf, daysAfter, now, sayDay, today } from '@/lib/extension-pages/clock';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import type { Database } from '@/lib/storage/records/record-type';
import { addTipEvent, readTipHistory } from '@/lib/storage/records/tip-event';
import { forgetThemeChoices, watchThemeChoices } from '@/lib/storage/theme-choices';
import { Section } from './section';
import type { Choosing } from './use-settings';

const week = 7;

/** How many tips in a day, and a rest from them. */
export function Tips({ database, ...choosing }: Choosing & { database: Database }) {
  const { value: history = noHistory } = useLive(() => readTipHistory(database, dayOf), 'tips');
  const { snoozedUntil = '' } = history;
  const fitting = useWatched(watchThemeChoices, noChoices).length;
  const isResting = today() < snoozedUntil;
  const rest = (until: string) => void addTipEvent(database, { kind: 'snoozed', tip: '', at: now(), detail: until });
  return (
    <Section {...choosing} name="tips" title="Tips">
      <div className="row">
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
        <span role="status">{isResting && `Tips rest until ${sayDay(snoozedUntil)}.`}</span>
      </div>
      <p className="soft">
        Beside a tip you can say which theme fits a meeting better. The series keeps that theme, and themes that you
        choose often come up a little sooner for other meetings. This is stored in this browser and sent nowhere.
      </p>
      <div className="row">
        <Button small disabled={!fitting} onClick={() => void forgetThemeChoices()}>
          Forget what fits better
        </Button>
        <span role="status">
          {fitting === 0
            ? 'No choices yet.'
            : fitting === 1
              ? 'Chosen for one meeting.'
              : `Chosen for ${fitting} meetings.`}
        </span>
      </div>
    </Section>
  );
}
