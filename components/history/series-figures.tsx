import type { SeriesFigures as Figures } from '@/lib/meetings/series-question';

const times = (count: number) => (count === 1 ? 'time' : 'times');

/** "9", or "over 52" where not all are counted. */
export const timesHeld = ({ held, isCut }: Pick<Figures, 'held' | 'isCut'>) => (isCut ? `over ${held}` : `${held}`);

/** What else was said of the purpose: "2 partly, 1 not". */
function otherwise({ held, purpose: { yes, partly, no } }: Figures): string {
  const unsaid = held - yes - partly - no;
  return [partly && `${partly} partly`, no && `${no} not`, unsaid > 0 && `${unsaid} not said`]
    .filter(Boolean)
    .join(', ');
}

/** How often a series was held, whether its purpose was met, and what it decided. */
export function SeriesFigures(figures: Figures) {
  const { held, isCut, purpose, decisions } = figures;
  const said = purpose.yes + purpose.partly + purpose.no;
  return (
    <ul className="series-figures">
      <li>
        <b>{timesHeld(figures)}</b> {times(held)} held
        {isCut && <small className="soft">The last {held} are counted here.</small>}
      </li>
      <li>
        <b>{said ? `${purpose.yes} of ${said}` : '–'}</b>{' '}
        {said ? `${times(said)} purpose met` : 'purpose met: not said'}
        {said > 0 && otherwise(figures) && <small className="soft">{otherwise(figures)}</small>}
      </li>
      <li>
        <b>{decisions}</b> {decisions === 1 ? 'decision' : 'decisions'} noted
      </li>
    </ul>
  );
}
