import { Chart } from '@/components/charts/chart';
import { DotsOverTime } from '@/components/charts/dots-over-time';
import { NamesBelow } from '@/components/charts/names-below';
import { type Bar, StackedBars } from '@/components/charts/stacked-bars';
import { WeekMarks } from '@/components/charts/week-marks';
import { Acted, unfold } from './acted';
import type { Entry } from './entry';
import { longTitle } from './people';

const kinds = [
  { label: 'Yes', look: 'solid' },
  { label: 'Partly', look: 'striped' },
  { label: 'No', look: 'dotted' },
] as const;
const outcomes = [
  { label: 'Kept', look: 'solid' },
  { label: 'Passed on', look: 'striped' },
  { label: 'Dropped', look: 'hollow' },
  { label: 'Still open after its day', look: 'dotted' },
] as const;

const weeks = (count: number, parts: number, most = 4): Bar[] =>
  Array.from({ length: count }, (_, week) => ({
    name: `${(week * 7) % 28} Nov`,
    longName: `Week ${week + 1}, from Mon ${(week * 7) % 28} Nov`,
    values: Array.from({ length: parts }, (_, part) => (week * 3 + part * 5) % most),
  }));

const summary = 'The purpose was met in 12 of 18 meetings.';
const times = ['3 Sep', '1 Oct', '29 Oct', '26 Nov'].map((name) => ({ name, longName: `${name} 2026` }));
const scale = { least: { value: 1, words: 'not at all' }, most: { value: 5, words: 'fully' } };

export const charts: readonly Entry[] = [
  {
    of: 'charts/chart.tsx',
    states: {
      'table folded': (
        <Chart title="Purpose met" summary={summary} table={{ columns: ['Week', 'Yes'], rows: [] }}>
          <p>The drawing.</p>
        </Chart>
      ),
      'table open, long words': (
        <Acted by={unfold}>
          <Chart
            title={longTitle}
            summary={longTitle}
            level={3}
            table={{ columns: ['Week', longTitle], rows: [{ name: 'Week 1', cells: [longTitle] }] }}
          >
            <p>The drawing.</p>
          </Chart>
        </Acted>
      ),
    },
  },
  {
    of: 'charts/names-below.tsx',
    states: {
      few: <NamesBelow names={['2 Nov', '9 Nov']} />,
      many: <NamesBelow names={Array.from({ length: 13 }, (_, place) => `${place + 1} Nov`)} />,
    },
  },
  {
    of: 'charts/stacked-bars.tsx',
    states: {
      'four weeks': (
        <StackedBars
          title="Purpose met"
          summary={summary}
          unit="meetings"
          span="Week"
          kinds={kinds}
          bars={weeks(4, 3)}
        />
      ),
      'thirteen weeks, four kinds': (
        <StackedBars
          title="Promises"
          summary={summary}
          unit="promises"
          span="Week"
          kinds={outcomes}
          bars={weeks(13, 4)}
        />
      ),
      'a year, table open': (
        <Acted by={unfold}>
          <StackedBars
            title="A year"
            summary={summary}
            unit="meetings"
            span="Week"
            kinds={kinds}
            bars={weeks(52, 3, 9)}
          />
        </Acted>
      ),
      'one week with hundreds': (
        <StackedBars title="Much" summary={summary} unit="meetings" span="Week" kinds={kinds} bars={weeks(1, 3, 900)} />
      ),
    },
  },
  {
    of: 'charts/dots-over-time.tsx',
    states: {
      'two questions over four times': (
        <DotsOverTime
          title="How the partnership goes"
          summary="Trust went from 2 to 4 since September."
          lines={[
            { label: 'Trust', values: [2, 3, 3, 4] },
            { label: 'Shared aim', values: [5, undefined, 4, 4] },
          ]}
          times={times}
          {...scale}
        />
      ),
      'once, and no answer': (
        <DotsOverTime
          title="First time"
          summary="Checked once."
          lines={[
            { label: 'Trust', values: [1] },
            { label: longTitle, values: [undefined] },
          ]}
          times={times.slice(0, 1)}
          {...scale}
        />
      ),
    },
  },
  {
    of: 'charts/week-marks.tsx',
    states: {
      'thirteen weeks': (
        <WeekMarks
          title="Time to think"
          summary="Kept in 9 of 13 weeks."
          kept="Kept"
          notKept="Not kept"
          weeks={Array.from({ length: 13 }, (_, week) => ({ longName: `Week ${week + 1}`, isKept: week % 3 !== 1 }))}
        />
      ),
      'a year, table open': (
        <Acted by={unfold}>
          <WeekMarks
            title="Time to think, a year"
            summary="Kept in 26 of 52 weeks."
            kept="Kept"
            notKept="Not kept"
            weeks={Array.from({ length: 52 }, (_, week) => ({ longName: `Week ${week + 1}`, isKept: week % 2 === 0 }))}
          />
        </Acted>
      ),
    },
  },
];
