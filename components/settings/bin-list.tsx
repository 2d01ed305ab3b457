import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';

/** Things that were deleted together. */
export interface BinLine {
  id: string;
  /** "Frailty pathway pilot" or "12 meetings and 30 answers". */
  what: string;
  /** "Deleted on 20 November 2026". */
  when: string;
}

interface Props {
  lines: readonly BinLine[];
  onPutBack(id: string): void;
  onEmpty(): void;
}

/** What was deleted lately and can be put back. */
export function BinList({ lines, onPutBack, onEmpty }: Props) {
  if (!lines.length) return <p className="soft">{t('settings.nothingWasDeletedLately')}</p>;
  return (
    <>
      <GrowingList items={lines} keyOf={({ id }) => id} what={t('settings.deletions')}>
        {({ id, what, when }) => (
          <div className="row spread">
            <div className="tight">
              <span dir="auto">{what}</span>
              <span className="soft">{when}</span>
            </div>
            <Button small onClick={() => onPutBack(id)} aria-label={t('settings.putBack', { what, when })}>
              {t('settings.putBack2')}
            </Button>
          </div>
        )}
      </GrowingList>
      <div className="row">
        <Button small look="plain" onClick={onEmpty}>
          {t('settings.emptyTheBin')}
        </Button>
      </div>
    </>
  );
}
