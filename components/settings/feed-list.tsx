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
  if (!feeds.length)
    return (
      <p className="soft">
        None yet. With your calendar’s address your next meeting, the count on the toolbar and what comes after a
        meeting work with no calendar open.
      </p>
    );
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
              <Button small onClick={() => onAllow(id)} aria-label={`Allow ${shown}`}>
                Allow
              </Button>
            )}
            {!isFile && !isPaused && !isNotAllowed && (
              <Button small onClick={() => onRead(id)} aria-label={`Read now: ${shown}`}>
                Read now
              </Button>
            )}
            <Button
              small
              look="plain"
              onClick={() => onPause(id, !isPaused)}
              aria-label={`${isPaused ? 'Go on with' : 'Pause'} ${shown}`}
            >
              {isPaused ? 'Go on' : 'Pause'}
            </Button>
            <Button small look="plain" onClick={() => onRemove(id)} aria-label={`Remove ${shown}`}>
              Remove
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
