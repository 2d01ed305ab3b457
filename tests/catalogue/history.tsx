import { useState } from 'react';
import { GroupCard } from '@/components/history/group-card';
import { GroupingSwitch } from '@/components/history/grouping-switch';
import { GrowingList } from '@/components/history/growing-list';
import { type FilterChoices, HistoryFilters } from '@/components/history/history-filters';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { MeetingNotes } from '@/components/history/meeting-notes';
import { NarrowField } from '@/components/history/narrow-field';
import { OldNotice } from '@/components/history/old-notice';
import { SaveReminder } from '@/components/history/save-reminder';
import { SeriesFacts } from '@/components/history/series-facts';
import { SeriesFigures } from '@/components/history/series-figures';
import { SeriesReminders } from '@/components/history/series-reminders';
import { type DayLines, type DueLine, type WeekLine, WeekSummary } from '@/components/history/week-summary';
import { WrittenAnswers } from '@/components/history/written-answers';
import { Said } from '@/components/ui/said';
import { Acted, unfold } from './acted';
import { type Entry, nothing } from './entry';
import { arabicTitle, longTitle, manyPeople, note, people, preparation } from './people';

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
  count: 12,
  promiseCount: 1,
  dayOf: () => 'Tue 24 Nov',
  hrefOf: () => '#/',
};
const empty = { purpose: undefined, decision: undefined, promises: [], count: 0, promiseCount: 0 };
const line = (id: string, title: string, state?: WeekLine['state'], purpose = ''): WeekLine => ({
  id,
  title,
  when: '10:00 to 11:00',
  purpose,
  state,
  href: '#/',
});
const today: DayLines = {
  day: '2026-11-24',
  label: 'Today, Tuesday 24 November',
  isToday: true,
  lines: [
    line('1', preparation.title, 'prepared', 'Whether the pilot goes on before winter'),
    { ...line('2', 'Beds across both sites', 'not-prepared'), href: undefined },
    line('3', 'Handover'),
  ],
};
const thursday: DayLines = {
  day: '2026-11-26',
  label: 'Thursday 26 November',
  isToday: false,
  lines: [line('4', longTitle, 'prepared', longTitle), line('5', arabicTitle, 'not-prepared')],
};
const monday: DayLines = {
  day: '2026-11-23',
  label: 'Monday 23 November',
  isToday: false,
  lines: [line('6', 'Neighbourhood leads', 'closed'), line('7', arabicTitle, 'to-close')],
};
const due = (id: string, text: string, isOverdue = false): DueLine => ({
  id,
  text,
  when: isOverdue ? 'Was due Fri 20 Nov' : 'Tomorrow',
  isOverdue,
  who: 'To Ann Lee',
  href: '#/',
});
const week = {
  days: 'Monday 23 to Sunday 29 November',
  ahead: [today, thursday],
  past: [monday],
  toClose: [line('8', arabicTitle)],
  mine: [due('a', 'When the rota is out, I will send it.', true), due('b', longTitle)],
  theirs: [due('c', 'Figures for the board')],
  openPromises: 14,
  promisesHref: '#/promises',
  allHref: '#/',
  onPrepare: () => undefined,
};
const figures = { held: 12, isCut: false, purpose: { yes: 4, partly: 2, no: 1 }, decisions: 5 };
const facts = {
  figures,
  usual: people,
  decides: { text: 'Dr Priya Raman', day: 'Tue 10 Nov' },
  asks: true,
  asked: 'Asked on 3 March 2026: keep it.',
  onAsks: nothing,
};
const noWeek = { ...week, ahead: [], past: [], toClose: [], mine: [], theirs: [], openPromises: 0 };
const lines = (count: number) => Array.from({ length: count }, (_, place) => `Meeting ${place + 1}`);

function Narrow({ start }: { start: string }) {
  const [typed, setTyped] = useState(start);
  return <NarrowField typed={typed} onType={setTyped} />;
}

function Filters(start: Partial<FilterChoices>) {
  const [choices, setChoices] = useState({ words: '', period: '', isDecided: false, isUnreviewed: false, ...start });
  return (
    <HistoryFilters
      {...choices}
      periods={[
        { id: 'week', label: 'The last 7 days' },
        { id: '2026', label: '2026' },
      ]}
      onChange={(change) => setChoices({ ...choices, ...change })}
    />
  );
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
    of: 'history/history-filters.tsx',
    states: {
      'nothing chosen': <Filters />,
      'all chosen': <Filters words={longTitle.slice(0, 200)} period="2026" isDecided isUnreviewed />,
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
    of: 'history/series-facts.tsx',
    states: {
      'all known': <SeriesFacts {...facts} />,
      'nothing yet, switched off': (
        <SeriesFacts
          {...facts}
          figures={{ held: 0, isCut: false, purpose: { yes: 0, partly: 0, no: 0 }, decisions: 0 }}
          usual={[]}
          decides={undefined}
          asks={false}
          asked=""
        />
      ),
      'long text, many people': (
        <SeriesFacts {...facts} usual={[arabicTitle, ...manyPeople]} decides={{ text: longTitle, day: 'Tue 10 Nov' }} />
      ),
    },
  },
  {
    of: 'history/series-figures.tsx',
    states: {
      all: <SeriesFigures {...figures} />,
      'once, nothing said': (
        <SeriesFigures held={1} isCut={false} purpose={{ yes: 0, partly: 0, no: 0 }} decisions={1} />
      ),
      'more than are counted': <SeriesFigures {...figures} held={52} isCut decisions={120} />,
    },
  },
  {
    of: 'history/series-reminders.tsx',
    states: {
      on: <SeriesReminders isOn onChoose={nothing} />,
      off: <SeriesReminders isOn={false} onChoose={nothing} />,
    },
  },
  {
    of: 'history/week-summary.tsx',
    states: {
      'some of each': <WeekSummary {...week} />,
      empty: <WeekSummary {...noWeek} />,
      many: (
        <WeekSummary
          {...week}
          ahead={[{ ...today, lines: Array.from({ length: 12 }, (_, place) => line(`${place}`, `Meeting ${place}`)) }]}
          toClose={Array.from({ length: 40 }, (_, place) => line(`${place}`, `Meeting ${place}`))}
          mine={Array.from({ length: 40 }, (_, place) => due(`${place}`, `Promise ${place}`))}
          openPromises={4000}
        />
      ),
      'the panel did not open': (
        <WeekSummary
          {...week}
          said={<Said words="The panel did not open. Open the meeting in your calendar." problem />}
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
