import { useRef, useState } from 'react';
import { GrowingList } from '@/components/history/growing-list';
import { AllPromises } from '@/components/promises/all-promises';
import { Button } from '@/components/ui/button';
import { sayDate, today } from '@/lib/extension-pages/clock';
import type { Commitments } from '@/lib/extension-pages/use-commitments';
import { useOwnNames } from '@/lib/extension-pages/use-self';
import { useLive } from '@/lib/extension-pages/use-stored';
import { answersTo, type DatedAnswer, decisionsOf, othersIn } from '@/lib/meetings/grouping';
import { decisionQuestions } from '@/lib/meetings/series-memory';
import { type GroupKind, type GroupSummary, summaryOf } from '@/lib/storage/groups';
import { type MeetingsRead, readMeetings } from '@/lib/storage/meetings-read';
import type { ListPage } from '@/lib/storage/records/commitment';
import { commitmentsOfPerson, commitmentsOfSeries } from '@/lib/storage/records/found-commitments';
import { meetingIdsOfPerson, meetingIdsOfSeries } from '@/lib/storage/records/found-meetings';
import type { Database } from '@/lib/storage/records/record-type';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { Meetings, useGrowth } from './history';
import { Page } from './page';
import { PrintButton } from './print-button';
import { groupingAddress, meetingAddress } from './route';
import { SeriesFacts } from './series-facts';
import { RemindersOfSeries } from './series-reminders';
import { dayOfMeeting, purposeQuestions, sayNames } from './written';

interface Props {
  database: Database;
  kind: GroupKind;
  id: string;
  change: Pick<Commitments, 'close' | 'reopen'>;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
}

/** So many promises are shown here; the rest are on the page of all promises. */
const promisesInView = 100;

/** So many of the newest meetings are looked through for what was agreed, and so many more each time. */
const reachStep = 50;

interface Group {
  summary: GroupSummary;
  promises: ListPage;
}

async function readGroup(database: Database, kind: GroupKind, id: string): Promise<Group> {
  const [summary, promises] = await Promise.all([
    summaryOf(database, kind, id),
    (kind === 'series' ? commitmentsOfSeries : commitmentsOfPerson)(database, id, promisesInView),
  ]);
  return { summary, promises };
}

/** Ids of the newest meetings; while more are read, those that were there stay. */
function useNewest(database: Database, kind: GroupKind, id: string, most: number): readonly string[] {
  const read = kind === 'series' ? meetingIdsOfSeries : meetingIdsOfPerson;
  const { value } = useLive(() => read(database, id, most), `ids:${kind}:${id}:${most}`);
  const before = useRef<readonly string[]>([]);
  if (value) before.current = value;
  return before.current;
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
      <GrowingList
        items={answers}
        keyOf={({ meeting }) => meeting.meetingId}
        what={t('history.meetings')}
        className="list dated"
      >
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

interface AgreedProps extends Pick<Props, 'database' | 'kind' | 'id'> {
  /** How many meetings there are. */
  count: number;
}

/** What was agreed and what meetings were for, of the newest ones and of as many earlier ones as somebody asks for. */
function Agreed({ database, kind, id, count }: AgreedProps) {
  const [reach, setReach] = useState(reachStep);
  const ids = useNewest(database, kind, id, reach);
  const { value: read } = useLive(() => readMeetings(database, ids), `agreed:${ids.join('\n')}`);
  // What was there stays until more is read, so that nothing below it moves.
  const before = useRef<MeetingsRead>({ meetings: [], notes: new Map(), reviews: new Map() });
  if (read) before.current = read;
  const { meetings, notes } = before.current;
  return (
    <>
      <Dated heading={t('history.whatWasAgreed')} answers={decisionsOf(meetings, notes, decisionQuestions)} />
      <Dated heading={t('history.whatTheyWereFor')} answers={answersTo(meetings, purposeQuestions)} />
      {count > reach && (
        <div className="row">
          <Button onClick={() => setReach(reach + reachStep)}>{t('history.lookFurtherBack')}</Button>
          <span className="soft">{t('history.fromTheNewestOf', { reach, meeting: counted('meeting', count) })}</span>
        </div>
      )}
    </>
  );
}

/** One series or one person: open promises, what was agreed, what each meeting was for, and the meetings themselves. */
export function GroupPage({ database, kind, id, change, grown }: Props) {
  const { value: group, failed } = useLive(() => readGroup(database, kind, id), `group:${kind}:${id}`);
  const self = useOwnNames(database);
  const growth = useGrowth(grown, `${kind}:${id}`);
  const ids = useNewest(database, kind, id, growth.shown);
  const back =
    kind === 'series'
      ? { href: groupingAddress.series, label: t('history.allSeries') }
      : { href: groupingAddress.person, label: t('history.everyone') };
  const isGone = group && !group.summary.count && !group.promises.total;
  if (!group || isGone)
    return (
      <Page title={kind === 'series' ? t('history.aSeries') : t('history.aPerson')} back={back}>
        {failed && <p className="notice problem">{t('history.thisCouldNotBe')}</p>}
        {isGone && <p>{t('history.nothingIsKeptHere')}</p>}
        {!group && !failed && <div className="wait" aria-busy="true" />}
      </Page>
    );
  const { summary, promises } = group;
  const { title, meetings, count } = summary;
  const people = kind === 'series' ? othersIn(meetings[0]?.people ?? [], self ?? []) : [];
  const lead = [counted('meeting', count), people.length > 0 && t('history.with', { names: sayNames(people) })];
  return (
    <Page
      title={title || t('history.meetingWithoutATitle')}
      back={back}
      lead={<p dir="auto">{lead.filter(Boolean).join(' · ')}</p>}
    >
      {kind === 'series' && ids.length > 1 && self && <SeriesFacts database={database} seriesId={id} self={self} />}
      {promises.total > 0 && (
        <section className="stack" aria-label={t('history.promises')}>
          <h2>{t('history.promises')}</h2>
          <AllPromises
            commitments={promises.items}
            dayOf={sayDate}
            today={today()}
            hrefOf={({ meetingId }) => meetingAddress(meetingId)}
            onClose={change.close}
            onReopen={change.reopen}
          />
          {promises.total > promises.items.length && (
            <a className="line" href="#/promises">
              {t('history.allPromises')}
            </a>
          )}
        </section>
      )}
      <Agreed database={database} kind={kind} id={id} count={count} />
      {count > 0 && (
        <section className="stack" aria-label={t('history.meetings2')}>
          <h2>{t('history.meetings2')}</h2>
          <Meetings
            database={database}
            ids={ids}
            isWhole={ids.length >= count}
            total={count}
            what={t('history.meetings')}
            growth={growth}
          />
        </section>
      )}
      {kind === 'series' && <RemindersOfSeries database={database} seriesId={id} />}
      <div className="row last">
        <PrintButton />
      </div>
    </Page>
  );
}
