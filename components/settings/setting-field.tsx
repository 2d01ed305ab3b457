import { useEffect, useId, useState } from 'react';
import { Said } from '../ui/said';
import { SettingRow } from './setting-row';

type Value = number | string | boolean;

interface Props {
  label: string;
  hint?: string | undefined;
  /** Values and their words; without them the setting is on or off. */
  choices?: readonly (readonly [number | string, string])[] | undefined;
  /** An hour of the day, `09:00`. */
  control?: 'time' | undefined;
  value: Value;
  /** How the organisation holds it, if it does: `start` can be changed, `limit` within what it allows, `fixed` not at all. */
  hold?: 'start' | 'limit' | 'fixed' | undefined;
  /** Who set it, and whom to ask. */
  setBy?: string | undefined;
  /** What the last change of this setting came to; empty for none. `event` tells one change from the next. */
  said: { words: string; event: number; isProblem: boolean };
  onChoose(value: Value): void;
}

interface ControlProps extends Pick<Props, 'value' | 'onChoose'> {
  id: string;
  describedBy: string | undefined;
  /** Nobody can change it: it stays in reach of keys and screen readers, and takes no change. */
  isFixed: boolean;
}

function OnOff({ id, describedBy, isFixed, value, onChoose }: ControlProps) {
  return (
    <input
      id={id}
      type="checkbox"
      className="switch"
      checked={value === true}
      aria-describedby={describedBy}
      aria-disabled={isFixed || undefined}
      onChange={({ target }) => !isFixed && onChoose(target.checked)}
    />
  );
}

/** An hour of the day. While a part of it is empty nothing is chosen, and what was chosen before stands again on leaving. */
function TimeOfDay({ id, describedBy, isFixed, value, onChoose }: ControlProps) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  return (
    <input
      id={id}
      type="time"
      className="field time"
      aria-describedby={describedBy}
      aria-disabled={isFixed || undefined}
      readOnly={isFixed}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value) onChoose(target.value.slice(0, 5));
      }}
      onBlur={() => setTyped(String(value))}
    />
  );
}

/** A value that is none of the choices is shown as it is. */
function OneOf({
  id,
  describedBy,
  isFixed,
  value,
  choices,
  onChoose,
}: ControlProps & Required<Pick<Props, 'choices'>>) {
  const offered = choices ?? [];
  const isOffered = offered.some(([choice]) => choice === value) || typeof value === 'boolean';
  const every = isOffered ? offered : [...offered, [value, String(value)] as const];
  const all = isFixed ? every.filter(([choice]) => choice === value) : every;
  return (
    <select
      id={id}
      className="field"
      aria-describedby={describedBy}
      aria-disabled={isFixed || undefined}
      value={String(value)}
      onChange={({ target }) => onChoose(all.find(([choice]) => String(choice) === target.value)?.[0] ?? value)}
    >
      {all.map(([choice, words]) => (
        <option key={choice} value={String(choice)}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** One setting: a switch, a list of a few answers, or an hour. Says so where an organisation has set it. */
export function SettingField({ label, hint, choices, control: kind, value, hold, setBy, said, onChoose }: Props) {
  const id = useId();
  const describedBy = hint || hold ? `${id}-hint` : undefined;
  const control = { id, describedBy, isFixed: hold === 'fixed', value, onChoose };
  return (
    <SettingRow
      label={label}
      controlId={id}
      hint={hint}
      hintId={`${id}-hint`}
      hold={hold}
      setBy={setBy}
      said={<Said words={said.words} event={said.event} problem={said.isProblem} />}
    >
      {kind === 'time' && <TimeOfDay {...control} />}
      {choices && <OneOf choices={choices} {...control} />}
      {!kind && !choices && <OnOff {...control} />}
    </SettingRow>
  );
}
