import { useId } from 'react';
import { t } from '@/lib/words/words';

interface Props {
  isOn: boolean;
  onChoose(isOn: boolean): void;
}

/** Are there reminders of the meetings of a series? */
export function SeriesReminders({ isOn, onChoose }: Props) {
  const id = useId();
  return (
    <div className="row">
      <input
        id={id}
        type="checkbox"
        className="switch"
        checked={isOn}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <label htmlFor={id}>{t('history.remindMeOfThese')}</label>
    </div>
  );
}
