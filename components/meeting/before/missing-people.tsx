import { useId } from 'react';
import { Chip, Chips } from '@/components/ui/chips';

interface Props {
  seen: readonly string[];
  notSeen: readonly string[];
  /** How many guests tell no organisation. */
  unknown: number;
  /** Those the person has noted as missing. */
  noted: readonly string[];
  onToggle(who: string): void;
}

const guests = (n: number) => (n === 1 ? 'one guest' : `${n} guests`);

/** Which sectors are at the table, and which of those that the invite is about are not. A tap notes one as missing. */
export function MissingPeople({ seen, notSeen, unknown, noted, onToggle }: Props) {
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
      {notSeen.length > 0 && (
        <Chips labelledBy={id} round>
          {notSeen.map((who) => (
            <Chip key={who} round pressed={noted.includes(who)} onPress={() => onToggle(who)}>
              {who}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  );
}
