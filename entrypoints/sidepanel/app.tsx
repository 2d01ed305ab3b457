import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { BringMeeting } from '@/components/meeting/bring-meeting';
import { DayList } from '@/components/meeting/day-list';
import { EarlierAnswers } from '@/components/meeting/earlier-answers';
import { type OtherMeeting, PanelBar } from '@/components/meeting/panel-bar';
import { UnreadCalendar } from '@/components/meeting/unread-calendar';
import { SearchBox } from '@/components/search/search-box';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/browser/clipboard';
import { version } from '@/lib/browser/lifecycle';
import { openAddress } from '@/lib/browser/tabs';
import { expectWords, meetingInWords, prepareToRead } from '@/lib/extension-pages/bring-words';
import { deviceZone, sayWhen, today, useLate } from '@/lib/extension-pages/clock';
import { openStorage } from '@/lib/extension-pages/open-storage';
import { readApart } from '@/lib/extension-pages/reading';
import { type AdviceOnMeetings, loadAdvice, useAdvice } from '@/lib/extension-pages/use-advice';
import { useDayEntries } from '@/lib/extension-pages/use-day-entries';
import { useFreshFeeds } from '@/lib/extension-pages/use-feed';
import { useKeptFocus } from '@/lib/extension-pages/use-kept-focus';
import { type PanelState, usePanelMeeting } from '@/lib/extension-pages/use-panel-meeting';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useLive } from '@/lib/extension-pages/use-stored';
import { type ShownFrame, useFollowedTab, useShownFrame } from '@/lib/extension-pages/use-tab';
import { useWrittenSearch } from '@/lib/extension-pages/use-written-search';
import { isCalendarSource } from '@/lib/invitations/source';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import type { PanelMeeting } from '@/lib/meetings/panel-meeting';
import { phaseOf, timesOf } from '@/lib/meetings/phase';
import { askReport, type CalendarFrame, listDay } from '@/lib/messaging/tab';
import { reportWords, structureOfMarkup, type Unread } from '@/lib/reporting/page-structure';
import { bringMeeting } from '@/lib/storage/open-meeting';
import { adoptUnplaced, findUnplaced, refuseUnplaced } from '@/lib/storage/unplaced';
import { t } from '@/lib/words/words';
import { LaterTip } from './later-tip';
import { MeetingPanel } from './meeting-panel';

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

const fromFile = (file: File) => readApart('file', { file, reader: { timeZone: deviceZone(), today: today() } });

const bring = (
  <BringMeeting
    fromText={meetingInWords}
    onText={expectWords}
    fromFile={fromFile}
    isFile={isCalendarSource}
    sayWhen={sayWhen}
    onBring={(meeting) => void bringMeeting(meeting)}
  />
);

interface DayProps {
  day: MeetingBrief[] | undefined;
  panel: PanelState;
}

function Day(props: DayProps) {
  const advice = useAdvice();
  useEffect(() => void loadAdvice(), []);
  useEffect(prepareToRead, []);
  return advice ? <AdvisedDay {...props} advice={advice} /> : <Waiting />;
}

function AdvisedDay({ day, panel, advice }: DayProps & { advice: AdviceOnMeetings }) {
  const known = useDayEntries(database, day, panel, advice.deservesChecklist);
  const written = useWrittenSearch();
  const search = useSearch(openAddress, written);
  return (
    <main className="panel-main">
      <h1>Before We Meet</h1>
      <DayList entries={known?.entries} onOpen={(id) => known?.open(id)} />
      <LaterTip database={database} />
      <SearchBox {...search} findOwn={written.find} />
      {bring}
    </main>
  );
}

function Unrecognised({ frame, state }: { frame: CalendarFrame; state: Pick<Unread, 'calendar' | 'missing'> }) {
  useEffect(prepareToRead, []);
  const report = async () => {
    const page = await askReport(frame);
    const { calendar, missing } = state;
    if (!page) return undefined;
    return reportWords({ calendar, missing, version: version(), structure: await structureOfMarkup(page) });
  };
  return (
    <main className="panel-main">
      <UnreadCalendar report={report} copy={copyText}>
        {bring}
      </UnreadCalendar>
      <LaterTip database={database} />
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
      <div className="wait" style={{ height: '5.5rem' }} />
      <div className="wait" style={{ height: '5.5rem' }} />
    </main>
  );
}

const kindOf = ({ source, meeting }: PanelMeeting): OtherMeeting['kind'] => {
  if (source === 'open') return 'open';
  if (source !== 'pinned') return 'earlier';
  const times = timesOf(meeting.when, deviceZone());
  return times && phaseOf(times, Date.now()) === 'ended' ? 'ended' : 'running';
};

/** The one other meeting that is named above the panel's: one that runs before one that is open, and that before others. */
function otherOf(others: readonly PanelMeeting[]): OtherMeeting | undefined {
  const order: readonly OtherMeeting['kind'][] = ['running', 'ended', 'open', 'earlier'];
  const all = others.map((one) => ({ id: one.meeting.id, title: one.meeting.title, kind: kindOf(one) }));
  return all.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

/** After so many milliseconds a meeting that is kept is shown, whether or not the page in front has answered. */
const patience = 300;

/** The side panel: the meeting in hand, or the day. */
export function App() {
  useKeptFocus(useRef(document.body));
  useFreshFeeds();
  // At once, and not with the next frame: all that is shown waits for it.
  const tabId = useFollowedTab(flushSync);
  const followed = useShownFrame(tabId, flushSync);
  const frame = followed === 'waiting' ? undefined : followed;
  const day = useDay(frame);
  const panel = usePanelMeeting(database, followed);
  const isLate = useLate(patience);
  // What is open in the tab comes before what was open earlier, so nothing is shown that would have to give way at once.
  if (panel === 'waiting' || (followed === 'waiting' && !(isLate && panel.shown))) return <Waiting />;
  const { shown, others, goTo, goToDay } = panel;
  const goToOther = (id: string) => {
    const found = others.find(({ meeting }) => meeting.id === id);
    if (found) goTo(found.meeting);
  };
  const bar = <PanelBar onDay={shown && goToDay} other={otherOf(others)} onOther={goToOther} />;
  // What a person opens last is what they want to see, also where it cannot be read; a running meeting stays.
  const isAskedFor = !shown || (shown.source !== 'pinned' && (frame?.since ?? 0) > shown.at);
  if (frame?.state.status === 'unrecognised' && isAskedFor)
    return (
      <>
        {bar}
        <Unrecognised frame={frame} state={frame.state} />
      </>
    );
  if (!shown)
    return (
      <>
        {bar}
        <Day day={day} panel={panel} />
      </>
    );
  const { meeting, source } = shown;
  return (
    <>
      {bar}
      <Earlier key={`earlier:${meeting.id}`} meeting={meeting} />
      <MeetingPanel
        key={meeting.id}
        database={database}
        meeting={meeting}
        frame={source === 'open' ? frame : undefined}
      />
      {source === 'brought' && (
        <p className="row panel-foot">
          <Button look="plain" onClick={panel.putAway}>
            {t('panel.putThisMeetingAway')}
          </Button>
        </p>
      )}
    </>
  );
}
