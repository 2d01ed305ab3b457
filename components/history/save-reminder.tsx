import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** "You last saved a copy on 1 October." */
  said: string;
  onSave(): void;
  onLater(): void;
}

/** Reminds of saving a copy, where much has been written since the last one. */
export function SaveReminder({ said, onSave, onLater }: Props) {
  return (
    <section className="notice" aria-label={t('history.saveACopy')}>
      <p>{inWords('history.allYouWriteIs', { b: <b>{said}</b> })}</p>
      <div className="row">
        <Button small onClick={onSave}>
          {t('history.saveACopy')}
        </Button>
        <Button small look="plain" onClick={onLater}>
          {t('history.later')}
        </Button>
      </div>
    </section>
  );
}
