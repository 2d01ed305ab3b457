import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { MeetingHeader, type Nearness } from '@/components/meeting/meeting-header';
import { FromLastTime } from '@/components/promises/from-last-time';
import { DeedLine } from '@/components/ui/deed-line';
import { Said } from '@/components/ui/said';
import { Tabs } from '@/components/ui/tabs';
import { coreQuestions, themes } from '@/content/index';
import { type Question, type Role, roles, type Step, steps } from '@/content/schema';
import { noChoices } from '@/lib/advice/personal-weights';
import { dayOf, deviceZone, sayWhenNear, today, useNow } from '@/lib/extension-pages/clock';
import { loadAdvice, useAdvice } from '@/lib/extension-pages/use-advice';
import { useDraft } from '@/lib/extension-pages/use-commitments';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { type PreparationState, savedWords, usePreparation } from '@/lib/extension-pages/use-preparation';
import { usePromiseDeeds } from '@/lib/extension-pages/use-promise-deeds';
import { usePromisesShown } from '@/lib/extension-pages/use-promises-shown';
import { useSelf } from '@/lib/extension-pages/use-self';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { checklistFor } from '@/lib/meetings/checklist';
import type { Meeting } from '@/lib/meetings/meeting';
import { withoutOwnNotes } from '@/lib/meetings/own-notes';
import { minutesLeft, type Phase, phaseInWords, phaseOf, type Times, timesOf } from '@/lib/meetings/phase';
import { peopleOf } from '@/lib/meetings/preparation';
import type { CalendarFrame } from '@/lib/messaging/tab';
import { holdMeeting } from '@/lib/storage/open-meeting';
import type { Database } from '@/lib/storage/records/record-type';
import { watchThemeChoices } from '@/lib/storage/theme-choices';
import { t } from '@/lib/words/words';
import { BeforeStep } from './before-step';
import { MeHere } from './me-here';
import { PromisesStep, preparePromises } from './promises-step';
import { prepareRunSteps, RunStep, RunStepWait } from './run-step';
import { Sharing } from './sharing';

/** By then the first card has long been drawn; in milliseconds. */
const drawnMs = 1000;

/** A state that changes with every key is said once it has stood so long, in milliseconds. */
const settleMs = 700;

type Tab = Step | 'promises';

const tabs: readonly { id: Tab; label: string }[] = [
  { id: 'before', label: t('panel.before') },
  { id: 'in', label: t('panel.in') },
  { id: 'after', label: t('panel.after') },
  { id: 'promises', label: t('panel.promises') },
];

const roleNames: Record<Role, string> = {
  organiser: t('panel.iCalledThisMeeting'),
  chair: t('panel.iChairIt'),
  attendee: t('panel.iWasInvited'),
};

function RoleChoice({ role, onChoose }: { role: Role; onChoose(role: Role): void }) {
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id}>{t('panel.yourPart')}</label>
      <select id={id} className="field" value={role} onChange={(event) => onChoose(event.target.value as Role)}>
        {roles.map((choice) => (
          <option key={choice} value={choice}>
            {roleNames[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}

const allQuestions: readonly Question[] = [...coreQuestions, ...themes.flatMap(({ questions }) => questions)];

/** Questions that have been answered since the meeting was opened here: a field that is emptied stays under the caret. */
function useAnswered(answers: PreparationState['preparation']['answers']): Question[] {
  const ids = useRef(new Set<string>());
  for (const [id, text] of Object.entries(answers)) if (text) ids.current.add(id);
  return allQuestions.filter(({ id }) => ids.current.has(id));
}

function useChecklists(meeting: Meeting, { role, answers }: PreparationState['preparation']) {
  const advice = useAdvice();
  const choices = useWatched(watchThemeChoices, noChoices);
  const theme = advice?.themeFor(advice.adviceFor(meeting, choices));
  const answered = useAnswered(answers);
  const of = (step: Step) => checklistFor(coreQuestions, theme, step, role, answered);
  return {
    of,
    theme,
    isAdvised: advice !== undefined,
    all: steps.flatMap((step) => [...of(step).shown, ...of(step).more]),
  };
}

/** Amber from so many minutes before the end. */
const endingSoon = 5;
/** A meeting that starts within so many minutes stands out. */
const startsSoon = 15;

function nearnessOf(times: Times | undefined, now: number): Nearness | undefined {
  const words = times && phaseInWords(times, now);
  if (!times || !words) return undefined;
  const phase = phaseOf(times, now);
  const isSoon = phase === 'before' && times.start - now <= startsSoon * 60_000;
  const isEnding = phase === 'running' && minutesLeft(times, now) <= endingSoon;
  return { words, tone: isEnding ? 'ending' : isSoon ? 'soon' : 'plain' };
}

const tabOfPhase: Record<Phase, Tab> = { before: 'before', running: 'in', ended: 'after' };

/** The step in which a meeting is opened. One of an earlier day has nothing left to be done at once. */
function tabNow(times: Times | undefined, now: number): Tab {
  if (!times || (phaseOf(times, now) === 'ended' && dayOf(new Date(times.end)) !== today())) return 'before';
  return tabOfPhase[phaseOf(times, now)];
}

/** The tab moves on with the meeting, but never under the hands of somebody who is at work in it. */
function useTab(times: Times | undefined, now: number) {
  const fitting = tabNow(times, now);
  const [tab, setTab] = useState<Tab>(fitting);
  const before = useRef(fitting);
  useEffect(() => {
    if (before.current === fitting) return;
    before.current = fitting;
    if (!document.hasFocus()) setTab(fitting);
  }, [fitting]);
  return [tab, setTab] as const;
}

interface Props {
  database: Database;
  meeting: Meeting;
  /** Where the meeting is open; absent for one that is open nowhere. */
  frame: CalendarFrame | undefined;
}

/** One meeting: before, in and after it, and what was promised to its people. */
export function MeetingPanel({ database, meeting: shown, frame }: Props) {
  const meeting = useMemo(() => withoutOwnNotes(shown), [shown]);
  const times = useMemo(() => timesOf(meeting.when, deviceZone()), [meeting]);
  const now = useNow();
  const [tab, setTab] = useTab(times, now);
  const stored = usePreparation(database, meeting);
  // What somebody has answered stays in the panel when its page goes.
  const stay = () => holdMeeting(shown).catch(console.warn);
  const state: PreparationState = {
    ...stored,
    answer(question, text) {
      stored.answer(question, text);
      void stay();
    },
  };
  const { answers } = state.preparation;
  const { of, all, theme, isAdvised } = useChecklists(meeting, state.preparation);
  const self = useSelf(database, meeting);
  const draft = useDraft(meeting.id);
  const promises = usePromisesShown(database, meeting, self.names, tab === 'promises');
  const deeds = useDeeds();
  const acts = usePromiseDeeds(database, deeds);
  const adding = { database, meeting, self, draft };
  // Asked before anything else where a promise waits for the answer, which then stays in view.
  const asksFirst = useRef(false);
  asksFirst.current ||= self.candidates.length > 0 && promises.isAnyOpen;
  const { shown: first, more } = of('before');
  useEffect(() => {
    const timer = setTimeout(() => {
      prepareRunSteps();
      preparePromises();
    }, drawnMs);
    return () => clearTimeout(timer);
  }, []);
  // The first card does without it, and the tip under it has it loaded.
  const needsAdvice = tab === 'in' || tab === 'after' || (state.saved !== 'loading' && Object.keys(answers).length > 0);
  useEffect(() => {
    if (needsAdvice) void loadAdvice();
  }, [needsAdvice]);

  return (
    <>
      <MeetingHeader
        meeting={meeting}
        people={peopleOf(meeting)}
        when={sayWhenNear(meeting)}
        nearness={nearnessOf(times, now)}
        isCompact={tab === 'in'}
      />
      <main>
        <Tabs<Tab>
          label={t('panel.stepsOfThisMeeting')}
          tabs={tabs}
          selected={tab}
          onSelect={setTab}
          aside={<Said words={savedWords[state.saved]} settle={settleMs} problem={state.saved === 'failed'} />}
        >
          {tab === 'before' && (
            <>
              {asksFirst.current && <MeHere meeting={meeting} self={self} />}
              <BeforeStep
                database={database}
                meeting={meeting}
                theme={theme}
                isAdvised={isAdvised}
                state={state}
                self={self.names}
                questions={[...first, ...more]}
                promises={
                  <FromLastTime key={meeting.id} list={promises.open} today={today()} acts={acts} run={deeds.run} />
                }
                sharing={<Sharing meeting={meeting} frame={frame} preparation={state.preparation} questions={all} />}
                role={<RoleChoice role={state.preparation.role} onChoose={state.chooseRole} />}
              />
            </>
          )}
          {(tab === 'in' || tab === 'after') && !isAdvised && <RunStepWait />}
          {(tab === 'in' || tab === 'after') && isAdvised && (
            <RunStep
              step={tab}
              database={database}
              meeting={state.preparation}
              answers={answers}
              onAnswer={state.answer}
              onStay={stay}
              self={self.names ?? []}
              questions={[...of(tab).shown, ...of(tab).more]}
            />
          )}
          {tab === 'promises' && (
            <>
              <PromisesStep {...adding} open={promises.open} closed={promises.closed} today={today()} acts={acts} />
              <MeHere meeting={meeting} self={self} />
            </>
          )}
          {(tab === 'before' || tab === 'promises') && <DeedLine {...deeds.deed} />}
        </Tabs>
      </main>
    </>
  );
}
