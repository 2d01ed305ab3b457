import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { GroupCard } from '@/components/history/group-card';
import { GroupingSwitch } from '@/components/history/grouping-switch';
import { GrowingList } from '@/components/history/growing-list';
import { type FilterChoices, HistoryFilters } from '@/components/history/history-filters';
import { MeetingEntry } from '@/components/history/meeting-entry';
import { Said } from '@/components/ui/said';
import { today, useNow } from '@/lib/extension-pages/clock';
import { useHistory } from '@/lib/extension-pages/use-history';
import { useItems } from '@/lib/extension-pages/use-items';
import type { WrittenSearch } from '@/lib/extension-pages/written-search';
import { answersTo, decisionsOf, othersIn } from '@/lib/meetings/grouping';
import type { HistoryFilter } from '@/lib/meetings/history';
import { periodsUntil } from '@/lib/meetings/periods';
import type { Preparation } from '@/lib/meetings/preparation';
import { decisionQuestions } from '@/lib/meetings/series-memory';
import { type GroupKind, type GroupSummary, summaryOf } from '@/lib/storage/groups';
import { preparationsOf } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { type Grouping, groupingAddress, meetingAddress, personAddress, seriesAddress } from './route';
import { dayOfMeeting, labels, promiseWords, purposeQuestions, reviewQuestions, sayNames, whenOf } from './written';

const groupings: readonly { by: Grouping; label: string }[] = [
  { by: 'series', label: t('history.bySeries') },
  { by: 'person', label: t('history.byPerson') },
  { by: 'date', label: t('history.byDate') },
];

/** A list this short is looked through faster than it is filtered. */
const longEnoughToFilter = 6;

const words: Record<Grouping, string> = {
  series: t('history.meetingsAndSeries'),
  person: t('history.people'),
  date: t('history.meetings'),
};
const things = { series: 'meetingOrSeries', person: 'person', date: 'meeting' } as const;

const noFilter: FilterChoices = { words: '', period: '', isDecided: false, isUnreviewed: false };

const isFree = ({ words: typed, period, isDecided, isUnreviewed }: FilterChoices) =>
  !typed.trim() && !period && !isDecided && !isUnreviewed;

interface CardProps {
  group: GroupSummary;
  kind: GroupKind;
  self: readonly string[];
}

function Card({ group, kind, self }: CardProps) {
  const { id, title, count, meetings, notes, open, openCount } = group;
  const people = kind === 'series' ? othersIn(meetings[0]?.people ?? [], self) : [];
  const facts = [
    count > 0 && counted('meeting', count),
    people.length > 0 && t('history.with', { names: sayNames(people) }),
  ];
  return (
    <GroupCard
      title={title || t('history.meetingWithoutATitle')}
      href={kind === 'series' ? seriesAddress(id) : personAddress(id)}
      facts={facts.filter((fact) => fact !== false)}
      meetings={meetings}
      count={count}
      purpose={answersTo(meetings, purposeQuestions)[0]}
      decision={decisionsOf(meetings, notes, decisionQuestions)[0]}
      promises={open.map(promiseWords)}
      promiseCount={openCount}
      dayOf={dayOfMeeting}
      hrefOf={({ meetingId }) => meetingAddress(meetingId)}
    />
  );
}

/** How far a list has grown. */
interface Growth {
  shown: number;
  shownBefore: number | undefined;
  onShown(shown: number): void;
}

const step = 25;

/**
 * How far the list of this key has grown, also when the person was here last.
 * @param grown of all lists of this visit, by their keys.
 */
export function useGrowth(grown: Map<string, number>, key: string): Growth {
  const [now, setNow] = useState({ key, shown: grown.get(key) ?? step });
  const shown = now.key === key ? now.shown : (grown.get(key) ?? step);
  const onShown = useCallback(
    (count: number) => {
      grown.set(key, count);
      setNow({ key, shown: count });
    },
    [grown, key],
  );
  return { shown, shownBefore: grown.get(key), onShown };
}

interface ListProps {
  database: Database;
  /** All of them, or as many as are shown. */
  ids: readonly string[];
  isWhole: boolean;
  total?: number | undefined;
  what: string;
  growth: Growth;
}

/** A card is put together from a dozen small readings. */
const cardsAtOnce = 5;

const waiting = <div className="wait entry-wait" aria-busy="true" />;

function Groups({ database, ids, isWhole, total, what, growth, kind, self }: ListProps & Omit<CardProps, 'group'>) {
  const { shown, ...grow } = growth;
  const inView = useMemo(() => ids.slice(0, shown), [ids, shown]);
  const read = useCallback(
    async (some: readonly string[]) => {
      const all = await Promise.all(some.map((id) => summaryOf(database, kind, id)));
      return new Map(all.map((one) => [one.id, one]));
    },
    [database, kind],
  );
  const { items } = useItems(inView, read, cardsAtOnce);
  return (
    <GrowingList
      items={ids}
      hasMore={!isWhole}
      total={total}
      keyOf={(id) => id}
      what={what}
      className="groups"
      {...grow}
    >
      {(id) => {
        const group = items.get(id);
        return group ? <Card group={group} kind={kind} self={self} /> : waiting;
      }}
    </GrowingList>
  );
}

/** Meetings by date, read as they come into view. */
export function Meetings({ database, ids, isWhole, total, what, growth }: ListProps) {
  const { shown, ...grow } = growth;
  const inView = useMemo(() => ids.slice(0, shown), [ids, shown]);
  const read = useCallback(
    async (some: readonly string[]) =>
      new Map((await preparationsOf(database, some)).map((one): [string, Preparation] => [one.meetingId, one])),
    [database],
  );
  const { items } = useItems(inView, read);
  return (
    <GrowingList items={ids} hasMore={!isWhole} total={total} keyOf={(id) => id} what={what} {...grow}>
      {(id) => {
        const preparation = items.get(id);
        return preparation ? (
          <MeetingEntry
            labels={labels}
            preparation={preparation}
            when={whenOf(preparation) || dayOfMeeting(preparation)}
            href={meetingAddress(id)}
          />
        ) : (
          waiting
        );
      }}
    </GrowingList>
  );
}

interface Props {
  database: Database;
  by: Grouping;
  self: readonly string[] | undefined;
  search: WrittenSearch;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
}

/** What is said above the list: how many there are, or that none fits. */
function countWords(by: Grouping, count: number | undefined, isWhole: boolean, choices: FilterChoices): string {
  const isAll = isFree(choices);
  if (count === undefined) return isAll ? '' : t('history.looking');
  if (!count && !isAll) return choices.words.trim() ? t('history.nothingHereHoldsThose') : t('history.nothingHereIsOf');
  return isWhole ? counted(things[by], count) : '';
}

/** Everything that was written, by series, by person or by date, with filters. */
export function Everything({ database, by, self, search, grown }: Props) {
  const [choices, setChoices] = useState(noFilter);
  const now = useNow();
  const periods = useMemo(() => periodsUntil(today()), []);
  const deferred = useDeferredValue(choices);
  const filter: HistoryFilter = useMemo(() => {
    const { words: typed, period, isDecided, isUnreviewed } = deferred;
    const { from, until } = periods.find(({ id }) => id === period) ?? {};
    return { by, words: typed, from, until, isDecided, isUnreviewed };
  }, [deferred, by, periods]);
  const context = {
    now: new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16),
    decisionQuestions,
    reviewQuestions,
  };
  const key = `${by} ${JSON.stringify(deferred)}`;
  const growth = useGrowth(grown, key);
  const { ids, isWhole, total, failed } = useHistory(database, filter, self, context, search, growth.shown);
  const isAll = isFree(deferred);
  const list = { database, ids: ids ?? [], isWhole, total, what: words[by], growth };
  const isLong = (ids?.length ?? 0) > longEnoughToFilter || !isFree(choices);
  return (
    <section className="stack" aria-labelledby="everything">
      <div className="list-head">
        <h2 id="everything">{t('history.everythingYouWrote')}</h2>
        <GroupingSwitch
          choices={groupings.map(({ by: other, label }) => ({
            label,
            href: groupingAddress[other],
            isCurrent: other === by,
          }))}
        />
      </div>
      {isLong && (
        <HistoryFilters
          {...choices}
          periods={periods}
          onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
        />
      )}
      <Said
        words={countWords(by, total ?? ids?.length, isWhole || total !== undefined, deferred)}
        settle={isAll ? 0 : 500}
      />
      {failed && <p className="notice problem">{t('history.theListCouldNot')}</p>}
      {!ids && !failed && <div className="wait list-wait" aria-busy="true" />}
      {ids && by === 'date' && <Meetings key={key} {...list} />}
      {ids && by !== 'date' && <Groups key={key} {...list} kind={by} self={self ?? []} />}
    </section>
  );
}
