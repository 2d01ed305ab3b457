import { useId } from 'react';
import { t } from '@/lib/words/words';
import { Fold } from '../ui/fold';
import { PeopleChips } from './people-chips';

interface Props {
  /** Guests who were not ticked off yet. */
  waiting: readonly string[];
  /** Guests who were ticked off. */
  heard: readonly string[];
  onHeard(name: string): void;
}

/** The guests to tick off as they speak. Nothing where no guests are known. */
export function NotYetHeard({ waiting, heard, onHeard }: Props) {
  const id = useId();
  if (!waiting.length && !heard.length) return null;
  return (
    <section className="noted" aria-labelledby={id}>
      <h2 id={id}>{t('meeting.notYetHeard')}</h2>
      {waiting.length > 0 ? (
        <PeopleChips label={t('meeting.notYetHeardPress')} people={waiting} onPress={onHeard} />
      ) : (
        <p className="soft">{t('meeting.everyoneHasBeenHeard')}</p>
      )}
      {heard.length > 0 && (
        <Fold label={t('meeting.heard', { heard: heard.length })}>
          <PeopleChips label={t('meeting.heard2')} people={heard} chosen={heard} onPress={onHeard} />
        </Fold>
      )}
    </section>
  );
}
