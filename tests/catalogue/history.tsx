import { useState } from 'react';
import { GroupCard } from '@/components/history/group-card';
import { GroupingSwitch } from '@/components/history/grouping-switch';
import { GrowingList } from '@/components/history/growing-list';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { MeetingNotes } from '@/components/history/meeting-notes';
import { NarrowField } from '@/components/history/narrow-field';
import { OldNotice } from '@/components/history/old-notice';
import { SaveReminder } from '@/components/history/save-reminder';
import { WeekSummary } from '@/components/history/week-summary';
import { WrittenAnswers } from '@/components/history/written-answers';
import { Acted, unfold } from './acted';
import { type Entry, nothing } from './entry';
import { arabicTitle, longTitle, note, preparation } from './people';

const labels = new Map([
  ['agreeing', 'What are we agreeing?'],
  ['why', 'Why are we doing this?'],
]);
const when = 'Tue 24 Nov, 10:00 to 11:00';
const entry = { labels, when, href: '#/' };
const group = {
  title: preparation.title,
  href: '#/',
  facts: ['12 meetings', 'with Ann Lee and Bea Ray'],
  meetings: [preparation],
  purpose: { text: 'Whether the pilot goes on before winter', meeting: preparation },
  decision: { text: 'Carry on to March, same team', meeting: preparation },
  promises: ['When the rota is out, I will send it.'],
  dayOf: () => 'Tue 24 Nov',
  hrefOf: () => '#/',
};
const empty = { purpose: undefined, decision: undefined, promises: [] };
const line = (id: string, title: string, purpose = '') => ({ id, title, when, purpose, href: '#/' });
const week = {
  days: 'Monday 23 to Sunday 29 November',
  prepared: 2,
  toCome: [line('1', preparation.title, 'Whether the pilot goes on before winter'), line('2', longTitle, longTitle)],
  toClose: [line('3', arabicTitle)],
  openPromises: 1,
  promisesHref: '#/promises',
  allHref: '#/',
};
const lines = (count: number) => Array.from({ length: count }, (_, place) => `Meeting ${place + 1}`);

function Narrow({ start }: { start: string }) {
  const [typed, setTyped] = useState(start);
  return <NarrowField typed={typed} onType={setTyped} />;
}

export const history: readonly Entry[] = [
  {
    of: 'history/old-notice.tsx',
    states: {
      some: (
        <OldNotice
          what="12 meetings and 3 promises"
          before="26 November 2025"
          after="3 December 2026"
          settingsHref="#/"
          onShown={nothing}
          onKeep={nothing}
        />
      ),
    },
  },
  {
    of: 'history/save-reminder.tsx',
    states: {
      'saved before': (
        <SaveReminder said="You last saved a copy on 1 October 2026." onSave={nothing} onLater={nothing} />
      ),
      never: <SaveReminder said="You have not saved a copy yet." onSave={nothing} onLater={nothing} />,
    },
  },
  {
    of: 'history/group-card.tsx',
    states: {
      'a series': <GroupCard {...group} />,
      'only its name is known': <GroupCard {...group} {...empty} facts={[]} meetings={[]} />,
      'long text, many meetings and promises': (
        <GroupCard
          {...group}
          title={longTitle}
          meetings={Array.from({ length: 1200 }, (_, place) => ({ ...preparation, meetingId: `${place}` }))}
          purpose={{ text: longTitle, meeting: preparation }}
          promises={[longTitle, arabicTitle, 'a third']}
        />
      ),
    },
  },
  {
    of: 'history/grouping-switch.tsx',
    states: {
      'one current': (
        <GroupingSwitch
          choices={['By series', 'By person', 'By date'].map((label, place) => ({
            label,
            href: '#/',
            isCurrent: place === 1,
          }))}
        />
      ),
    },
  },
  {
    of: 'history/growing-list.tsx',
    states: {
      few: (
        <GrowingList items={lines(3)} keyOf={(item) => item} what="meetings">
          {(item) => item}
        </GrowingList>
      ),
      // As many as are shown at once: a longer list would grow for as long as its end is in view.
      'whole, of many': (
        <GrowingList items={lines(60)} keyOf={(item) => item} what="meetings" shownBefore={60}>
          {(item) => item}
        </GrowingList>
      ),
    },
  },
  {
    of: 'history/meeting-entry.tsx',
    states: {
      folded: <MeetingEntry {...entry} preparation={preparation} />,
      'nothing written, no title': (
        <MeetingEntry {...entry} when="" preparation={{ ...preparation, title: '', answers: {} }} />
      ),
      'unfolded, long text': (
        <Acted by={unfold}>
          <MeetingEntry
            {...entry}
            preparation={{ ...preparation, title: longTitle, answers: { agreeing: longTitle, gone: arabicTitle } }}
          />
        </Acted>
      ),
    },
  },
  {
    of: 'history/meeting-notes.tsx',
    states: {
      'decided and parked': (
        <MeetingNotes
          notes={[
            note,
            { ...note, id: 'long', text: longTitle },
            { ...note, id: 'parked', kind: 'parked', text: arabicTitle },
          ]}
        />
      ),
      none: <MeetingNotes notes={[]} />,
    },
  },
  {
    of: 'history/narrow-field.tsx',
    states: { empty: <Narrow start="" />, 'long text': <Narrow start={longTitle.slice(0, 200)} /> },
  },
  {
    of: 'history/week-summary.tsx',
    states: {
      'some of each': <WeekSummary {...week} />,
      empty: <WeekSummary {...week} prepared={0} toCome={[]} toClose={[]} openPromises={0} />,
      many: (
        <WeekSummary
          {...week}
          prepared={12_000}
          toClose={Array.from({ length: 40 }, (_, place) => line(`${place}`, `Meeting ${place}`))}
          openPromises={500}
        />
      ),
    },
  },
  {
    of: 'history/written-answers.tsx',
    states: {
      some: <WrittenAnswers labels={labels} answers={preparation.answers} />,
      'long text, and a question that is gone': (
        <WrittenAnswers labels={labels} answers={{ agreeing: longTitle, gone: arabicTitle }} />
      ),
    },
  },
];
