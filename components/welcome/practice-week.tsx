import Check from 'lucide-react/icons/check';
import { Icon } from '../ui/icon';

interface Props {
  title: string;
  hours: string;
  isOpen: boolean;
  isPrepared: boolean;
  /** Id of the panel that it opens. */
  panel: string;
  onOpen(): void;
}

/** Other people's time, drawn and not named: from and length in half hours after nine. */
const others = [
  { day: 'Mon', blocks: [[1, 2] as const, [5, 2] as const] },
  { day: 'Tue', blocks: [[2, 3] as const] },
  { day: 'Wed', blocks: [] },
  { day: 'Thu', blocks: [[0, 2] as const, [4, 3] as const] },
  { day: 'Fri', blocks: [[3, 2] as const] },
];

/** A small week with one meeting to press. Nothing of it comes from a calendar. */
export function PracticeWeek({ title, hours, isOpen, isPrepared, panel, onOpen }: Props) {
  return (
    <section className="practice-week" aria-label="Practice calendar">
      {others.map(({ day, blocks }) => (
        <div key={day} className={day === 'Wed' ? 'practice-week-day today' : 'practice-week-day'}>
          <p className="practice-week-head" aria-hidden={day !== 'Wed' || undefined}>
            {day}
          </p>
          <div className="practice-week-hours">
            {blocks.map(([from, length]) => (
              <i key={from} aria-hidden="true" style={{ gridRow: `${from + 1} / span ${length}` }} />
            ))}
            {day === 'Wed' && (
              <button
                type="button"
                className="practice-week-entry"
                aria-expanded={isOpen}
                aria-controls={panel}
                onClick={onOpen}
              >
                <b>{title}</b>
                <span>{hours}</span>
                {isPrepared && (
                  <span className="practice-week-ready">
                    <Icon of={Check} /> Prepared
                  </span>
                )}
              </button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
