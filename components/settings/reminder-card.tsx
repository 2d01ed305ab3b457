import type { ReactNode } from 'react';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** "10:00 Frailty pilot", or what else it was about. */
  about: string;
  /** Opens what it is about. */
  open: ReactNode;
  onLater(): void;
  onTomorrow?: (() => void) | undefined;
  /** Absent where the meeting is in no series. */
  onNotForSeries?: (() => void) | undefined;
}

/** A reminder that was pressed, and what can be done with it: open what it is about, or be reminded again. */
export function ReminderCard({ about, open, onLater, onTomorrow, onNotForSeries }: Props) {
  return (
    <div className="stack">
      <p className="large" dir="auto">
        {about}
      </p>
      {open}
      <section className="tight" aria-label={t('settings.remindMeAgain')}>
        <h2>{t('settings.remindMeAgain')}</h2>
        <div className="row">
          <Button small onClick={onLater}>
            {t('settings.in10Minutes')}
          </Button>
          {onTomorrow && (
            <Button small onClick={onTomorrow}>
              {t('settings.tomorrow')}
            </Button>
          )}
          {onNotForSeries && (
            <Button small look="plain" onClick={onNotForSeries}>
              {t('settings.notForThisSeries')}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
