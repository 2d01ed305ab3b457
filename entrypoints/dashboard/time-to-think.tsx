import { useMemo } from 'react';
import { WeekMarks } from '@/components/charts/week-marks';
import { DeclineWords } from '@/components/thinking/decline-words';
import { EarlierThoughts } from '@/components/thinking/earlier-thoughts';
import { HoldForm } from '@/components/thinking/hold-form';
import { RehearsalList } from '@/components/thinking/rehearsal-list';
import { RehearseForm } from '@/components/thinking/rehearse-form';
import { WeeklyQuestion } from '@/components/thinking/weekly-question';
import { DeedLine } from '@/components/ui/deed-line';
import { Fold } from '@/components/ui/fold';
import { thinkingQuestions } from '@/content/index';
import { copyText } from '@/lib/browser/clipboard';
import { dayOf, sayDate, sayDay, useNow } from '@/lib/extension-pages/clock';
import { saveFile } from '@/lib/extension-pages/save-file';
import { type Deeds, useDeeds } from '@/lib/extension-pages/use-deeds';
import { noExportWords, usePolicy } from '@/lib/extension-pages/use-policy';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useRehearsalDraft, useRehearsals, useThinkingTime } from '@/lib/extension-pages/use-thinking';
import { mondaysOf, periodOf, thinkingSummary } from '@/lib/meetings/looking-back';
import { type RehearsalKind, rehearsalText } from '@/lib/meetings/rehearsal';
import { type Hold, holdEvent, keptWeeks, mondayOf, questionOfWeek } from '@/lib/meetings/thinking';
import { mayExport } from '@/lib/settings/policy';
import type { Database } from '@/lib/storage/records/record-type';
import { earlierAnswers, thinkingWeeksBetween } from '@/lib/storage/records/thinking-week';
import { Page } from './page';

/** More answers than a person writes in a working life of weeks. */
const mostAnswers = 2000;

const questions = new Map(thinkingQuestions.map((question) => [question.id, question]));

interface PartProps {
  database: Database;
  deeds: Deeds;
}

const savedWords = {
  saving: '',
  saved: 'Saved',
  failed: 'Not saved. Your words are still here: copy them, then try again.',
} as const;

function ThisWeek({ database, deeds, monday }: PartProps & { monday: string }) {
  const proposed = questionOfWeek(thinkingQuestions, monday);
  const time = useThinkingTime(database, monday, proposed?.id, deeds);
  const question = questions.get(time.week?.questionId ?? '') ?? proposed;
  const another = () => {
    const place = thinkingQuestions.findIndex(({ id }) => id === question?.id);
    const next = thinkingQuestions[(place + 1) % thinkingQuestions.length];
    if (next) time.onQuestion(next.id);
  };
  if (time.failed)
    return <p className="problem">This week could not be read. Close other tabs of this page and load it again.</p>;
  if (!time.isRead) return <div className="wait" aria-busy="true" />;
  return (
    <WeeklyQuestion
      week={`Week of ${sayDay(monday)}`}
      question={question?.text ?? ''}
      answer={time.answer}
      isKept={time.week?.keptAt !== undefined}
      saved={time.saving ? savedWords[time.saving] : ''}
      isProblem={time.saving === 'failed'}
      onAnswer={time.onAnswer}
      onKept={time.onKept}
      onAnother={another}
    />
  );
}

function WeeksKept({ database, today }: { database: Database; today: string }) {
  const { from, to } = periodOf('thirteen-weeks', today);
  const { value = [] } = useLive(() => thinkingWeeksBetween(database, from, to), `kept:${from}`);
  const weeksKept = useMemo(() => keptWeeks(value), [value]);
  const mondays = mondaysOf({ from, to });
  if (!weeksKept.size)
    return <p className="soft">Press “I kept it this week” when you have had your time. The weeks come here.</p>;
  return (
    <WeekMarks
      title="Weeks you kept"
      summary={thinkingSummary(mondays.filter((monday) => weeksKept.has(monday)).length, mondays.length)}
      kept="Kept"
      notKept="Not kept"
      weeks={mondays.map((monday) => ({
        longName: `Week of ${sayDate(`${monday}T12:00`)}`,
        isKept: weeksKept.has(monday),
      }))}
    />
  );
}

function useCopy({ run }: Deeds) {
  return (words: string) =>
    void run(
      'Copied.',
      async () => {
        await copyText(words);
        return undefined;
      },
      'Not copied. Select the words and copy them.',
    ).catch(() => undefined);
}

function Holding({ deeds, today }: { deeds: Deeds; today: string }) {
  const policy = usePolicy();
  const isExported = mayExport(policy);
  const copy = useCopy(deeds);
  const save = (hold: Hold) =>
    void deeds
      .run(
        'Saved. Open the file to put it into your calendar.',
        async () => {
          const { calendarFile } = await import('@/lib/invitations/ics/write');
          await saveFile('time-to-think.ics', calendarFile([holdEvent(hold, today)], Date.now()), 'text/calendar');
          return undefined;
        },
        'The file could not be made. Try again.',
      )
      .catch(() => undefined);
  return (
    <section className="stack" aria-labelledby="hold">
      <h2 id="hold">Keep the time free</h2>
      <HoldForm today={today} onFile={isExported ? save : undefined} />
      {!isExported && <p className="soft">{noExportWords(policy)}</p>}
      <Fold label="Words to decline what clashes" note="to copy">
        <DeclineWords onCopy={copy} />
      </Fold>
    </section>
  );
}

function Rehearse({ kind, onSave }: { kind: RehearsalKind; onSave: ReturnType<typeof useRehearsals>['onSave'] }) {
  const [lines, setLines] = useRehearsalDraft(kind);
  return (
    <RehearseForm
      kind={kind}
      lines={lines}
      onChange={setLines}
      onSave={() => onSave(kind, lines).then(() => setLines({}))}
    />
  );
}

function Rehearsing({ database, deeds }: PartProps) {
  const { all, failed, onSave, onDelete } = useRehearsals(database, deeds);
  const copy = useCopy(deeds);
  return (
    <section className="stack" aria-labelledby="rehearse">
      <div className="tight">
        <h2 id="rehearse">Rehearse</h2>
        <p className="soft">Say it on paper first. Three plain lines are easier to say, and to hear.</p>
      </div>
      <Fold label="A difficult conversation" note="fact, effect, ask" isPrivate>
        <Rehearse kind="conversation" onSave={onSave} />
      </Fold>
      <Fold label="Asking for help" note="what, from whom, by when, why them" isPrivate>
        <Rehearse kind="help" onSave={onSave} />
      </Fold>
      {failed && <p className="problem">What you rehearsed could not be read. Load this page again.</p>}
      {all && all.length > 0 && (
        <section className="tight" aria-labelledby="rehearsed">
          <h3 id="rehearsed">Rehearsed earlier</h3>
          <RehearsalList
            rehearsals={all}
            dayOf={sayDate}
            onCopy={(rehearsal) => copy(rehearsalText(rehearsal))}
            onDelete={onDelete}
          />
        </section>
      )}
    </section>
  );
}

function Earlier({ database, monday }: { database: Database; monday: string }) {
  const { value = [] } = useLive(() => earlierAnswers(database, monday, mostAnswers), `thoughts:${monday}`);
  if (!value.length) return null;
  const thoughts = value.map(({ week, questionId, answer = '' }) => ({
    week,
    day: `Week of ${sayDate(`${week}T12:00`)}`,
    question: questions.get(questionId ?? '')?.text ?? '',
    answer,
  }));
  return (
    <Fold label="What you thought in earlier weeks" isPrivate>
      <EarlierThoughts thoughts={thoughts} />
    </Fold>
  );
}

/** Time kept free for thinking about the whole system, and a place to rehearse what is hard to say. */
export function TimeToThink({ database }: { database: Database }) {
  const deeds = useDeeds();
  const today = dayOf(new Date(useNow()));
  const monday = mondayOf(today);
  return (
    <Page
      title="Time to think"
      lead={<p>Keep an hour a week for the whole system. One question, and nobody reads your answer.</p>}
    >
      <ThisWeek key={monday} database={database} deeds={deeds} monday={monday} />
      <WeeksKept database={database} today={today} />
      <Holding deeds={deeds} today={today} />
      <Rehearsing database={database} deeds={deeds} />
      <Earlier database={database} monday={monday} />
      <DeedLine {...deeds.deed} />
    </Page>
  );
}
