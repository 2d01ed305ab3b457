import { useId, useMemo, useRef, useState } from 'react';
import { ChecklistQuestions } from '@/components/meeting/checklist-questions';
import { MeetingHeader } from '@/components/meeting/meeting-header';
import { type InviteStatus, ShareBar } from '@/components/meeting/share-bar';
import { NewPromise } from '@/components/promises/new-promise';
import { FromLastTime, PromiseList } from '@/components/promises/promise-list';
import { Me } from '@/components/promises/who-are-you';
import { Tabs } from '@/components/ui/tabs';
import { coreQuestions, themes } from '@/content/index';
import { type Question, type Role, roles, type Step, steps } from '@/content/schema';
import { noChoices } from '@/lib/advice/personal-weights';
import { copyTextAndHtml } from '@/lib/browser/clipboard';
import { deviceZone, now, sayWhen, useNow } from '@/lib/extension-pages/clock';
import { adviceFor, themeFor } from '@/lib/extension-pages/meeting-advice';
import { type ChangeDraft, useCommitments, useDraft } from '@/lib/extension-pages/use-commitments';
import { type PreparationState, savedWords, usePreparation } from '@/lib/extension-pages/use-preparation';
import { type Self, useSelf } from '@/lib/extension-pages/use-self';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { checklistFor } from '@/lib/meetings/checklist';
import {
  type CommitmentDraft,
  commitmentsFor,
  companyOf,
  mayBeShownIn,
  newCommitment,
} from '@/lib/meetings/commitment';
import { inviteHtml, inviteText } from '@/lib/meetings/invite';
import type { Meeting } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import { withoutOwnNotes } from '@/lib/meetings/own-notes';
import { peopleOf } from '@/lib/meetings/preparation';
import { untilStart } from '@/lib/meetings/when';
import { type CalendarFrame, writeInvite } from '@/lib/messaging/tab';
import { addCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { watchThemeChoices } from '@/lib/storage/theme-choices';
import { PanelTip } from './panel-tip';

type Tab = Step | 'promises';

const tabs: readonly { id: Tab; label: string }[] = [
  { id: 'before', label: 'Before' },
  { id: 'in', label: 'In' },
  { id: 'after', label: 'After' },
  { id: 'promises', label: 'Promises' },
];

const roleNames: Record<Role, string> = {
  organiser: 'I called this meeting',
  chair: 'I chair it',
  attendee: 'I was invited',
};

function RoleChoice({ role, onChoose }: { role: Role; onChoose(role: Role): void }) {
  const id = useId();
  return (
    <div className="row">
      <label htmlFor={id} className="soft">
        Your part
      </label>
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

interface SharingProps {
  meeting: Meeting;
  frame: CalendarFrame | undefined;
  state: PreparationState;
  questions: readonly Question[];
}

function Sharing({ meeting, frame, state, questions }: SharingProps) {
  const [invite, setInvite] = useState<InviteStatus>('idle');
  const [copied, setCopied] = useState<'idle' | 'copied' | 'failed'>('idle');
  const { answers } = state.preparation;
  const text = inviteText(questions, answers);
  const add = async () => {
    if (!frame) return;
    setCopied('idle');
    setInvite('adding');
    setInvite(await writeInvite(frame, meeting.id, text));
  };
  const copy = () => {
    setInvite('idle');
    copyTextAndHtml(text, inviteHtml(questions, answers)).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  return (
    <ShareBar
      writable={meeting.writable && frame !== undefined}
      empty={!text}
      saved={savedWords[state.saved]}
      invite={invite}
      copied={copied}
      onAdd={() => void add()}
      onCopy={copy}
    />
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
  const advice = adviceFor(meeting, useWatched(watchThemeChoices, noChoices));
  const theme = themeFor(advice);
  const answered = useAnswered(answers);
  const of = (step: Step) => checklistFor(coreQuestions, theme, step, role, answered);
  return { of, all: steps.flatMap((step) => [...of(step).shown, ...of(step).more]) };
}

interface AddProps {
  database: Database;
  meeting: Meeting;
  self: Self;
  draft: readonly [CommitmentDraft, ChangeDraft];
}

/** The field for a new promise, with those it can be made to. */
function AddPromise({ database, meeting, self, draft: [draft, change] }: AddProps) {
  const add = (written: CommitmentDraft) =>
    addCommitment(database, newCommitment(meeting, written, crypto.randomUUID(), now()));
  const people = companyOf(peopleOf(meeting), self.known?.self ?? []);
  return <NewPromise draft={draft} onDraft={change} people={people} onAdd={add} />;
}

/** Who of the people invited the person is: asked, or said with a way to change it. */
function MeHere({ meeting, self }: { meeting: Meeting; self: Self }) {
  const own = new Set(self.known?.self.map(nameKey));
  const me = peopleOf(meeting).find((name) => own.has(nameKey(name)));
  const { candidates, isSettled, choose, notListed, change } = self;
  if (!meeting.organiser && !meeting.attendees.length) return null;
  return (
    <Me me={me} isSettled={isSettled} names={candidates} onChoose={choose} onNotListed={notListed} onChange={change} />
  );
}

interface Props {
  database: Database;
  meeting: Meeting;
  /** Where the meeting is open; absent for one that was typed. */
  frame: CalendarFrame | undefined;
}

/** One meeting: before, in and after it, and what was promised to its people. */
export function MeetingPanel({ database, meeting: shown, frame }: Props) {
  const meeting = useMemo(() => withoutOwnNotes(shown), [shown]);
  const [tab, setTab] = useState<Tab>('before');
  const state = usePreparation(database, meeting);
  const { role, answers } = state.preparation;
  const { of, all } = useChecklists(meeting, state.preparation);
  const { all: commitments = [], close, reopen } = useCommitments(database);
  const self = useSelf(database, meeting);
  const draft = useDraft(meeting.id);
  const { known } = self;
  const due = useMemo(() => (known ? commitmentsFor(meeting, commitments, known) : []), [meeting, commitments, known]);
  const here = useMemo(
    () => (known ? commitments.filter((one) => mayBeShownIn(one, meeting, known)) : []),
    [meeting, commitments, known],
  );
  const adding = { database, meeting, self, draft };
  // Asked before anything else where a promise waits for the answer, which then stays in view.
  const asksFirst = useRef(false);
  asksFirst.current ||= self.candidates.length > 0 && commitments.some(({ closedAt }) => !closedAt);

  return (
    <>
      <MeetingHeader
        meeting={meeting}
        people={peopleOf(meeting)}
        when={sayWhen(meeting)}
        until={untilStart(meeting.when, useNow(), deviceZone())}
      />
      <main>
        <Tabs<Tab> label="Steps of this meeting" tabs={tabs} selected={tab} onSelect={setTab}>
          {tab === 'before' && <FromLastTime commitments={due} onClose={close} />}
          {tab === 'before' && asksFirst.current && <MeHere meeting={meeting} self={self} />}
          {tab === 'promises' ? (
            <>
              <AddPromise {...adding} />
              <PromiseList commitments={here} onClose={close} onReopen={reopen} />
              <MeHere meeting={meeting} self={self} />
            </>
          ) : (
            <>
              {tab === 'before' && <RoleChoice role={role} onChoose={state.chooseRole} />}
              <ChecklistQuestions key={tab} {...of(tab)} answers={answers} onAnswer={state.answer} />
              {tab === 'after' && <AddPromise {...adding} />}
              {tab === 'before' ? (
                <Sharing meeting={meeting} frame={frame} state={state} questions={all} />
              ) : (
                <p className="soft" role="status">
                  {savedWords[state.saved]}
                </p>
              )}
            </>
          )}
          {tab === 'before' && <PanelTip database={database} meeting={meeting} isRead={state.saved !== 'loading'} />}
        </Tabs>
      </main>
    </>
  );
}
