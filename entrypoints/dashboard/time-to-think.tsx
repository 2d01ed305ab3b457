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
import { t } from '@/lib/words/words';
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
  saved: t('thinking.saved'),
  failed: t('thinking.notSavedYourWords'),
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
  if (time.failed) return <p className="problem">{t('thinking.thisWeekCouldNot')}</p>;
  if (!time.isRead) return <div className="wait" aria-busy="true" />;
  return (
    <WeeklyQuestion
      week={t('thinking.weekOf', { day: sayDay(monday) })}
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
  if (!weeksKept.size) return <p className="soft">{t('thinking.pressIKeptIt')}</p>;
  return (
    <WeekMarks
      title={t('thinking.weeksYouKept')}
      summary={thinkingSummary(mondays.filter((monday) => weeksKept.has(monday)).length, mondays.length)}
      kept={t('thinking.kept')}
      notKept={t('thinking.notKept')}
      weeks={mondays.map((monday) => ({
        longName: t('thinking.weekOf2', { date: sayDate(`${monday}T12:00`) }),
        isKept: weeksKept.has(monday),
      }))}
    />
  );
}

function useCopy({ run }: Deeds) {
  return (words: string) =>
    void run(
      t('thinking.copied'),
      async () => {
        await copyText(words);
        return undefined;
      },
      t('thinking.notCopiedSelectThe'),
    ).catch(() => undefined);
}

function Holding({ deeds, today }: { deeds: Deeds; today: string }) {
  const policy = usePolicy();
  const isExported = mayExport(policy);
  const copy = useCopy(deeds);
  const save = (hold: Hold) =>
    void deeds
      .run(
        t('thinking.savedOpenTheFile'),
        async () => {
          const { calendarFile } = await import('@/lib/invitations/ics/write');
          await saveFile('time-to-think.ics', calendarFile([holdEvent(hold, today)], Date.now()), 'text/calendar');
          return undefined;
        },
        t('thinking.theFileCouldNot'),
      )
      .catch(() => undefined);
  return (
    <section className="stack" aria-labelledby="hold">
      <h2 id="hold">{t('thinking.keepTheTimeFree')}</h2>
      <HoldForm today={today} onFile={isExported ? save : undefined} />
      {!isExported && <p className="soft">{noExportWords(policy)}</p>}
      <Fold label={t('thinking.wordsToDeclineWhat')} note={t('thinking.toCopy')}>
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
        <h2 id="rehearse">{t('thinking.rehearse')}</h2>
        <p className="soft">{t('thinking.sayItOnPaper')}</p>
      </div>
      <Fold label={t('thinking.aDifficultConversation')} note={t('thinking.factEffectAsk')} isPrivate>
        <Rehearse kind="conversation" onSave={onSave} />
      </Fold>
      <Fold label={t('thinking.askingForHelp')} note={t('thinking.whatFromWhomBy')} isPrivate>
        <Rehearse kind="help" onSave={onSave} />
      </Fold>
      {failed && <p className="problem">{t('thinking.whatYouRehearsedCould')}</p>}
      {all && all.length > 0 && (
        <section className="tight" aria-labelledby="rehearsed">
          <h3 id="rehearsed">{t('thinking.rehearsedEarlier')}</h3>
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
    day: t('thinking.weekOf2', { date: sayDate(`${week}T12:00`) }),
    question: questions.get(questionId ?? '')?.text ?? '',
    answer,
  }));
  return (
    <Fold label={t('thinking.whatYouThoughtIn')} isPrivate>
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
    <Page title={t('thinking.timeToThink')} lead={<p>{t('thinking.keepAnHourA')}</p>}>
      <ThisWeek key={monday} database={database} deeds={deeds} monday={monday} />
      <WeeksKept database={database} today={today} />
      <Holding deeds={deeds} today={today} />
      <Rehearsing database={database} deeds={deeds} />
      <Earlier database={database} monday={monday} />
      <DeedLine {...deeds.deed} />
    </Page>
  );
}
