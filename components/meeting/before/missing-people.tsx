import { useId, useState } from 'react';
import { Chip, Chips } from '@/components/ui/chips';

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

const guests = (n: number) => (n === 1 ? 'one guest' : `${n} guests`);

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
          Show more
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
        Who is missing?{' '}
        {seen.length > 0 && (
          <>
            Seen: <b className="seen">{seen.join(', ')}</b>.{' '}
          </>
        )}
        {unknown > 0 && `The organisation of ${guests(unknown)} is not told. `}
        {notSeen.length > 0 && 'Not seen:'}
      </p>
      <Absent names={notSeen} labelledBy={id} noted={noted} onToggle={onToggle} />
      {usual.length > 0 && (
        <>
          <p className="soft" id={`${id}-usual`}>
            Usually here, not invited this time:
          </p>
          <Absent names={usual} labelledBy={`${id}-usual`} noted={noted} onToggle={onToggle} />
        </>
      )}
    </div>
  );
}
