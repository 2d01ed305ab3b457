import { useId } from 'react';
import { Chip, Chips } from '@/components/ui/chips';
import { t } from '@/lib/words/words';

export interface ShortForm {
  short: string;
  long: readonly string[];
}

interface Props {
  forms: readonly ShortForm[];
  onWriteOut(short: string, long: string): void;
}

/** Short forms in the purpose that a partner may not know, with what they stand for to put in their place. */
export function Jargon({ forms, onWriteOut }: Props) {
  const id = useId();
  if (!forms.length) return null;
  return (
    <div className="tight">
      <p className="soft" id={id}>
        {t('meeting.aPartnerMayNot')}
      </p>
      <Chips labelledBy={id} round>
        {forms.flatMap(({ short, long }) =>
          long.map((words) => (
            <Chip key={`${short} ${words}`} round onPress={() => onWriteOut(short, words)}>
              {short}: {words}
            </Chip>
          )),
        )}
      </Chips>
    </div>
  );
}
