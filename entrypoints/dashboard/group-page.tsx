import { useMemo } from 'react';
import { GrowingList } from '@/components/history/growing-list';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { AllPromises } from '@/components/promises/all-promises';
import { sayDate, today } from '@/lib/extension-pages/clock';
import type { Commitments } from '@/lib/extension-pages/use-commitments';
import type { Written } from '@/lib/extension-pages/use-written';
import {
  answersTo,
  byDue,
  type DatedAnswer,
  decisionsOf,
  groupByPerson,
  groupBySeries,
  type MeetingGroup,
  othersIn,
} from '@/lib/meetings/grouping';
import type { Database } from '@/lib/storage/records/record-type';
import { Page } from './page';
import { groupingAddress, meetingAddress } from './route';
import { RemindersOfSeries } from './series-reminders';
import { dayOfMeeting, decisionQuestions, labels, plural, purposeQuestions, sayNames, whenOf } from './written';

interface Props {
  database: Database;
  kind: 'series' | 'person';
  id: string;
  written: Written | undefined;
  change: Pick<Commitments, 'close' | 'reopen'>;
}

function useGroup({ kind, id, written }: Pick<Props, 'kind' | 'id' | 'written'>): MeetingGroup | undefined {
  return useMemo(() => {
    if (!written) return undefined;
    const { preparations, commitments, self } = written;
    const groups =
      kind === 'series' ? groupBySeries(preparations, commitments) : groupByPerson(preparations, commitments, self);
    return groups.find((group) => group.id === id);
  }, [kind, id, written]);
}

interface DatedProps {
  heading: string;
  answers: readonly DatedAnswer[];
}

/** What was answered at these meetings, each with its day; nothing where nothing was. */
function Dated({ heading, answers }: DatedProps) {
  if (!answers.length) return null;
  return (
    <section className="stack" aria-label={heading}>
      <h2>{heading}</h2>
      <GrowingList items={answers} keyOf={({ meeting }) => meeting.meetingId} what="meetings" className="list dated">
        {({ text, meeting }) => (
          <div className="week-line">
            <a className="line" href={meetingAddress(meeting.meetingId)}>
              {dayOfMeeting(meeting)}
            </a>
            <span className="said-lines" dir="auto">
              {text}
            </span>
          </div>
        )}
      </GrowingList>
    </section>
  );
}

/** One series or one person: open promises, what was agreed, what each meeting was for, and the meetings themselves. */
export function GroupPage(props: Props) {
  const { kind, written, change } = props;
  const group = useGroup(props);
  const back =
    kind === 'series'
      ? { href: groupingAddress.series, label: 'All series' }
      : { href: groupingAddress.person, label: 'Everyone' };
  if (!group)
    return (
      <Page title={kind === 'series' ? 'A series' : 'A person'} back={back}>
        {written ? <p>Nothing is kept here any more.</p> : <div className="wait" aria-busy="true" />}
      </Page>
    );
  const { title, meetings, commitments } = group;
  const people = kind === 'series' ? othersIn(meetings[0]?.people ?? [], written?.self ?? []) : [];
  const lead = [plural(meetings.length, 'meeting'), people.length > 0 && `with ${sayNames(people)}`];
  return (
    <Page
      title={title || 'Meeting without a title'}
      back={back}
      lead={<p dir="auto">{lead.filter(Boolean).join(' · ')}</p>}
    >
      {commitments.length > 0 && (
        <section className="stack" aria-label="Promises">
          <h2>Promises</h2>
          <AllPromises
            commitments={byDue(commitments)}
            dayOf={sayDate}
            today={today()}
            hrefOf={({ meetingId }) => meetingAddress(meetingId)}
            onClose={change.close}
            onReopen={change.reopen}
          />
        </section>
      )}
      <Dated
        heading="What was agreed"
        answers={decisionsOf(meetings, written?.notes ?? new Map(), decisionQuestions)}
      />
      <Dated heading="What they were for" answers={answersTo(meetings, purposeQuestions)} />
      {meetings.length > 0 && (
        <section className="stack" aria-label="Meetings">
          <h2>Meetings</h2>
          <GrowingList items={meetings} keyOf={({ meetingId }) => meetingId} what="meetings">
            {(preparation) => (
              <MeetingEntry
                labels={labels}
                preparation={preparation}
                when={whenOf(preparation) || dayOfMeeting(preparation)}
                href={meetingAddress(preparation.meetingId)}
              />
            )}
          </GrowingList>
        </section>
      )}
      {kind === 'series' && <RemindersOfSeries database={props.database} seriesId={props.id} />}
    </Page>
  );
}
