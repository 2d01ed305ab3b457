import { useId } from 'react';
import { t } from '@/lib/words/words';
import { NarrowField } from './narrow-field';

export interface FilterChoices {
  words: string;
  /** Id of one of the periods; empty for all time. */
  period: string;
  isDecided: boolean;
  isUnreviewed: boolean;
}

interface Props extends FilterChoices {
  periods: readonly { id: string; label: string }[];
  onChange(choices: Partial<FilterChoices>): void;
}

/** Leaves in the list of everything what holds some words, is of some time, or is of a kind. */
export function HistoryFilters({ words, period, isDecided, isUnreviewed, periods, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className="history-filters">
      <legend className="hidden-label">{t('history.filtersOfThisList')}</legend>
      <NarrowField typed={words} onType={(typed) => onChange({ words: typed })} />
      <div className="narrow">
        <label htmlFor={id}>{t('history.when')}</label>
        <select id={id} className="field" value={period} onChange={({ target }) => onChange({ period: target.value })}>
          <option value="">{t('history.allTime')}</option>
          {periods.map(({ id: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="row tick-row">
        <label className="row check">
          <input
            type="checkbox"
            checked={isDecided}
            onChange={({ target }) => onChange({ isDecided: target.checked })}
          />
          <span>{t('history.withDecisions')}</span>
        </label>
        <label className="row check">
          <input
            type="checkbox"
            checked={isUnreviewed}
            onChange={({ target }) => onChange({ isUnreviewed: target.checked })}
          />
          <span>{t('history.notReviewed')}</span>
        </label>
      </div>
    </fieldset>
  );
}
