import { type IfThen, ifThen } from '@/lib/meetings/if-then';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

interface Props {
  text: string;
  owner?: string | undefined;
  onWord(worded: IfThen): void;
}

/** Offers the wording in which a promise is kept more often; nothing where it is worded so already. */
export function Wording({ text, owner, onWord }: Props) {
  const worded = ifThen(text, owner);
  if (!worded) return null;
  return (
    <Chips label={t('promises.wording')} round>
      <Chip look="ask" onPress={() => onWord(worded)}>
        When …, {owner ?? 'I'} will …
      </Chip>
    </Chips>
  );
}
