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
  refused:
    'Reminders stay off: the browser was told not to allow them. Turn the switch on again to be asked once more.',
  'taken-away': 'Reminders are on, but the browser no longer lets them be shown.',
  blocked:
    'Reminders are on, but this browser is set to show none of them. Look for this extension where the browser or your computer lists notifications.',
  organisation: 'Your organisation has turned reminders off.',
};

/** Why there are no reminders, said once, with the way back where there is one. */
export function ReminderStanding({ problem, onAllow }: Props) {
  return (
    <div className={problem ? 'notice problem' : undefined}>
      <Said words={problem ? words[problem] : ''} problem={problem !== undefined} />
      {problem === 'taken-away' && (
        <div className="row">
          <Button small onClick={onAllow}>
            Allow reminders
          </Button>
        </div>
      )}
    </div>
  );
}
