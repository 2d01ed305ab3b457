/** Today's meetings for the panel: those the calendar shows, and those that were prepared or pressed. */
import { meetingOfBrief, meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { withoutTwins } from '@/lib/meetings/next-meeting';
import { isPrepared } from '@/lib/meetings/preparation';
import { preparationsOf } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { watchToday } from '@/lib/storage/today';
import { sayHours } from './clock';
import { useFollowed } from './use-feed';
import type { PanelState } from './use-panel-meeting';
import { useLive } from './use-stored';
import { useWatched } from './use-watched';

interface Line {
  meeting: Meeting;
  /** Does it deserve a checklist, as far as its title tells? */
  deserves: boolean;
}

interface Entry {
  id: string;
  title: string;
  when: string;
  state?: 'prepared' | 'not-prepared';
}

const stateOf = (isPrepared: boolean, deserves: boolean): Pick<Entry, 'state'> =>
  isPrepared ? { state: 'prepared' } : deserves ? { state: 'not-prepared' } : {};

const none: MeetingBrief[] = [];

const byStart = (one: Line, other: Line) =>
  (one.meeting.when.start ?? '').localeCompare(other.meeting.when.start ?? '');

/**
 * @param day what the calendar in front shows; undefined where there is none.
 * @param deservesChecklist see lib/advice/deserves.ts.
 */
export function useDayEntries(
  database: Database,
  day: readonly MeetingBrief[] | undefined,
  { todays, goTo }: Pick<PanelState, 'todays' | 'goTo'>,
  deservesChecklist: (brief: MeetingBrief) => boolean,
): { entries: Entry[]; open(id: string): void } | undefined {
  const seen = useWatched(watchToday, none);
  const followed = useFollowed();
  const briefs = [...seen, ...(day ?? [])].map(
    (brief): Line => ({
      meeting: followed.get(brief.id) ?? meetingOfBrief(brief),
      deserves: deservesChecklist(brief),
    }),
  );
  // What is kept tells more than a line of the calendar.
  const stored = todays.map((facts) => ({
    meeting: followed.get(facts.meetingId) ?? meetingOfFacts(facts),
    deserves: true,
  }));
  const all = [...briefs, ...stored];
  const lines = [...new Map(all.map((line) => [line.meeting.id, line])).values()].sort(byStart);
  const ids = lines.map(({ meeting }) => meeting.id);
  const { value: preparations = [] } = useLive(() => preparationsOf(database, ids), ids.join('\n'));
  const prepared = new Set(preparations.filter(isPrepared).map(({ meetingId }) => meetingId));
  if (!day && !lines.length && !followed.size) return undefined;
  const once = new Set(
    withoutTwins(
      lines.map(({ meeting }) => meeting),
      prepared,
    ),
  );
  return {
    entries: lines
      .filter(({ meeting }) => once.has(meeting))
      .map(({ meeting, deserves }) => ({
        id: meeting.id,
        title: meeting.title,
        when: sayHours(meeting),
        ...stateOf(prepared.has(meeting.id), deserves),
      })),
    open(id) {
      const line = lines.find(({ meeting }) => meeting.id === id);
      if (line) goTo(line.meeting);
    },
  };
}
