import { useMemo, useState } from 'react';
import { type Bar, type BarKind, StackedBars } from '@/components/charts/stacked-bars';
import { WeekMarks } from '@/components/charts/week-marks';
import { NotYet } from '@/components/looking-back/not-yet';
import { PeriodChooser } from '@/components/looking-back/period-chooser';
import { DeedLine } from '@/components/ui/deed-line';
import { dayOf, useNow } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { type Counted, type LookingBack, periodWords, useLookingBack } from '@/lib/extension-pages/use-looking-back';
import { dayShort } from '@/lib/meetings/due';
import { type Period, type PeriodChoice, periodOf, type Span, type Spans } from '@/lib/meetings/looking-back';
import type { Database } from '@/lib/storage/records/record-type';
import { Page } from './page';
import { PrintButton } from './print-button';
import { ReflectionPart } from './reflection';

const purposeKinds: readonly BarKind[] = [
  { label: 'Yes', look: 'solid' },
  { label: 'Partly', look: 'striped' },
  { label: 'No', look: 'dotted' },
];
const heardKinds: readonly BarKind[] = [
  { label: 'Yes', look: 'solid' },
  { label: 'Not quite', look: 'dotted' },
];
const promiseKinds: readonly BarKind[] = [
  { label: 'Kept', look: 'solid' },
  { label: 'Passed on', look: 'striped' },
  { label: 'Dropped', look: 'hollow' },
  { label: 'Open after its day', look: 'dotted' },
];

/** Fewer than these show nothing that is worth a chart. */
const fewestMeetings = 3;

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

function namesOf({ from }: Span, { kind }: Spans, today: string): Pick<Bar, 'name' | 'longName'> {
  if (kind === 'month') {
    const name = month.format(Date.parse(from));
    return { name, longName: name };
  }
  const [, ...day] = dayShort(from, today).split(' ');
  return { name: day.slice(0, 2).join(' '), longName: `From ${dayShort(from, today)}` };
}

interface ChartProps extends Counted {
  title: string;
  unit: string;
  kinds: readonly BarKind[];
  spans: Spans;
  today: string;
  fewest: number;
  /** How it comes to show something. */
  notYet: (missing: number) => string;
}

function Counts({ title, unit, kinds, counts, totals, summary, spans, today, fewest, notYet }: ChartProps) {
  const all = totals.reduce((sum, total) => sum + total, 0);
  if (all < fewest) return <NotYet title={title} words={notYet(fewest - all)} />;
  const bars = spans.spans.map((span, place) => ({ ...namesOf(span, spans, today), values: counts[place] ?? [] }));
  return (
    <StackedBars
      title={title}
      summary={summary}
      unit={unit}
      kinds={kinds}
      bars={bars}
      span={spans.kind === 'week' ? 'Week' : 'Month'}
    />
  );
}

const close = (missing: number) =>
  `Close ${missing === fewestMeetings ? 'three meetings' : missing === 1 ? 'one more meeting' : `${missing} more meetings`} of this time and this fills. To close one, say how it went.`;

function Charts({ shown, today }: { shown: LookingBack; today: string }) {
  const { spans, purpose, heard, promises, mondays, weeksKept, thinking } = shown;
  const shared = { spans, today };
  return (
    <div className="charts">
      <Counts
        title="Purpose met"
        unit="meetings"
        kinds={purposeKinds}
        fewest={fewestMeetings}
        notYet={close}
        {...purpose}
        {...shared}
      />
      <Counts
        title="Everyone heard"
        unit="meetings"
        kinds={heardKinds}
        fewest={fewestMeetings}
        notYet={close}
        {...heard}
        {...shared}
      />
      <Counts
        title="Promises kept"
        unit="promises"
        kinds={promiseKinds}
        fewest={1}
        notYet={() => 'No promise of yours was closed or fell due in this time. The first one shows here.'}
        {...promises}
        {...shared}
      />
      {mondays.some((monday) => weeksKept.has(monday)) ? (
        <WeekMarks
          title="Time to think"
          summary={thinking}
          kept="Kept"
          notKept="Not kept"
          weeks={mondays.map((monday) => ({
            longName: `From ${dayShort(monday, today)}`,
            isKept: weeksKept.has(monday),
          }))}
        />
      ) : (
        <NotYet
          title="Time to think"
          words="Keep an hour a week and press “I kept it this week” in “Time to think”. The weeks show here."
        />
      )}
    </div>
  );
}

/** How meetings went and what became of promises over a time, and a reflection on it to save or print. */
export function LookingBackPage({ database }: { database: Database }) {
  const today = dayOf(new Date(useNow()));
  const deeds = useDeeds();
  const [chosen, setChosen] = useState<PeriodChoice | Period>('thirteen-weeks');
  const period = useMemo(() => (typeof chosen === 'string' ? periodOf(chosen, today) : chosen), [chosen, today]);
  const { shown, failed } = useLookingBack(database, period, today);
  return (
    <Page title="Looking back" lead={<p>{periodWords(period)}</p>}>
      <PeriodChooser
        choice={typeof chosen === 'string' ? chosen : undefined}
        period={period}
        onChoice={setChosen}
        onPeriod={setChosen}
      />
      {failed && <p className="problem">What you wrote could not be read. Load this page again.</p>}
      {shown ? (
        <>
          <Charts shown={shown} today={today} />
          <div className="row">
            <PrintButton />
          </div>
          <ReflectionPart database={database} shown={shown} today={today} deeds={deeds} />
        </>
      ) : (
        !failed && <div className="wait" aria-busy="true" />
      )}
      <DeedLine {...deeds.deed} />
    </Page>
  );
}
