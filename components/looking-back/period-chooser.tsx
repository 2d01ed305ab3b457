import { useId, useState } from 'react';
import { chosenPeriod, mostYears, type Period, type PeriodChoice } from '@/lib/meetings/looking-back';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

interface Props {
  /** Undefined for a time that was chosen by its days. */
  choice: PeriodChoice | undefined;
  period: Period;
  onChoice(choice: PeriodChoice): void;
  onPeriod(period: Period): void;
}

const choices: readonly (readonly [PeriodChoice, string])[] = [
  ['four-weeks', t('lookingBack.n4Weeks')],
  ['thirteen-weeks', t('lookingBack.n13Weeks')],
  ['year', t('lookingBack.aYear')],
];

/** The days as they are typed: they count once both are whole. */
function Days({ period, onPeriod }: Pick<Props, 'period' | 'onPeriod'>) {
  const id = useId();
  const [days, setDays] = useState(period);
  const change = (part: Partial<Period>) => {
    const typed = { ...days, ...part };
    setDays(typed);
    const chosen = chosenPeriod(typed.from, typed.to);
    if (chosen) onPeriod(chosen);
  };
  const isTooLong = days.from !== '' && days.to !== '' && !chosenPeriod(days.from, days.to);
  return (
    <div className="tight">
      <div className="row">
        {(['from', 'to'] as const).map((end) => (
          <span className="row" key={end}>
            <label htmlFor={`${id}-${end}`}>{end === 'from' ? t('lookingBack.from') : t('lookingBack.to')}</label>
            <input
              id={`${id}-${end}`}
              type="date"
              className="field date"
              value={days[end]}
              aria-describedby={isTooLong ? `${id}-problem` : undefined}
              onChange={({ target }) => change({ [end]: target.validity.valid ? target.value : '' })}
            />
          </span>
        ))}
      </div>
      {isTooLong && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {t('lookingBack.chooseAtMostYears', { mostYears })}
        </p>
      )}
    </div>
  );
}

/** Over what time to look back: the last weeks, or from one day to another. */
export function PeriodChooser({ choice, period, onChoice, onPeriod }: Props) {
  const isDays = choice === undefined;
  return (
    <div className="stack period-chooser">
      <Chips label={t('lookingBack.timeToLookBack')} oneOf round>
        {choices.map(([name, words]) => (
          <Chip key={name} pressed={choice === name} onPress={() => onChoice(name)}>
            {words}
          </Chip>
        ))}
        <Chip pressed={isDays} onPress={() => onPeriod(period)}>
          {t('lookingBack.fromOneDayTo')}
        </Chip>
      </Chips>
      {isDays && <Days period={period} onPeriod={onPeriod} />}
    </div>
  );
}
