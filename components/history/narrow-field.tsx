import { useId } from 'react';
import { t } from '@/lib/words/words';

/** A field that leaves in a list only what holds the words typed. Escape empties it. */
export function NarrowField({ typed, onType }: { typed: string; onType(text: string): void }) {
  const id = useId();
  return (
    <div className="narrow">
      <label htmlFor={id}>{t('history.narrowThisList')}</label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={t('history.aTitleAName')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onType('')}
      />
    </div>
  );
}
