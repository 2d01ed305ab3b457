import { useId } from 'react';
import { SeriesFigures, timesHeld } from '@/components/history/series-figures';
import { Chip, Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import type { SeriesFigures as Figures, SeriesAnswer } from '@/lib/meetings/series-question';
import { t } from '@/lib/words/words';

interface Props {
  figures: Figures;
  onReply(reply: SeriesAnswer | 'never'): void;
}

/** Asks, in one folded line, whether a series still needs to exist, with what it has come to. */
export function SeriesQuestion({ figures, onReply }: Props) {
  const id = useId();
  return (
    <Fold label={t('meeting.stillNeeded')} note={t('meeting.heldTimes', { timesHeld: timesHeld(figures) })}>
      <p id={id}>{t('meeting.doesThisMeetingStill')}</p>
      <SeriesFigures {...figures} />
      <Chips labelledBy={id}>
        <Chip onPress={() => onReply('keep')}>{t('meeting.keepIt')}</Chip>
        <Chip onPress={() => onReply('ask')} source={t('meeting.copiesALineAnd')}>
          {t('meeting.askTheGroup')}
        </Chip>
        <Chip onPress={() => onReply('change')} source={t('meeting.copiesALineFor')}>
          {t('meeting.makeItShorterOr')}
        </Chip>
        <Chip look="ask" onPress={() => onReply('never')}>
          {t('meeting.neverAskForThis')}
        </Chip>
      </Chips>
    </Fold>
  );
}
