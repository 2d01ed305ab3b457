import { useId } from 'react';
import type { ThemeId } from '@/content/schema';
import { Button } from '../ui/button';

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
    // biome-ignore lint/a11y/useSemanticElements: toggle buttons with a label, not fields of a form
    <div className="row" role="group" aria-labelledby={id}>
      <span className="soft" id={id}>
        Fits better:
      </span>
      {themes.map((theme) => (
        <Button
          key={theme.id}
          look={theme.id === chosen ? 'outlined' : 'plain'}
          small
          aria-pressed={theme.id === chosen}
          title={theme.title}
          onClick={() => onChoose(theme.id)}
        >
          {shortName(theme.id)}
        </Button>
      ))}
    </div>
  );
}
