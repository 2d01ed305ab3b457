import { useId } from 'react';
import { t } from '@/lib/words/words';
import { Chart } from './chart';
import { NamesBelow } from './names-below';
import { axisEnd, percent } from './scale';

/** Four looks that differ by pattern as well as by colour. */
type BarLook = 'solid' | 'striped' | 'dotted' | 'hollow';

export interface BarKind {
  label: string;
  look: BarLook;
}

export interface Bar {
  /** Below the chart: "23 Nov". */
  name: string;
  /** In the table, where there is room: "Week from Mon 23 Nov". */
  longName: string;
  /** One number for each kind, from the bottom up. */
  values: readonly number[];
}

interface Props {
  title: string;
  summary: string;
  /** What the numbers count, for the axis: "meetings". */
  unit: string;
  kinds: readonly BarKind[];
  bars: readonly Bar[];
  /** What a bar stands for, the heading of the table's first column: "Week". */
  span: string;
  level?: 2 | 3;
}

/** The patterns with which the looks are filled; `id` makes them this chart's own. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-striped`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-ground" width="6" height="6" />
        <rect className="chart-stripe" width="3" height="6" />
      </pattern>
      <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className="chart-ground" width="5" height="5" />
        <circle className="chart-dot" cx="2.5" cy="2.5" r="1.25" />
      </pattern>
    </defs>
  );
}

const fillOf = (id: string, look: BarLook) =>
  look === 'striped' || look === 'dotted' ? `url(#${id}-${look})` : undefined;

function Column({ id, bar, kinds, place, count, end }: ColumnProps) {
  const [slot, gap] = [1 / count, count > 26 ? 0.12 : 0.2];
  let height = 0;
  return kinds.map(({ look, label }, kind) => {
    const value = bar.values[kind] ?? 0;
    height += value;
    if (!value) return null;
    return (
      <rect
        key={label}
        className={`chart-bar ${look}`}
        fill={fillOf(id, look)}
        x={percent((place + gap / 2) * slot)}
        width={percent(slot * (1 - gap))}
        y={percent(1 - height / end)}
        height={percent(value / end)}
      />
    );
  });
}

interface ColumnProps {
  id: string;
  bar: Bar;
  kinds: readonly BarKind[];
  place: number;
  count: number;
  end: number;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function Key({ id, kinds, bars }: Pick<Props, 'kinds' | 'bars'> & { id: string }) {
  return (
    <ul className="chart-key">
      {kinds.map(({ label, look }, kind) => (
        <li key={label}>
          <svg className="chart-swatch" aria-hidden="true">
            <rect className={`chart-bar ${look}`} fill={fillOf(id, look)} width="100%" height="100%" />
          </svg>
          <span>
            {label} <b>{sum(bars.map(({ values }) => values[kind] ?? 0))}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How many of each kind there were in each week, as bars whose parts stand on each other. */
export function StackedBars({ title, summary, unit, kinds, bars, span, level }: Props) {
  const id = useId();
  const end = axisEnd(Math.max(0, ...bars.map(({ values }) => sum(values))));
  const rows = bars.map(({ longName, values }) => ({ name: longName, cells: values }));
  const columns = [span, ...kinds.map(({ label }) => label)];
  return (
    <Chart title={title} summary={summary} table={{ columns, rows }} {...(level && { level })}>
      <Key id={id} kinds={kinds} bars={bars} />
      <div className="chart-plot">
        <div className="chart-axis" aria-hidden="true">
          <span>{end}</span>
          <span>{end / 2}</span>
          <span>0</span>
        </div>
        <svg
          className="chart-drawing"
          role="img"
          aria-label={t('charts.by', { title, unit, span: span.toLowerCase() })}
        >
          <Patterns id={id} />
          {[0, 0.5, 1].map((height) => (
            <line key={height} className="chart-line" x1="0" x2="100%" y1={percent(height)} y2={percent(height)} />
          ))}
          {bars.map((bar, place) => (
            <Column
              key={bar.longName}
              id={id}
              bar={bar}
              kinds={kinds}
              place={place}
              count={Math.max(bars.length, 4)}
              end={end}
            />
          ))}
        </svg>
        <NamesBelow names={bars.map(({ name }) => name)} />
      </div>
    </Chart>
  );
}
