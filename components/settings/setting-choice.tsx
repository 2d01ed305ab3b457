import { useId } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  value: number;
  /** Values and their words. */
  choices: readonly (readonly [number, string])[];
  onChoose(value: number): void;
}

/** One setting with a few answers. A value that is none of them is shown as it is. */
export function SettingChoice({ label, hint, value, choices, onChoose }: Props) {
  const id = useId();
  const all = choices.some(([choice]) => choice === value) ? choices : [...choices, [value, String(value)] as const];
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className="field"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {all.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
