import { useId, useState } from 'react';
import { t } from '@/lib/words/words';
import { PeopleChips } from '../meeting/people-chips';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';

/** As many letters as a stored name may have. */
const nameLimit = 300;

interface Props {
  /** What is asked: "To whom?" */
  label: string;
  /** Says of what, for a screen reader. */
  of?: string;
  people: readonly string[];
  chosen: readonly string[];
  onPress(name: string): void;
}

/** Names to press, and a field for one that is not among them. */
export function NamesPicker({ label, of = '', people, chosen, onPress }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const name = of ? `${label} ${of}` : label;
  const all = [...people, ...chosen.filter((one) => !people.includes(one))];
  const add = () => {
    const next = typed?.trim();
    if (next && !chosen.includes(next)) onPress(next);
    setTyped(undefined);
  };
  const ask = (
    <Chip look="ask" onPress={() => setTyped(typed === undefined ? '' : undefined)}>
      {t('promises.somebodyElse')}
    </Chip>
  );
  return (
    <div className="tight">
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      {all.length ? (
        <PeopleChips label={name} people={all} chosen={chosen} onPress={onPress}>
          {ask}
        </PeopleChips>
      ) : (
        <Chips label={name} round>
          {ask}
        </Chips>
      )}
      {typed !== undefined && (
        <div className="add-row">
          <label className="hidden-label" htmlFor={id}>
            {label} {t('promises.name')}
          </label>
          <input
            id={id}
            className="field"
            dir="auto"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: it opens because the person pressed "Somebody else"
            autoFocus
            placeholder={t('promises.name')}
            maxLength={nameLimit}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              // The form around it has a deed of its own.
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add}>{t('promises.choose')}</Button>
        </div>
      )}
    </div>
  );
}
