import { useId, useState } from 'react';
import { Chip, Chips } from '@/components/ui/chips';
import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';

interface Props {
  seen: readonly string[];
  notSeen: readonly string[];
  /** How many guests tell no organisation. */
  unknown: number;
  /** Who usually comes and is not invited this time. */
  usual: readonly string[];
  /** Those the person has noted as missing. */
  noted: readonly string[];
  onToggle(who: string): void;
}

interface AbsentProps extends Pick<Props, 'noted' | 'onToggle'> {
  names: readonly string[];
  labelledBy: string;
}

/** So many are shown at first, and so many more each time. */
const step = 25;

function Absent({ names, labelledBy, noted, onToggle }: AbsentProps) {
  const [shown, setShown] = useState(step);
  if (!names.length) return null;
  return (
    <Chips labelledBy={labelledBy} round>
      {names.slice(0, shown).map((who) => (
        <Chip key={who} round pressed={noted.includes(who)} onPress={() => onToggle(who)}>
          {who}
        </Chip>
      ))}
      {names.length > shown && (
        <Chip look="ask" round onPress={() => setShown(shown + step)}>
          {t('meeting.showMore')}
        </Chip>
      )}
    </Chips>
  );
}

/** Which sectors are at the table, and which of those that the invite is about are not, and who usually is. A tap notes one as missing. */
export function MissingPeople({ seen, notSeen, unknown, usual, noted, onToggle }: Props) {
  const id = useId();
  return (
    <div className="tight">
      <p className="soft" id={id}>
        {t('meeting.whoIsMissing')}{' '}
        {seen.length > 0 && <>{inWords('meeting.seen', { names: <b className="seen">{seen.join(', ')}</b> })} </>}
        {unknown > 0 &&
          `${unknown === 1 ? t('meeting.theOrganisationOfOne') : t('meeting.theOrganisationOfGuests', { unknown })} `}
        {notSeen.length > 0 && t('meeting.notSeen')}
      </p>
      <Absent names={notSeen} labelledBy={id} noted={noted} onToggle={onToggle} />
      {usual.length > 0 && (
        <>
          <p className="soft" id={`${id}-usual`}>
            {t('meeting.usuallyHereNotInvited')}
          </p>
          <Absent names={usual} labelledBy={`${id}-usual`} noted={noted} onToggle={onToggle} />
        </>
      )}
    </div>
  );
}
