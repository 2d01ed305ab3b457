import { inWords } from '@/components/ui/in-words';
import type { SeriesFigures as Figures } from '@/lib/meetings/series-question';
import { t } from '@/lib/words/words';

/** "9", or "over 52" where not all are counted. */
export const timesHeld = ({ held, isCut }: Pick<Figures, 'held' | 'isCut'>) =>
  isCut ? t('history.over', { held }) : `${held}`;

/** What else was said of the purpose: "2 partly, 1 not". */
function otherwise({ held, purpose: { yes, partly, no } }: Figures): string {
  const unsaid = held - yes - partly - no;
  return [
    partly && t('history.partly', { partly }),
    no && t('history.not', { no }),
    unsaid > 0 && t('history.notSaid', { unsaid }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Stands behind "3 of 4". */
const purposeWords = (said: number) => {
  if (!said) return t('history.purposeMetNotSaid');
  return said === 1 ? t('history.timePurposeMet') : t('history.timesPurposeMet');
};

/** How often a series was held, whether its purpose was met, and what it decided. */
export function SeriesFigures(figures: Figures) {
  const { held, isCut, purpose, decisions } = figures;
  const said = purpose.yes + purpose.partly + purpose.no;
  return (
    <ul className="series-figures">
      <li>
        {inWords(held === 1 ? 'history.timeHeld' : 'history.timesHeld', { held: <b>{timesHeld(figures)}</b> })}
        {isCut && <small className="soft">{t('history.theLastAreCounted', { held })}</small>}
      </li>
      <li>
        <b>{said ? t('history.of2', { yes: purpose.yes, said }) : '–'}</b> {purposeWords(said)}
        {said > 0 && otherwise(figures) && <small className="soft">{otherwise(figures)}</small>}
      </li>
      <li>
        {inWords(decisions === 1 ? 'history.decisionNoted' : 'history.decisionsNoted', {
          decisions: <b>{decisions}</b>,
        })}
      </li>
    </ul>
  );
}
