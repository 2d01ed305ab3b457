import { useId } from 'react';
import { SettingChoice } from './setting-choice';

interface Props {
  label: string;
  hint?: string | undefined;
  /** Values and their words; without them the setting is on or off. */
  choices?: readonly (readonly [number, string])[] | undefined;
  value: number | boolean;
  /** Set by the organisation, and not by the person. */
  isOrganisations: boolean;
  onChoose(value: number | boolean): void;
}

/** One setting: a tick box, or a list of a few answers. Says so where an organisation has set it. */
export function SettingField({ label, hint = '', choices, value, isOrganisations, onChoose }: Props) {
  const id = useId();
  const words = `${isOrganisations ? 'Set by your organisation. You can change it. ' : ''}${hint}`;
  if (choices)
    return <SettingChoice label={label} hint={words} value={Number(value)} choices={choices} onChoose={onChoose} />;
  return (
    <div className="tight">
      <label className="row check">
        <input
          type="checkbox"
          checked={value === true}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChoose(target.checked)}
        />
        {label}
      </label>
      <p className="soft" id={`${id}-hint`}>
        {words}
      </p>
    </div>
  );
}
