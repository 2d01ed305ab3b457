import { declineWords } from '@/lib/meetings/thinking';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  onCopy(words: string): void;
}

/** Words with which to decline a meeting that clashes with the time, each to copy. */
export function DeclineWords({ onCopy }: Props) {
  return (
    <ul className="list">
      {declineWords.map(({ id, when, words }) => (
        <li key={id}>
          <b>{when}</b>
          <p>{words}</p>
          <Button small look="plain" onClick={() => onCopy(words)} aria-label={t('thinking.copyTheWordsFor', { when })}>
            {t('thinking.copy')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
