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
import { locale, t } from '@/lib/words/words';
import { Page } from './page';
import { PrintButton } from './print-button';
import { ReflectionPart } from './reflection';

const purposeKinds: readonly BarKind[] = [
  { label: t('lookingBack.yes'), look: 'solid' },
  { label: t('lookingBack.partly'), look: 'striped' },
  { label: t('lookingBack.no'), look: 'dotted' },
];
const heardKinds: readonly BarKind[] = [
  { label: t('lookingBack.yes'), look: 'solid' },
  { label: t('lookingBack.notQuite'), look: 'dotted' },
];
const promiseKinds: readonly BarKind[] = [
  { label: t('lookingBack.kept'), look: 'solid' },
  { label: t('lookingBack.passedOn'), look: 'striped' },
  { label: t('lookingBack.dropped'), look: 'hollow' },
  { label: t('lookingBack.openAfterItsDay'), look: 'dotted' },
];

/** Fewer than these show nothing that is worth a chart. */
const fewestMeetings = 3;

const month = new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' });

function namesOf({ from }: Span, { kind }: Spans, today: string): Pick<Bar, 'name' | 'longName'> {
  if (kind === 'month') {
    const name = month.format(Date.parse(from));
    return { name, longName: name };
  }
  const [, ...day] = dayShort(from, today).split(' ');
  return { name: day.slice(0, 2).join(' '), longName: t('lookingBack.from2', { dayShort: dayShort(from, today) }) };
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
      span={spans.kind === 'week' ? t('lookingBack.week') : t('lookingBack.month')}
    />
  );
}

const close = (missing: number) => {
  if (missing === fewestMeetings) return t('lookingBack.closeThreeMeetingsOf');
  if (missing === 1) return t('lookingBack.closeOneMoreMeeting');
  return t('lookingBack.closeMoreMeetingsOf', { missing });
};

function Charts({ shown, today }: { shown: LookingBack; today: string }) {
  const { spans, purpose, heard, promises, mondays, weeksKept, thinking } = shown;
  const shared = { spans, today };
  return (
    <div className="charts">
      <Counts
        title={t('lookingBack.purposeMet')}
        unit={t('lookingBack.meetings')}
        kinds={purposeKinds}
        fewest={fewestMeetings}
        notYet={close}
        {...purpose}
        {...shared}
      />
      <Counts
        title={t('lookingBack.everyoneHeard')}
        unit={t('lookingBack.meetings')}
        kinds={heardKinds}
        fewest={fewestMeetings}
        notYet={close}
        {...heard}
        {...shared}
      />
      <Counts
        title={t('lookingBack.promisesKept')}
        unit={t('lookingBack.promises')}
        kinds={promiseKinds}
        fewest={1}
        notYet={() => t('lookingBack.noPromiseOfYours')}
        {...promises}
        {...shared}
      />
      {mondays.some((monday) => weeksKept.has(monday)) ? (
        <WeekMarks
          title={t('lookingBack.timeToThink')}
          summary={thinking}
          kept={t('lookingBack.kept')}
          notKept={t('lookingBack.notKept')}
          weeks={mondays.map((monday) => ({
            longName: t('lookingBack.from2', { dayShort: dayShort(monday, today) }),
            isKept: weeksKept.has(monday),
          }))}
        />
      ) : (
        <NotYet title={t('lookingBack.timeToThink')} words={t('lookingBack.keepAnHourA')} />
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
    <Page title={t('lookingBack.lookingBack')} lead={<p>{periodWords(period)}</p>}>
      <PeriodChooser
        choice={typeof chosen === 'string' ? chosen : undefined}
        period={period}
        onChoice={setChosen}
        onPeriod={setChosen}
      />
      {failed && <p className="problem">{t('lookingBack.whatYouWroteCould')}</p>}
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
