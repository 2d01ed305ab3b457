import { useState } from 'react';
import { AfterMeeting } from '@/components/meeting/after-meeting';
import { InMeeting } from '@/components/meeting/in-meeting';
import { NextMeeting } from '@/components/meeting/next-meeting';
import { NotYetHeard } from '@/components/meeting/not-yet-heard';
import { NoteSection } from '@/components/meeting/note-section';
import { PeopleChips } from '@/components/meeting/people-chips';
import { PurposeLine } from '@/components/meeting/purpose-line';
import { DueChips } from '@/components/promises/due-chips';
import { PromiseSection } from '@/components/promises/promise-section';
import { emptyDraft } from '@/lib/meetings/commitment';
import { Acted, press } from './acted';
import { type Entry, nothing, succeeds } from './entry';
import { arabicTitle, commitment, longTitle, manyPeople, meeting, note, people } from './people';

const today = '2026-11-24';
const notes = { notes: [note], draft: '', onDraft: nothing, onAdd: succeeds, onChange: succeeds, onDelete: succeeds };
const noNotes = { ...notes, notes: [] };
const promised = {
  promises: [{ ...commitment, due: '2026-11-27' }],
  draft: emptyDraft,
  onDraft: nothing,
  onAdd: succeeds,
  onChange: succeeds,
  onDelete: succeeds,
};
const manyNotes = Array.from({ length: 40 }, (_, place) => ({
  ...note,
  id: `note-${place}`,
  text: place === 38 ? longTitle : `Decision ${place + 1}`,
}));
const running = {
  purpose: 'Whether the pilot goes on before winter',
  purposeQuestion: 'What are we agreeing?',
  decides: 'Dr Priya Raman',
  onPurpose: nothing,
  decided: notes,
  parked: noNotes,
  promises: promised,
  deciders: people,
  people,
  waiting: ['Huw Bevan', 'Grace Adeyemi'],
  heard: ['Alex Morgan'],
  onHeard: nothing,
  today,
};
const after = {
  isClosed: false,
  decided: notes,
  promises: promised,
  deciders: people,
  people,
  today,
  purpose: running.purpose,
  purposeMet: 'yes',
  onPurposeMet: nothing,
  everyoneHeard: 'not-quite',
  heardHint: 'Not ticked: Huw Bevan',
  onEveryoneHeard: nothing,
  onFinish: nothing,
  canCopy: true,
  onCopy: nothing,
  onCopyMarkdown: nothing,
  onReopen: nothing,
} as const;
const some = [
  { ...commitment, due: '2026-11-20' },
  { ...commitment, id: 'long', text: longTitle, to: manyPeople.slice(0, 9), meetingTitle: longTitle },
  { ...commitment, id: 'rtl', text: arabicTitle, owner: 'Alex Morgan', to: undefined },
  { ...commitment, id: 'kept', closedAt: '2026-11-20T09:00:00.000Z' },
];

function Dated({ start }: { start: string | undefined }) {
  const [due, setDue] = useState(start);
  return <DueChips label="By when?" due={due} today={today} onDue={setDue} />;
}

export const run: readonly Entry[] = [
  {
    of: 'meeting/in-meeting.tsx',
    states: {
      running: <InMeeting {...running} />,
      'nothing noted': (
        <InMeeting
          {...running}
          purpose=""
          decides=""
          decided={noNotes}
          promises={{ ...promised, promises: [] }}
          waiting={[]}
          heard={[]}
        />
      ),
    },
  },
  {
    of: 'meeting/after-meeting.tsx',
    states: {
      'how did it go': <AfterMeeting {...after} />,
      'nothing noted': (
        <AfterMeeting
          {...after}
          decided={noNotes}
          promises={{ ...promised, promises: [] }}
          purpose=""
          purposeMet={undefined}
          everyoneHeard={undefined}
          heardHint={undefined}
          canCopy={false}
        />
      ),
      closed: <AfterMeeting {...after} isClosed />,
    },
  },
  {
    of: 'meeting/next-meeting.tsx',
    states: {
      loading: <NextMeeting view={{ state: 'waiting' }} />,
      none: <NextMeeting view={{ state: 'none', words: 'No more meetings today.', onOpen: nothing }} />,
      next: (
        <NextMeeting
          view={{
            state: 'meeting',
            lead: '10:00',
            title: meeting.title,
            said: 'in 34 min · not prepared',
            action: 'Prepare',
            onAction: nothing,
          }}
        />
      ),
      'long title': (
        <NextMeeting
          view={{
            state: 'meeting',
            lead: 'Running now:',
            title: longTitle,
            said: '18 min left',
            action: 'Open',
            onAction: nothing,
          }}
        />
      ),
    },
  },
  {
    of: 'meeting/not-yet-heard.tsx',
    states: {
      'some are waiting': <NotYetHeard waiting={people.slice(2)} heard={people.slice(0, 2)} onHeard={nothing} />,
      'everyone was heard': <NotYetHeard waiting={[]} heard={people} onHeard={nothing} />,
      many: <NotYetHeard waiting={manyPeople} heard={[]} onHeard={nothing} />,
    },
  },
  {
    of: 'meeting/note-section.tsx',
    states: {
      empty: <NoteSection heading="Decided" field="Add a decision" kind="decision" {...noNotes} />,
      'being typed': (
        <NoteSection heading="Decided" field="Add a decision" kind="decision" {...noNotes} draft={longTitle} />
      ),
      'being changed': (
        <Acted by={press('Change')}>
          <NoteSection heading="Decided" field="Add a decision" kind="decision" deciders={people} {...notes} />
        </Acted>
      ),
      many: <NoteSection heading="Decided" field="Add a decision" kind="decision" {...notes} notes={manyNotes} />,
    },
  },
  {
    of: 'meeting/people-chips.tsx',
    states: {
      'one chosen': <PeopleChips label="Who decided?" people={people} chosen={['Tom Ellery']} onPress={nothing} />,
      'many, one of the folded chosen': (
        <PeopleChips label="Who decided?" people={manyPeople} chosen={['Alex Morgan 22']} onPress={nothing} />
      ),
    },
  },
  {
    of: 'meeting/purpose-line.tsx',
    states: {
      written: <PurposeLine {...running} question={running.purposeQuestion} />,
      'long text': <PurposeLine {...running} question={running.purposeQuestion} purpose={longTitle} />,
      none: <PurposeLine {...running} question={running.purposeQuestion} purpose="" decides="" />,
      'being changed': (
        <Acted by={press('Change')}>
          <PurposeLine {...running} question={running.purposeQuestion} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/due-chips.tsx',
    states: {
      'next time': <Dated start="next-time" />,
      'another day': <Dated start="2026-12-24" />,
      'a date to choose': (
        <Acted by={press('A date')}>
          <Dated start={undefined} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/promise-section.tsx',
    states: {
      'in the meeting': (
        <PromiseSection heading="I will…" field="Add what you will do" people={people} today={today} {...promised} />
      ),
      'being typed, to many': (
        <PromiseSection
          heading="I will…"
          field="Add what you will do"
          people={manyPeople}
          today={today}
          {...promised}
          draft={{ text: 'send the costs', to: ['Alex Morgan 2'] }}
        />
      ),
      'as the meeting is closed': (
        <PromiseSection
          heading="Who does what?"
          field="Add a promise"
          isClosing
          people={people}
          today={today}
          {...promised}
          promises={some.slice(0, 3)}
        />
      ),
    },
  },
];
