import { type FormEvent, useId, useState } from 'react';
import { limits } from '@/lib/meetings/meeting';
import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';

interface Line {
  id: string;
  name: string;
  href: string;
  /** "Last reviewed Tue 24 Nov". */
  when: string;
}

interface Props {
  /** Partnerships that were reviewed, the latest first. */
  reviewed: readonly Line[];
  /** Goes to the review of a partnership with this name. */
  onOpen(name: string): void;
}

/** The partnerships that were reviewed, and a field to review another one, also a group that is no partner. */
export function ReviewedList({ reviewed, onOpen }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onOpen(name);
  };
  return (
    <>
      <GrowingList items={reviewed} keyOf={(line) => line.id} what={t('partners.partnerships')}>
        {(line) => (
          <div className="week-line">
            <a className="line" href={line.href} dir="auto">
              {line.name}
            </a>
            <span className="soft">{line.when}</span>
          </div>
        )}
      </GrowingList>
      <form className="question" onSubmit={open}>
        <label htmlFor={id}>{t('partners.reviewAPartnership')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('partners.theNameOfA')}
        </span>
        <div className="add-row">
          <input
            id={id}
            className="field"
            dir="auto"
            autoComplete="off"
            maxLength={limits.short}
            aria-describedby={`${id}-hint`}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          {name.trim() && <Button type="submit">{t('partners.review')}</Button>}
        </div>
      </form>
    </>
  );
}
