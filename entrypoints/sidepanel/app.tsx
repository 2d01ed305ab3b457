import { useEffect, useState } from 'react';
import { DayList } from '@/components/day-list';
import { SearchBox } from '@/components/search-box';
import { TypedMeeting } from '@/components/typed-meeting';
import { openAddress } from '@/lib/browser/tabs';
import type { Meeting, MeetingBrief } from '@/lib/meetings/meeting';
import { isPrepared } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';
import { listDay, readAgain } from '@/lib/messaging/tab';
import { findViews } from '@/lib/pages/guide-search';
import { useFollowedTab, useLive, useTabState } from '@/lib/pages/use-live';
import { webSearchUrl } from '@/lib/search/web-search';
import { openDatabase } from '@/lib/storage/database';
import type { TabState } from '@/lib/storage/open-meeting';
import { preparationsOf } from '@/lib/storage/preparations';
import { MeetingPanel } from './meeting-panel';
import { PanelTip } from './panel-tip';

const database = openDatabase();

/** Today's meetings of the tab's calendar, read once for each state of the tab. */
function useDay(tabId: number | undefined, state: TabState | undefined): MeetingBrief[] | undefined {
  const [day, setDay] = useState<MeetingBrief[]>();
  const frameId = state?.frameId;
  useEffect(() => {
    let stale = false;
    setDay(undefined);
    if (tabId !== undefined)
      void listDay({ tabId, ...(frameId !== undefined && { frameId }) }).then((found) => !stale && setDay(found));
    return () => {
      stale = true;
    };
  }, [tabId, frameId]);
  return day;
}

/** A panel opened after the meeting was, or after the background slept, asks the page itself. */
function useFreshState(tabId: number | undefined, state: TabState | undefined | 'waiting'): void {
  useEffect(() => {
    if (tabId === undefined || state !== undefined) return;
    void readAgain(tabId);
  }, [tabId, state]);
}

function NoMeeting({ day, onTyped }: { day: MeetingBrief[] | undefined; onTyped(title: string): void }) {
  const ids = day?.map(({ id }) => id) ?? [];
  const { value: preparations = [] } = useLive(() => preparationsOf(database, ids), ids.join('\n'));
  const prepared = new Set(preparations.filter(isPrepared).map(({ meetingId }) => meetingId));
  return (
    <main className="panel-main">
      <h1>Before We Meet</h1>
      <DayList day={day} prepared={prepared} />
      <PanelTip database={database} />
      <SearchBox
        label="Search tips and resources"
        find={findViews}
        onOpen={({ href }) => void openAddress(href)}
        elsewhere={webSearchUrl}
      />
      <TypedMeeting onPrepare={onTyped} />
    </main>
  );
}

function Unrecognised({ onTyped }: { onTyped(title: string): void }) {
  return (
    <main className="panel-main">
      <h1>This meeting could not be read</h1>
      <p className="notice problem">
        The calendar has changed in a way this extension does not know yet. Nothing was guessed. You can still prepare:
        type the title.
      </p>
      <TypedMeeting onPrepare={onTyped} />
      <PanelTip database={database} />
    </main>
  );
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
  const state = useTabState(tabId);
  const known = state === 'waiting' ? undefined : state;
  useFreshState(tabId, state);
  const day = useDay(tabId, known);
  const titleInAddress = new URLSearchParams(location.search).get('title');
  const [typed, setTyped] = useState<Meeting | undefined>(titleInAddress ? typedMeeting(titleInAddress) : undefined);
  const open = known?.state.status === 'meeting' ? known.state.meeting : undefined;
  const meeting = open ?? typed;
  // A meeting opened in the calendar takes the place of one that was typed.
  useEffect(() => {
    if (open) setTyped(undefined);
  }, [open]);

  if (state === 'waiting' && !typed) return <Waiting />;
  if (meeting)
    return (
      <MeetingPanel
        key={meeting.id}
        database={database}
        meeting={meeting}
        frame={open && tabId !== undefined && known ? { tabId, frameId: known.frameId } : undefined}
      />
    );
  const onTyped = (title: string) => setTyped(typedMeeting(title));
  if (known?.state.status === 'unrecognised') return <Unrecognised onTyped={onTyped} />;
  return <NoMeeting day={day} onTyped={onTyped} />;
}
