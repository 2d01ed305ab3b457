import { useEffect, useState } from 'react';
import { BringMeeting } from '@/components/meeting/bring-meeting';
import { DayList } from '@/components/meeting/day-list';
import { EarlierAnswers } from '@/components/meeting/earlier-answers';
import { UnreadCalendar } from '@/components/meeting/unread-calendar';
import { SearchBox } from '@/components/search/search-box';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/browser/clipboard';
import { version } from '@/lib/browser/lifecycle';
import { openAddress } from '@/lib/browser/tabs';
import { meetingInWords, prepareToRead } from '@/lib/extension-pages/bring-words';
import { deviceZone, sayWhen, today } from '@/lib/extension-pages/clock';
import { deservesChecklist } from '@/lib/extension-pages/meeting-advice';
import { openStorage } from '@/lib/extension-pages/open-storage';
import { useOwnSearch } from '@/lib/extension-pages/use-own-search';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useLive } from '@/lib/extension-pages/use-stored';
import { type ShownFrame, useBrought, useFollowedTab, useShownFrame } from '@/lib/extension-pages/use-tab';
import { isCalendarSource } from '@/lib/invitations/source';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { isPrepared } from '@/lib/meetings/preparation';
import { askReport, type CalendarFrame, listDay } from '@/lib/messaging/tab';
import { reportWords, structureOfMarkup, type Unread } from '@/lib/reporting/page-structure';
import { bringMeeting, putAwayBrought } from '@/lib/storage/open-meeting';
import { preparationsOf } from '@/lib/storage/records/preparation';
import { adoptUnplaced, findUnplaced, refuseUnplaced } from '@/lib/storage/unplaced';
import { MeetingPanel } from './meeting-panel';
import { PanelTip } from './panel-tip';

const database = openStorage();

/** Today's meetings of the calendar that is shown, read once for each document. */
function useDay(frame: ShownFrame | undefined): MeetingBrief[] | undefined {
  const [day, setDay] = useState<MeetingBrief[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instance names the document and its frame
  useEffect(() => {
    let stale = false;
    setDay(undefined);
    if (frame) void listDay(frame).then((found) => !stale && setDay(found));
    return () => {
      stale = true;
    };
  }, [frame?.instance]);
  return day;
}

const fromFile = async (file: File) => {
  const { meetingsInFile, saidOf } = await import('@/lib/invitations/ics/file');
  const found = await meetingsInFile(file, { timeZone: deviceZone(), today: today() });
  return { meetings: found.meetings, said: saidOf(found) };
};

prepareToRead();

const bring = (
  <BringMeeting
    fromText={meetingInWords}
    fromFile={fromFile}
    isFile={isCalendarSource}
    sayWhen={sayWhen}
    onBring={(meeting) => void bringMeeting(meeting)}
  />
);

function NoMeeting({ day }: { day: MeetingBrief[] | undefined }) {
  const ids = day?.map(({ id }) => id) ?? [];
  const { value: preparations = [] } = useLive(() => preparationsOf(database, ids), ids.join('\n'));
  const noMeetings = new Set(day?.flatMap((brief) => (deservesChecklist(brief) ? [] : brief.id)));
  const search = useSearch(openAddress);
  const findOwn = useOwnSearch(database);
  const prepared = new Set(preparations.filter(isPrepared).map(({ meetingId }) => meetingId));
  return (
    <main className="panel-main">
      <h1>Before We Meet</h1>
      <DayList day={day} prepared={prepared} noMeetings={noMeetings} sayWhen={sayWhen} />
      <PanelTip database={database} />
      <SearchBox {...search} findOwn={findOwn} />
      {bring}
    </main>
  );
}

function Unrecognised({ frame, state }: { frame: CalendarFrame; state: Pick<Unread, 'calendar' | 'missing'> }) {
  const report = async () => {
    const page = await askReport(frame);
    const { calendar, missing } = state;
    return page && reportWords({ calendar, missing, version: version(), structure: structureOfMarkup(page) });
  };
  return (
    <main className="panel-main">
      <UnreadCalendar report={report} copy={copyText}>
        {bring}
      </UnreadCalendar>
      <PanelTip database={database} />
    </main>
  );
}

/** Asks about answers of the first version, whose ids did not say of which site they were. */
function Earlier({ meeting }: { meeting: Meeting }) {
  const { value: found } = useLive(() => findUnplaced(database, meeting), meeting.id);
  const [isRefused, setIsRefused] = useState(false);
  if (!found || isRefused) return null;
  const refuse = () => {
    setIsRefused(true);
    void refuseUnplaced(meeting);
  };
  return <EarlierAnswers {...found} onSame={() => void adoptUnplaced(database, meeting)} onOther={refuse} />;
}

function Waiting() {
  return (
    <main className="panel-main" aria-busy="true">
      <h1>Before We Meet</h1>
      <div className="wait" style={{ width: '60%' }} />
      <div className="wait" style={{ height: 88 }} />
      <div className="wait" style={{ height: 88 }} />
    </main>
  );
}

/** The side panel: the open meeting, or the day. */
export function App() {
  const tabId = useFollowedTab();
  const shown = useShownFrame(tabId);
  const frame = shown === 'waiting' ? undefined : shown;
  const day = useDay(frame);
  const brought = useBrought();
  const open = frame?.state.status === 'meeting' ? frame.state.meeting : undefined;
  const byHand = brought === 'waiting' ? undefined : brought;
  const meeting = byHand ?? open;

  if (brought === 'waiting' || (shown === 'waiting' && !byHand)) return <Waiting />;
  if (meeting)
    return (
      <>
        <Earlier key={`earlier:${meeting.id}`} meeting={meeting} />
        <MeetingPanel key={meeting.id} database={database} meeting={meeting} frame={byHand ? undefined : frame} />
        {byHand && (
          <p className="row panel-foot">
            <Button look="plain" onClick={() => void putAwayBrought()}>
              Put this meeting away
            </Button>
          </p>
        )}
      </>
    );
  if (frame?.state.status === 'unrecognised') return <Unrecognised frame={frame} state={frame.state} />;
  return <NoMeeting day={day} />;
}
