import { t } from '@/lib/words/words';
import { Chart } from './chart';
import { NamesBelow } from './names-below';
import { percent } from './scale';

export interface DotLine {
  label: string;
  /** One value for each time, the earliest first; undefined where none was given. */
  values: readonly (number | undefined)[];
}

interface Props {
  title: string;
  summary: string;
  lines: readonly DotLine[];
  /** Names of the times: "3 Nov" below the chart, "Tue 3 Nov 2026" in the table. */
  times: readonly { name: string; longName: string }[];
  /** The ends of the scale, and what they mean in words. */
  least: { value: number; words: string };
  most: { value: number; words: string };
  level?: 2 | 3;
}

/** Where a value stands: from 0 at the bottom to 1. */
const heightOf = (value: number, { least, most }: Pick<Props, 'least' | 'most'>) =>
  Math.min(1, Math.max(0, (value - least.value) / (most.value - least.value || 1)));

/** So many times have room of their own, as their names below the chart have. */
const leastTimes = 4;

function Line({ line, ...props }: Props & { line: DotLine }) {
  const { least, most, times } = props;
  const dots = times.flatMap((_, place) => {
    const value = line.values[place];
    if (value === undefined) return [];
    return {
      place,
      x: percent((place + 0.5) / Math.max(times.length, leastTimes)),
      y: percent(1 - heightOf(value, props)),
    };
  });
  const last = line.values.findLast((value) => value !== undefined);
  return (
    <div className="chart-row">
      <p>
        <b>{line.label}</b>
        <span className="soft">
          {' '}
          {last === undefined ? t('charts.noAnswerYet') : t('charts.nowOf', { last, value: most.value })}
        </span>
      </p>
      <svg
        className="chart-drawing low"
        role="img"
        aria-label={t('charts.fromTo', {
          label: line.label,
          value: least.value,
          words: least.words,
          value2: most.value,
          words2: most.words,
        })}
      >
        {[0, 1].map((height) => (
          <line key={height} className="chart-line" x1="0" x2="100%" y1={percent(height)} y2={percent(height)} />
        ))}
        {dots.map(({ place, x, y }, index) => {
          const before = dots[index - 1];
          return before && <line key={place} className="chart-path" x1={before.x} y1={before.y} x2={x} y2={y} />;
        })}
        {dots.map(({ place, x, y }) => (
          <circle key={place} className="chart-point" cx={x} cy={y} r="5" />
        ))}
      </svg>
    </div>
  );
}

/** How answers on a scale changed over time: one small drawing for each question, all on the same times. */
export function DotsOverTime(props: Props) {
  const { title, summary, lines, times, least, most, level } = props;
  const rows = times.map(({ longName }, place) => ({
    name: longName,
    cells: lines.map(({ values }) => values[place] ?? t('charts.noAnswer')),
  }));
  const table = { columns: [t('charts.when'), ...lines.map(({ label }) => label)], rows };
  return (
    <Chart title={title} summary={summary} table={table} {...(level && { level })}>
      <p className="soft">
        {t('charts.topLineBottomLine', {
          value: most.value,
          words: most.words,
          value2: least.value,
          words2: least.words,
        })}
      </p>
      {lines.map((line) => (
        <Line key={line.label} line={line} {...props} />
      ))}
      <NamesBelow names={times.map(({ name }) => name)} />
    </Chart>
  );
}
