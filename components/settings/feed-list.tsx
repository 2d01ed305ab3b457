import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

export interface FeedView {
  id: string;
  /** Its host and last signs, or the name of a file; never the whole address. */
  shown: string;
  /** How reading it goes. */
  said: string;
  /** What else is to be known of it; may be empty. */
  note: string;
  isProblem: boolean;
  isPaused: boolean;
  /** A file is not read again. */
  isFile: boolean;
  /** The browser's permission is missing. */
  isNotAllowed: boolean;
}

interface Props {
  feeds: readonly FeedView[];
  onRead(id: string): void;
  onPause(id: string, isPaused: boolean): void;
  onRemove(id: string): void;
  /** Synchronously, within the user gesture. */
  onAllow(id: string): void;
}

/** Calendars that are followed, each with how reading it goes. */
export function FeedList({ feeds, onRead, onPause, onRemove, onAllow }: Props) {
  if (!feeds.length) return <p className="soft">{t('settings.noneYetWithYour')}</p>;
  return (
    <ul className="list">
      {feeds.map(({ id, shown, said, note, isProblem, isPaused, isFile, isNotAllowed }) => (
        <li key={id}>
          <b dir="ltr" className="feed-name">
            {shown}
          </b>
          <span className={isProblem ? 'problem' : 'soft'}>{said}</span>
          {note && <span className="soft">{note}</span>}
          <span className="row">
            {isNotAllowed && (
              <Button small onClick={() => onAllow(id)} aria-label={t('settings.allow', { shown })}>
                {t('settings.allow2')}
              </Button>
            )}
            {!isFile && !isPaused && !isNotAllowed && (
              <Button small onClick={() => onRead(id)} aria-label={t('settings.readNow', { shown })}>
                {t('settings.readNow2')}
              </Button>
            )}
            <Button
              small
              look="plain"
              onClick={() => onPause(id, !isPaused)}
              aria-label={`${isPaused ? t('settings.goOnWith') : t('settings.pause')} ${shown}`}
            >
              {isPaused ? t('settings.goOn2') : t('settings.pause')}
            </Button>
            <Button small look="plain" onClick={() => onRemove(id)} aria-label={t('settings.remove', { shown })}>
              {t('settings.remove2')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
