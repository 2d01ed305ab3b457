import { useEffect } from 'react';
import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** "12 meetings and 3 promises". */
  what: string;
  /** "26 November 2025". */
  before: string;
  /** "3 December 2026". */
  after: string;
  settingsHref: string;
  /** Called once it can be read: nothing is deleted before that. */
  onShown(): void;
  /** Absent where the organisation has set how long things are kept. */
  onKeep: (() => void) | undefined;
}

/** Says what will be deleted because it is old, long before it is, with a way to keep it. */
export function OldNotice({ what, before, after, settingsHref, onShown, onKeep }: Props) {
  useEffect(onShown, [onShown]);
  return (
    <section className="notice" aria-label={t('history.whatWillBeDeleted')}>
      <p>
        {inWords(onKeep ? 'history.willBeDeleted' : 'history.willBeDeletedAs', {
          what: <b>{t('history.whatFromBefore', { what, before })}</b>,
          after,
          settings: <a href={settingsHref}>{t('history.settings')}</a>,
        })}
      </p>
      {onKeep && (
        <div className="row">
          <Button small onClick={onKeep}>
            {t('history.keepThem')}
          </Button>
        </div>
      )}
    </section>
  );
}
