import { useId, useState } from 'react';
import { ChecklistQuestions } from '@/components/meeting/checklist-questions';
import { MeetingHeader } from '@/components/meeting/meeting-header';
import { type InviteStatus, ShareBar } from '@/components/meeting/share-bar';
import { FromLastTime, NewPromise, PromiseList } from '@/components/promises/promise-list';
import { Tabs } from '@/components/ui/tabs';
import { coreQuestions } from '@/content/index';
import { type Question, type Role, roles, type Step, steps } from '@/content/schema';
import { copyTextAndHtml } from '@/lib/browser/clipboard';
import { deviceZone, now, useNow } from '@/lib/extension-pages/clock';
import { adviceFor, themeFor } from '@/lib/extension-pages/meeting-advice';
import { type PreparationState, savedWords, usePreparation } from '@/lib/extension-pages/use-preparation';
import { useLive } from '@/lib/extension-pages/use-stored';
import { checklistFor } from '@/lib/meetings/checklist';
import { type Commitment, commitmentsFor } from '@/lib/meetings/commitment';
import { inviteHtml, inviteText } from '@/lib/meetings/invite';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import { untilStart } from '@/lib/meetings/when';
import { type CalendarFrame, writeInvite } from '@/lib/messaging/tab';
import { addCommitment, allCommitments, closeCommitment, reopenCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
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

function useChecklists(meeting: Meeting, role: Role) {
  const theme = themeFor(adviceFor(meeting));
  const of = (step: Step) => checklistFor(coreQuestions, theme, step, role);
  return { of, all: steps.flatMap((step) => [...of(step).shown, ...of(step).more]) };
}

function newCommitment(meeting: Meeting, text: string): Commitment {
  return {
    id: crypto.randomUUID(),
    meetingId: meeting.id,
    seriesId: meeting.seriesId,
    meetingTitle: meeting.title,
    text,
    people: peopleOf(meeting),
    madeAt: now(),
  };
}

interface Props {
  database: Database;
  meeting: Meeting;
  /** Where the meeting is open; absent for one that was typed. */
  frame: CalendarFrame | undefined;
}

/** One meeting: before, in and after it, and what was promised to its people. */
export function MeetingPanel({ database, meeting, frame }: Props) {
  const [tab, setTab] = useState<Tab>('before');
  const state = usePreparation(database, meeting);
  const { role, answers } = state.preparation;
  const { of, all } = useChecklists(meeting, role);
  const { value: promises = [] } = useLive(() => allCommitments(database), 'promises');
  const due = commitmentsFor(meeting, promises);
  const close = (promise: Commitment) => void closeCommitment(database, promise.id, now());
  const reopen = ({ id }: Commitment) => void reopenCommitment(database, id);
  const mine = promises.filter((promise) => promise.seriesId === meeting.seriesId || due.includes(promise));

  return (
    <>
      <MeetingHeader
        meeting={meeting}
        people={peopleOf(meeting)}
        until={untilStart(meeting.when, useNow(), deviceZone())}
      />
      <main>
        <Tabs<Tab> label="Steps of this meeting" tabs={tabs} selected={tab} onSelect={setTab}>
          {tab === 'before' && <FromLastTime promises={due} onClose={close} />}
          {tab === 'promises' ? (
            <>
              <NewPromise onAdd={(text) => void addCommitment(database, newCommitment(meeting, text))} />
              <PromiseList promises={mine} onClose={close} onReopen={reopen} />
            </>
          ) : (
            <>
              {tab === 'before' && <RoleChoice role={role} onChoose={state.chooseRole} />}
              <ChecklistQuestions key={tab} {...of(tab)} answers={answers} onAnswer={state.answer} />
              {tab === 'after' && (
                <NewPromise onAdd={(text) => void addCommitment(database, newCommitment(meeting, text))} />
              )}
              {tab === 'before' ? (
                <Sharing meeting={meeting} frame={frame} state={state} questions={all} />
              ) : (
                <p className="soft" role="status">
                  {savedWords[state.saved]}
                </p>
              )}
            </>
          )}
          {tab === 'before' && <PanelTip database={database} meeting={meeting} />}
        </Tabs>
      </main>
    </>
  );
}
