import { useId } from 'react';

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
      <label htmlFor={id}>Remind me of these meetings</label>
    </div>
  );
}
