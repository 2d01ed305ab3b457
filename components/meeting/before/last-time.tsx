import { useId, useState } from 'react';
import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { t } from '@/lib/words/words';

interface Props {
  /** "10 Nov"; empty where it is not known. */
  day: string;
  decided: readonly string[];
  parked: readonly string[];
  /** Those that are taken up this time. */
  taken: readonly string[];
  /** Takes one up as what is to be agreed, or no longer. */
  onToggle(text: string): void;
}

/** So many are shown at first, and so many more each time. */
const step = 25;

interface PartProps extends Pick<Props, 'taken' | 'onToggle'> {
  label: string;
  lines: readonly string[];
}

function Part({ label, lines, taken, onToggle }: PartProps) {
  const id = useId();
  const [shown, setShown] = useState(step);
  if (!lines.length) return null;
  return (
    <div className="tight">
      <h3 className="last-part" id={id}>
        {label}
      </h3>
      <Chips labelledBy={id}>
        {[...new Set(lines)].slice(0, shown).map((line) => (
          <Chip key={line} pressed={taken.includes(line)} onPress={() => onToggle(line)}>
            {line}
          </Chip>
        ))}
        {lines.length > shown && (
          <Chip look="ask" onPress={() => setShown(shown + step)}>
            {t('meeting.showMore')}
          </Chip>
        )}
      </Chips>
    </div>
  );
}

/** What came out of the last meeting of the series: decided and parked. A tap takes one up this time. */
export function LastTime({ day, decided, parked, taken, onToggle }: Props) {
  if (!decided.length && !parked.length) return null;
  const counts = [
    decided.length && t('meeting.decided', { decided: decided.length }),
    parked.length && t('meeting.parked', { parked: parked.length }),
  ];
  return (
    <Fold label={t('meeting.lastTime')} note={[day, counts.filter(Boolean).join(', ')].filter(Boolean).join(': ')}>
      <p className="soft">{t('meeting.tapOneToTake')}</p>
      <Part label={t('meeting.parked2')} lines={parked} taken={taken} onToggle={onToggle} />
      <Part label={t('meeting.decided2')} lines={decided} taken={taken} onToggle={onToggle} />
    </Fold>
  );
}
