import { SeriesFacts as Facts } from '@/components/history/series-facts';
import { DeedLine } from '@/components/ui/deed-line';
import { sayMoment } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useSeriesFacts } from '@/lib/extension-pages/use-series';
import { answersTo } from '@/lib/meetings/grouping';
import { usualGuests } from '@/lib/meetings/series-memory';
import type { Asked, SeriesAnswer } from '@/lib/meetings/series-question';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { dayOfMeeting } from './written';

const replies: Readonly<Record<SeriesAnswer, string>> = {
  keep: t('history.keepIt'),
  ask: t('history.askTheGroup'),
  change: t('history.shorterOrRarer'),
};

function sayAsked(asked: Asked | undefined): string {
  if (!asked) return '';
  return t('history.asked', { moment: sayMoment(asked.at), answer: asked.answer ? `: ${replies[asked.answer]}` : '' });
}

interface Props {
  database: Database;
  seriesId: string;
  /** The person's own names; empty when it is not known who they are. */
  self: readonly string[];
}

/** What one series has come to, read by itself: the rest of the page does not wait for it. */
export function SeriesFacts({ database, seriesId, self }: Props) {
  const deeds = useDeeds();
  const { state, onAsks } = useSeriesFacts(database, seriesId, deeds);
  if (!state) return null;
  const meetings = state.earlier.map(({ preparation }) => preparation);
  const [decides] = answersTo(meetings, ['decides']);
  return (
    <Facts
      figures={state.figures}
      usual={usualGuests(meetings, self)}
      decides={decides && { text: decides.text, day: dayOfMeeting(decides.meeting) }}
      asks={state.choice?.asks !== false}
      asked={sayAsked(state.choice?.asked)}
      onAsks={onAsks}
    >
      <DeedLine {...deeds.deed} />
    </Facts>
  );
}
