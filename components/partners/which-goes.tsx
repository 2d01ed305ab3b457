import { useEffect, useId, useRef } from 'react';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

interface Props {
  /** Those that stand. */
  choices: readonly { id: string; text: string }[];
  /** The one that is to come in. */
  comes: string;
  onGoes(id: string): void;
  /** None of them goes. */
  onKeep(): void;
}

/** Asks which priority makes room for another. Takes the focus when it comes. */
export function WhichGoes({ choices, comes, onGoes, onKeep }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-chip]')?.focus(), []);
  return (
    <div className="notice" ref={box}>
      <p id={id} dir="auto">
        <b>{t('partners.youHaveThreeWhich')}</b> {comes}
      </p>
      <Chips labelledBy={id}>
        {choices.map((choice) => (
          <Chip key={choice.id} onPress={() => onGoes(choice.id)}>
            {choice.text}
          </Chip>
        ))}
        <Chip look="ask" onPress={onKeep}>
          {t('partners.noneKeepTheseThree')}
        </Chip>
      </Chips>
    </div>
  );
}
