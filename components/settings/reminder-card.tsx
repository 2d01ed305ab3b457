import type { ReactNode } from 'react';
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
      <section className="tight" aria-label="Remind me again">
        <h2>Remind me again</h2>
        <div className="row">
          <Button small onClick={onLater}>
            In 10 minutes
          </Button>
          {onTomorrow && (
            <Button small onClick={onTomorrow}>
              Tomorrow
            </Button>
          )}
          {onNotForSeries && (
            <Button small look="plain" onClick={onNotForSeries}>
              Not for this series
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
