import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/words/words';

interface Props {
  /** How many records could not be read. */
  count: number;
  /** Absent where the organisation allows no files. */
  onSave: (() => void) | undefined;
  onDelete(): void;
}

function putAside(count: number, canSave: boolean): string {
  if (canSave) return count === 1 ? t('settings.itWasPutAside') : t('settings.theyWerePutAside');
  return count === 1 ? t('settings.itWasPutAsideSo') : t('settings.theyWerePutAsideSo');
}

/** Says how many records could not be read, and what to do about them; nothing when all is well. */
export function QuarantineNotice({ count, onSave, onDelete }: Props) {
  const id = useId();
  const [sure, setSure] = useState(false);
  if (!count) return null;
  return (
    <section className="notice problem stack" aria-labelledby={id}>
      <h3 id={id}>{count === 1 ? t('settings.oneRecordCouldNot') : t('settings.recordsCouldNotBe', { count })}</h3>
      <p>{putAside(count, onSave !== undefined)}</p>
      <div className="row">
        {onSave && (
          <Button small onClick={onSave}>
            {t('settings.saveToAFile')}
          </Button>
        )}
        {sure ? (
          <>
            <Button small onClick={onDelete}>
              {t('settings.deleteForGood')}
            </Button>
            <Button small look="plain" onClick={() => setSure(false)}>
              {t('settings.keep')}
            </Button>
          </>
        ) : (
          <Button small look="plain" onClick={() => setSure(true)}>
            {t('settings.delete')}
          </Button>
        )}
      </div>
    </section>
  );
}
