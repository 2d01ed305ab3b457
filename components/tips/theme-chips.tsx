import { useId } from 'react';
import type { ThemeId } from '@/content/schema';
import { t } from '@/lib/words/words';
import { Chip, Chips } from '../ui/chips';

export interface ThemeChipsProps {
  /** The themes that may fit, likeliest first; their order must not change when one is chosen, or focus would jump. */
  themes: readonly { id: ThemeId; title: string }[];
  chosen: ThemeId;
  onChoose(theme: ThemeId): void;
}

const shortName = (id: ThemeId) => id.replace(/-/g, ' ');

/** Which theme fits the meeting better: one tap changes the tip and the question. */
export function ThemeChips({ themes, chosen, onChoose }: ThemeChipsProps) {
  const id = useId();
  return (
    <div className="row theme-chips">
      <span className="soft" id={id}>
        {t('tips.fitsBetter')}
      </span>
      <Chips labelledBy={id} round>
        {themes.map((theme) => (
          <Chip key={theme.id} pressed={theme.id === chosen} onPress={() => onChoose(theme.id)}>
            {shortName(theme.id)}
          </Chip>
        ))}
      </Chips>
    </div>
  );
}
