import Check from 'lucide-react/icons/check';
import { t } from '@/lib/words/words';
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
  { day: t('welcome.mon'), blocks: [[1, 2] as const, [5, 2] as const] },
  { day: t('welcome.tue'), blocks: [[2, 3] as const] },
  { day: t('welcome.wed'), blocks: [], isToday: true },
  { day: t('welcome.thu'), blocks: [[0, 2] as const, [4, 3] as const] },
  { day: t('welcome.fri'), blocks: [[3, 2] as const] },
];

/** A small week with one meeting to press. Nothing of it comes from a calendar. */
export function PracticeWeek({ title, hours, isOpen, isPrepared, panel, onOpen }: Props) {
  return (
    <section className="practice-week" aria-label={t('welcome.practiceCalendar')}>
      {others.map(({ day, blocks, isToday = false }) => (
        <div key={day} className={isToday ? 'practice-week-day today' : 'practice-week-day'}>
          <p className="practice-week-head" aria-hidden={!isToday || undefined}>
            {day}
          </p>
          <div className="practice-week-hours">
            {blocks.map(([from, length]) => (
              <i key={from} aria-hidden="true" style={{ gridRow: `${from + 1} / span ${length}` }} />
            ))}
            {isToday && (
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
                    <Icon of={Check} /> {t('welcome.prepared')}
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
