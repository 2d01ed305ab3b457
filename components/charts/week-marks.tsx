import { t } from '@/lib/words/words';
import { Chart } from './chart';

export interface WeekMark {
  /** In the table: "Week from Mon 23 Nov". */
  longName: string;
  isKept: boolean;
}

interface Props {
  title: string;
  summary: string;
  /** The earliest first. */
  weeks: readonly WeekMark[];
  /** What the filled and the empty marks mean: "Kept" and "Not kept". */
  kept: string;
  notKept: string;
  level?: 2 | 3;
}

/** One mark: filled, with a tick, or empty. */
function Mark({ isKept }: { isKept: boolean }) {
  return (
    <svg className={isKept ? 'chart-mark kept' : 'chart-mark'} viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="3" />
      {isKept && <path d="m4.5 8.5 2.5 2.5 4.5-5.5" />}
    </svg>
  );
}

/** In which weeks something was done: one mark for each. */
export function WeekMarks({ title, summary, weeks, kept, notKept, level }: Props) {
  const rows = weeks.map(({ longName, isKept }) => ({ name: longName, cells: [isKept ? kept : notKept] }));
  return (
    <Chart
      title={title}
      summary={summary}
      table={{ columns: [t('charts.week'), t('charts.timeToThink')], rows }}
      {...(level && { level })}
    >
      <ul className="chart-key">
        <li>
          <Mark isKept />
          <span>{kept}</span>
        </li>
        <li>
          <Mark isKept={false} />
          <span>{notKept}</span>
        </li>
      </ul>
      <div className="chart-marks" role="img" aria-label={t('charts.byWeekTheEarliest', { title })}>
        {weeks.map(({ longName, isKept }) => (
          <Mark key={longName} isKept={isKept} />
        ))}
      </div>
    </Chart>
  );
}
