import { useMemo, useState } from 'react';
import { limits } from '@/lib/meetings/meeting';
import { kindOfName, nameKey } from '@/lib/meetings/names';
import type { PartnerKind } from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
import { AddLine } from '../ui/add-line';
import { Chip, Chips } from '../ui/chips';
import { Said } from '../ui/said';
import { KindChips } from './kind-chips';

/** Somebody from a kept meeting. */
interface Known {
  name: string;
  key: string;
  /** How many of the newest meetings list them. */
  meetings: number;
}

interface Props {
  /** Keys of those who are partners already, see `nameKey`. */
  taken: ReadonlySet<string>;
  /** People who could be meant, the most often met first. */
  people: readonly Known[];
  /** Rejects when it could not be stored. */
  onAdd(name: string, kind: PartnerKind): Promise<void>;
}

/** So many people are offered at once. */
const inView = 5;

/** Does each word typed begin a word of the name? */
const fits = (key: string, typed: readonly string[]) => {
  const words = key.split(' ');
  return typed.every((part) => words.some((word) => word.startsWith(part)));
};

/** A field for a new partner, with people of kept meetings to tap. */
export function NewPartner({ taken, people, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PartnerKind>();
  const [already, setAlready] = useState('');
  const kind = chosen ?? (kindOfName(typed) === 'person' ? 'person' : 'organisation');
  const offered = useMemo(() => {
    const words = nameKey(typed).split(' ').filter(Boolean);
    return people.filter(({ key }) => fits(key, words)).slice(0, inView);
  }, [people, typed]);
  const type = (words: string) => {
    setTyped(words);
    setAlready('');
    if (!words.trim()) setChosen(undefined);
  };
  const add = async (name: string, as: PartnerKind) => {
    if (taken.has(nameKey(name))) {
      setAlready(t('partners.isAPartnerAlready', { name: name.trim() }));
      throw new Error('A partner already');
    }
    await onAdd(name, as);
    setChosen(undefined);
  };
  const tap = (name: string) =>
    void add(name, 'person').then(
      () => setTyped(''),
      () => undefined,
    );
  return (
    <div className="stack new-partner">
      <AddLine
        label={t('partners.addAPersonOr')}
        value={typed}
        limit={limits.short}
        onType={type}
        onAdd={() => add(typed, kind)}
      >
        <KindChips kind={kind} onKind={setChosen} />
      </AddLine>
      <Said words={already} problem />
      {offered.length > 0 && (
        <Chips label={t('partners.peopleFromYourMeetings')} round>
          {offered.map(({ key, name, meetings }) => (
            <Chip
              key={key}
              source={meetings === 1 ? t('partners.in1Meeting') : t('partners.inMeetings', { meetings })}
              onPress={() => tap(name)}
            >
              {name}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  );
}
