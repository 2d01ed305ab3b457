import { useId } from 'react';
import { SeriesFigures, timesHeld } from '@/components/history/series-figures';
import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import type { SeriesFigures as Figures, SeriesAnswer } from '@/lib/meetings/series-question';

interface Props {
  figures: Figures;
  onReply(reply: SeriesAnswer | 'never'): void;
}

/** Asks, in one folded line, whether a series still needs to exist, with what it has come to. */
export function SeriesQuestion({ figures, onReply }: Props) {
  const id = useId();
  return (
    <Fold label="Still needed?" note={`held ${timesHeld(figures)} times`}>
      <p id={id}>Does this meeting still need to exist?</p>
      <SeriesFigures {...figures} />
      <Chips labelledBy={id}>
        <Chip onPress={() => onReply('keep')}>Keep it</Chip>
        <Chip onPress={() => onReply('ask')} source="Copies a line, and adds it to what you are agreeing">
          Ask the group
        </Chip>
        <Chip onPress={() => onReply('change')} source="Copies a line for the group">
          Make it shorter or rarer
        </Chip>
        <Chip look="ask" onPress={() => onReply('never')}>
          Never ask for this series
        </Chip>
      </Chips>
    </Fold>
  );
}
