import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Said } from '../ui/said';

interface Props {
  /**
   * Why no reminder can be shown: the person said no when the browser asked, the permission was taken away later, or the
   * browser was told to show none; `organisation` where the person may not turn them on.
   */
  problem: 'refused' | 'taken-away' | 'blocked' | 'organisation' | undefined;
  /** Asks the browser again. */
  onAllow(): void;
}

const words = {
  refused: t('settings.remindersStayOffThe'),
  'taken-away': t('settings.remindersAreOnBut'),
  blocked: t('settings.remindersAreOnButThis'),
  organisation: t('settings.yourOrganisationHasTurned'),
};

/** Why there are no reminders, said once, with the way back where there is one. */
export function ReminderStanding({ problem, onAllow }: Props) {
  return (
    <div className={problem ? 'notice problem' : undefined}>
      <Said words={problem ? words[problem] : ''} problem={problem !== undefined} />
      {problem === 'taken-away' && (
        <div className="row">
          <Button small onClick={onAllow}>
            {t('settings.allowReminders')}
          </Button>
        </div>
      )}
    </div>
  );
}
