import { useId, useState } from 'react';
import { Due, dueChoices, dueInWords } from '@/lib/meetings/due';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

interface Props {
  /** Says of what, for a screen reader. */
  label: string;
  due: Due | undefined;
  /** `2026-11-24`. */
  today: string;
  onDue(due: Due | undefined): void;
}

/** By when: before next time, the next Friday, or a date. Pressed again, the one that is chosen is taken back. */
export function DueChips({ label, due, today, onDue }: Props) {
  const id = useId();
  const [isDating, setDating] = useState(false);
  const choices = dueChoices(today);
  const other = due && !choices.some((choice) => choice.due === due) ? due : undefined;
  return (
    <>
      <Chips label={label} round>
        {choices.map((choice) => (
          <Chip
            key={choice.due}
            pressed={choice.due === due}
            onPress={() => onDue(choice.due === due ? undefined : choice.due)}
          >
            {choice.label}
          </Chip>
        ))}
        {other && (
          <Chip pressed onPress={() => onDue(undefined)}>
            {dueInWords(other, today)}
          </Chip>
        )}
        <Chip look="ask" onPress={() => setDating(!isDating)}>
          {t('promises.aDate')}
        </Chip>
      </Chips>
      {isDating && (
        <div className="row">
          <label htmlFor={id}>{t('promises.date')}</label>
          <input
            id={id}
            type="date"
            className="field date"
            // biome-ignore lint/a11y/noAutofocus: it opens because the person pressed "A date"
            autoFocus
            min={today}
            defaultValue={other}
            onChange={({ target }) => {
              // A year that is half typed lies before today, and is not yet meant.
              const day = Due.safeParse(target.validity.valid ? target.value : '');
              if (day.success) onDue(day.data);
            }}
          />
        </div>
      )}
    </>
  );
}
