import { useId, useState } from 'react';
import { chosenPeriod, mostYears, type Period, type PeriodChoice } from '@/lib/meetings/looking-back';
import { Chip, Chips } from '../ui/chips';

interface Props {
  /** Undefined for a time that was chosen by its days. */
  choice: PeriodChoice | undefined;
  period: Period;
  onChoice(choice: PeriodChoice): void;
  onPeriod(period: Period): void;
}

const choices: readonly (readonly [PeriodChoice, string])[] = [
  ['four-weeks', '4 weeks'],
  ['thirteen-weeks', '13 weeks'],
  ['year', 'A year'],
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
            <label htmlFor={`${id}-${end}`}>{end === 'from' ? 'From' : 'To'}</label>
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
          Choose at most {mostYears} years.
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
      <Chips label="Time to look back over" oneOf round>
        {choices.map(([name, words]) => (
          <Chip key={name} pressed={choice === name} onPress={() => onChoice(name)}>
            {words}
          </Chip>
        ))}
        <Chip pressed={isDays} onPress={() => onPeriod(period)}>
          From one day to another
        </Chip>
      </Chips>
      {isDays && <Days period={period} onPeriod={onPeriod} />}
    </div>
  );
}
