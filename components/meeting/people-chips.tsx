import type { ReactNode } from 'react';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';
import { Fold } from '../ui/fold';

/** So many people are in view; the rest wait behind their number. */
const inView = 8;

interface Props {
  label: string;
  people: readonly string[];
  /** Absent for chips that do something and are not chosen. */
  chosen?: readonly string[] | undefined;
  onPress(name: string): void;
  /** A chip behind theirs. */
  children?: ReactNode;
}

function Row({ label, people, chosen, onPress, children }: Props) {
  return (
    <Chips label={label} round>
      {people.map((name) => (
        <Chip key={name} pressed={chosen?.includes(name)} onPress={() => onPress(name)}>
          {name}
        </Chip>
      ))}
      {children}
    </Chips>
  );
}

/** People to press: eight in view and whoever is chosen, the others folded. */
export function PeopleChips({ people, children, ...rest }: Props) {
  const { chosen = [] } = rest;
  const first = people.slice(0, inView);
  const shown = [...first, ...chosen.filter((name) => !first.includes(name))];
  const more = people.filter((name) => !shown.includes(name));
  return (
    <>
      {shown.length > 0 && (
        <Row people={shown} {...rest}>
          {children}
        </Row>
      )}
      {more.length > 0 && (
        <Fold label={t('meeting.morePeople', { more: more.length })}>
          <Row people={more} {...rest} />
        </Fold>
      )}
    </>
  );
}
