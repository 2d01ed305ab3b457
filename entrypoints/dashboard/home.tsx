import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { GroupCard } from '@/components/history/group-card';
import { GroupingSwitch } from '@/components/history/grouping-switch';
import { GrowingList } from '@/components/history/growing-list';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { NarrowField } from '@/components/history/narrow-field';
import { WeekSummary } from '@/components/history/week-summary';
import { Said } from '@/components/ui/said';
import { sayDay, useNow } from '@/lib/extension-pages/clock';
import type { Written } from '@/lib/extension-pages/use-written';
import {
  answersTo,
  byDue,
  byMoment,
  decisionsOf,
  groupByPerson,
  groupBySeries,
  type MeetingGroup,
  narrowing,
  othersIn,
} from '@/lib/meetings/grouping';
import type { Preparation } from '@/lib/meetings/preparation';
import { stageOf, thisWeek } from '@/lib/meetings/this-week';
import { Page } from './page';
import { type Grouping, groupingAddress, meetingAddress, personAddress, seriesAddress } from './route';
import {
  dayOfMeeting,
  decisionQuestions,
  knowledgeOf,
  labels,
  momentAt,
  plural,
  promiseWords,
  purposeQuestions,
  sayNames,
  titleOf,
  whenOf,
} from './written';

const groupings: readonly { by: Grouping; label: string }[] = [
  { by: 'series', label: 'By series' },
  { by: 'person', label: 'By person' },
  { by: 'date', label: 'By date' },
];

/** A list this short is looked through faster than it is narrowed. */
const longEnoughToNarrow = 6;

function Week({ written }: { written: Written }) {
  const now = useNow();
  const { week, prepared, toCome, toClose } = useMemo(() => {
    const [at, known] = [momentAt(now), knowledgeOf(written)];
    const found = thisWeek(written.preparations, at, known);
    return { ...found, toCome: found.prepared.filter((one) => stageOf(one, at, known) === 'to-come') };
  }, [written, now]);
  const lineOf = (meeting: Preparation) => ({
    id: meeting.meetingId,
    title: titleOf(meeting),
    when: whenOf(meeting),
    purpose: answersTo([meeting], purposeQuestions)[0]?.text ?? '',
    href: meetingAddress(meeting.meetingId),
  });
  return (
    <WeekSummary
      days={`${sayDay(week.from)} to ${sayDay(week.to)}`}
      prepared={prepared.length}
      toCome={toCome.map(lineOf)}
      toClose={toClose.map(lineOf)}
      openPromises={written.commitments.filter(({ closedAt }) => !closedAt).length}
      promisesHref="#/promises"
      allHref={groupingAddress.date}
    />
  );
}

interface CardProps {
  group: MeetingGroup;
  by: 'series' | 'person';
  written: Written;
}

function Card({ group, by, written: { self, notes } }: CardProps) {
  const { id, title, meetings, commitments } = group;
  const people = by === 'series' ? othersIn(meetings[0]?.people ?? [], self) : [];
  const facts = [
    meetings.length > 0 && plural(meetings.length, 'meeting'),
    people.length > 0 && `with ${sayNames(people)}`,
  ];
  return (
    <GroupCard
      title={title || 'Meeting without a title'}
      href={by === 'series' ? seriesAddress(id) : personAddress(id)}
      facts={facts.filter((fact) => fact !== false)}
      meetings={meetings}
      purpose={answersTo(meetings, purposeQuestions)[0]}
      decision={decisionsOf(meetings, notes, decisionQuestions)[0]}
      promises={byDue(commitments.filter(({ closedAt }) => !closedAt)).map(promiseWords)}
      dayOf={dayOfMeeting}
      hrefOf={({ meetingId }) => meetingAddress(meetingId)}
    />
  );
}

interface ListProps {
  written: Written;
  by: Grouping;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
}

function useGroups({ preparations, commitments, self }: Written, by: Grouping): MeetingGroup[] {
  return useMemo(() => {
    if (by === 'series') return groupBySeries(preparations, commitments);
    return by === 'person' ? groupByPerson(preparations, commitments, self) : [];
  }, [preparations, commitments, self, by]);
}

const words: Record<Grouping, { one: string; many: string }> = {
  series: { one: 'meeting or series', many: 'meetings and series' },
  person: { one: 'person', many: 'people' },
  date: { one: 'meeting', many: 'meetings' },
};

function Everything({ written, by, grown }: ListProps) {
  const [typed, setTyped] = useState('');
  const narrow = useDeferredValue(typed);
  const groups = useGroups(written, by);
  const byDate = useMemo(() => (by === 'date' ? byMoment(written.preparations) : []), [written.preparations, by]);
  const fitting = useMemo(() => {
    const { group, meeting } = narrowing(narrow);
    return { groups: groups.filter(group), meetings: byDate.filter(meeting) };
  }, [groups, byDate, narrow]);
  const all = by === 'date' ? byDate.length : groups.length;
  const count = by === 'date' ? fitting.meetings.length : fitting.groups.length;
  const { one, many } = words[by];
  const key = `${by} ${narrow}`;
  const growth = { shownBefore: grown.get(key), onShown: (shown: number) => void grown.set(key, shown) };
  return (
    <section className="stack" aria-labelledby="everything">
      <div className="list-head">
        <h2 id="everything">Everything you wrote</h2>
        <GroupingSwitch
          choices={groupings.map(({ by: other, label }) => ({
            label,
            href: groupingAddress[other],
            isCurrent: other === by,
          }))}
        />
      </div>
      {(all > longEnoughToNarrow || typed) && <NarrowField typed={typed} onType={setTyped} />}
      <Said
        words={narrow.trim() && !count ? 'Nothing here holds those words.' : plural(count, one, many)}
        settle={narrow ? 500 : 0}
      />
      {by === 'date' ? (
        <GrowingList key={key} items={fitting.meetings} keyOf={({ meetingId }) => meetingId} what={many} {...growth}>
          {(preparation) => (
            <MeetingEntry
              labels={labels}
              preparation={preparation}
              when={whenOf(preparation) || dayOfMeeting(preparation)}
              href={meetingAddress(preparation.meetingId)}
            />
          )}
        </GrowingList>
      ) : (
        <GrowingList key={key} items={fitting.groups} keyOf={({ id }) => id} what={many} className="groups" {...growth}>
          {(group) => <Card group={group} by={by} written={written} />}
        </GrowingList>
      )}
    </section>
  );
}

const nothingYet = (
  <div className="notice nothing-yet">
    <h2>Nothing here yet</h2>
    <p>Open a meeting in your calendar and press “Prepare”. What you write there comes here, in this browser alone.</p>
    <p>After a few meetings you see them by series and by person, with what was agreed and what you promised.</p>
  </div>
);

interface Props {
  written: Written | undefined;
  by: Grouping;
  /** Did the person come by an address that names nothing? */
  isUnknown: boolean;
  grown: Map<string, number>;
  /** What the person should know of their data. */
  notices?: ReactNode;
}

/** The first part: where the person stands this week, then all they wrote, by series, by person or by date. */
export function Home({ written, by, isUnknown, grown, notices }: Props) {
  const isEmpty = written?.preparations.length === 0 && written.commitments.length === 0;
  return (
    <Page title="Your meetings" lead={isUnknown && <p>That address leads nowhere on this page. This is its start.</p>}>
      {!written && (
        <div className="stack waiting" aria-busy="true">
          <div className="wait" />
          <div className="wait" />
          <div className="wait" />
        </div>
      )}
      {notices}
      {isEmpty && nothingYet}
      {written && !isEmpty && (
        <>
          <Week written={written} />
          <Everything written={written} by={by} grown={grown} />
        </>
      )}
    </Page>
  );
}
