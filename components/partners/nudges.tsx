import { nudgeInWords } from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Line {
  id: string;
  name: string;
  /** Address of the person's page, or of the partners. */
  href: string;
  /** See `nudgeInWords`. */
  days: number;
  isNeverMet: boolean;
}

interface Props {
  /** The longest not met first. */
  nudges: readonly Line[];
  /** Both reject when the change could not be stored. */
  onSnooze(id: string): Promise<void>;
  onStop(id: string): Promise<void>;
}

/** So many at a time: a long list is a reproach, and is not read. */
const inView = 2;
const ignore = () => undefined;

/** Partners who have not been met for as long as the person chose: two at most, each with a way to put it off or to stop it. */
export function Nudges({ nudges, onSnooze, onStop }: Props) {
  if (!nudges.length) return null;
  return (
    <ul className="nudges">
      {nudges.slice(0, inView).map(({ id, name, href, ...since }) => (
        <li key={id} className="promise">
          <p dir="auto">
            <b>{nudgeInWords(since)}:</b> <a href={href}>{name}</a>
          </p>
          <div className="row">
            <Button
              small
              look="plain"
              onClick={() => void onSnooze(id).catch(ignore)}
              aria-label={t('partners.sayItAgainIn', { name })}
            >
              {t('partners.sayItAgainInA')}
            </Button>
            <Button
              small
              look="plain"
              onClick={() => void onStop(id).catch(ignore)}
              aria-label={t('partners.stopSayingThis', { name })}
            >
              {t('partners.stopSayingThis2')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
