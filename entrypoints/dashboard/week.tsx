import { useMemo } from 'react';
import { type DueLine, WeekSummary } from '@/components/history/week-summary';
import { Said } from '@/components/ui/said';
import { sayDay, useNow } from '@/lib/extension-pages/clock';
import { useWatched } from '@/lib/extension-pages/use-watched';
import type { StoredWeek } from '@/lib/extension-pages/use-week';
import { type Commitment, isOfMeeting } from '@/lib/meetings/commitment';
import { dueInWords, isOverdue } from '@/lib/meetings/due';
import { answersTo } from '@/lib/meetings/grouping';
import { meetingOfBrief, meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import type { Preparation } from '@/lib/meetings/preparation';
import { thisWeek, type WeekDay, type WeekMeeting } from '@/lib/meetings/this-week';
import { watchToday } from '@/lib/storage/today';
import { t } from '@/lib/words/words';
import { usePanel } from './panel-button';
import { groupingAddress, meetingAddress } from './route';
import { knowledgeOf, momentAt, purposeQuestions, sayNames, titleOf, whenOf } from './written';

const noBriefs: MeetingBrief[] = [];

const purposeOf = (kept: Preparation | undefined) => (kept && answersTo([kept], purposeQuestions)[0]?.text) ?? '';

/** "10:00 to 11:00" on the calendar's own clock; a meeting without an hour lasts the day. Without a day, the page's words. */
function hoursOf({ start, end = '', kept }: WeekMeeting): string {
  if (kept && !kept.start) return kept.whenText;
  if (!start.includes('T')) return t('history.allDay');
  const from = start.slice(11, 16);
  return end.startsWith(start.slice(0, 10)) && end !== start ? t('history.to', { from, end: end.slice(11, 16) }) : from;
}

function stateOf({ stage, isPrepared }: WeekMeeting) {
  if (stage === 'to-come') return isPrepared ? ('prepared' as const) : ('not-prepared' as const);
  return stage === 'past' ? undefined : stage;
}

const lineOf = (one: WeekMeeting) => ({
  id: one.id,
  title: one.title || t('history.meetingWithoutATitle'),
  when: hoursOf(one),
  purpose: purposeOf(one.kept),
  href: one.kept && meetingAddress(one.id),
  state: stateOf(one),
});

const dayLines = (days: readonly WeekDay[], today: string) =>
  days.map(({ day, meetings }) => ({
    day,
    label: day === today ? t('history.today', { day: sayDay(day) }) : sayDay(day),
    isToday: day === today,
    lines: meetings.map(lineOf),
  }));

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function dueLine({ id, text, due, to = [], owner, ...rest }: Commitment, today: string): DueLine {
  const commitment = { id, text, ...rest };
  return {
    id,
    text,
    when: due ? sentence(dueInWords(due, today)) : '',
    isOverdue: due !== undefined && isOverdue(due, today),
    who: owner ? t('history.from', { owner }) : to.length ? t('history.to2', { names: sayNames(to) }) : '',
    href: isOfMeeting(commitment) ? meetingAddress(commitment.meetingId) : undefined,
  };
}

interface Props {
  stored: StoredWeek;
  /** Undefined until they are counted. */
  openPromises: number | undefined;
  /** The person's own names; empty when it is not known who they are. */
  self: readonly string[];
}

/** Where the person stands this week. */
export function ThisWeek({ stored, openPromises, self }: Props) {
  const now = useNow();
  const todays = useWatched(watchToday, noBriefs);
  const panel = usePanel();
  const { meetings, reviews, due } = stored;
  const at = momentAt(now);
  const { week, ahead, past, toClose } = useMemo(
    () => thisWeek(meetings, todays, momentAt(now), knowledgeOf(reviews)),
    [meetings, todays, reviews, now],
  );
  const own = new Set(self.map(nameKey));
  const isMine = ({ owner }: Commitment) => !owner || own.has(nameKey(owner));
  const prepare = (id: string) => {
    const brief = todays.find((one) => one.id === id);
    const written = meetings.find(({ meetingId }) => meetingId === id);
    if (written) panel.open(meetingOfFacts(written));
    else if (brief) panel.open(meetingOfBrief(brief));
  };
  return (
    <WeekSummary
      days={t('history.to3', { day: sayDay(week.from), day2: sayDay(week.to) })}
      ahead={dayLines(ahead, at.today)}
      past={dayLines(past, at.today)}
      toClose={toClose.map((meeting) => ({
        id: meeting.meetingId,
        title: titleOf(meeting),
        when: whenOf(meeting),
        purpose: purposeOf(meeting),
        href: meetingAddress(meeting.meetingId),
      }))}
      mine={due.filter(isMine).map((one) => dueLine(one, at.today))}
      theirs={due.filter((one) => !isMine(one)).map((one) => dueLine(one, at.today))}
      openPromises={openPromises}
      promisesHref="#/promises"
      allHref={groupingAddress.date}
      onPrepare={prepare}
      said={<Said words={panel.failed} problem />}
    />
  );
}
