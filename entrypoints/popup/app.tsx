import { useMemo, useState } from 'react';
import { BringMeeting } from '@/components/meeting/bring-meeting';
import { SearchBox } from '@/components/search/search-box';
import { TipCard } from '@/components/tips/tip-card';
import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { noChoices } from '@/lib/advice/personal-weights';
import { noHistory } from '@/lib/advice/tips';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { openAddress, openOwnPage } from '@/lib/browser/tabs';
import { meetingInWords, prepareToRead } from '@/lib/extension-pages/bring-words';
import { sayWhen, today } from '@/lib/extension-pages/clock';
import { tipFor } from '@/lib/extension-pages/meeting-advice';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useFollowedTab, useShownFrame } from '@/lib/extension-pages/use-tab';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { useWrittenSearch } from '@/lib/extension-pages/use-written-search';
import type { Meeting } from '@/lib/meetings/meeting';
import { bringMeeting, putAwayBrought } from '@/lib/storage/open-meeting';
import { watchThemeChoices } from '@/lib/storage/theme-choices';
import { ThisSite } from './other-site';

prepareToRead();

const shortTitle = 40;
const shorten = (title: string) => (title.length > shortTitle ? `${title.slice(0, shortTitle).trimEnd()}…` : title);

/** The popup: a tip, the meeting in hand, one search box. */
export function App() {
  const tabId = useFollowedTab();
  const shown = useShownFrame(tabId);
  const state = shown === 'waiting' ? undefined : shown?.state;
  const meeting = state?.status === 'meeting' ? state.meeting : undefined;
  const [skip, setSkip] = useState<readonly string[]>([]);
  const written = useWrittenSearch();
  const search = useSearch((href) => void openAddress(href).then(() => window.close()), written, meeting);
  const choices = useWatched(watchThemeChoices, noChoices);
  const chosen = useMemo(() => tipFor(meeting, noHistory, today(), skip, choices), [meeting, skip, choices]);
  /** Opens the panel on the calendar's meeting, or on one brought by hand. */
  const prepare = (brought?: Meeting) => {
    if (tabId === undefined) return;
    // Called synchronously, within the user gesture, or the browser refuses.
    const opened = openPanelFromBrowser(tabId);
    void Promise.all([opened, brought ? bringMeeting(brought) : meeting && putAwayBrought()]).then(() =>
      window.close(),
    );
  };
  return (
    <main className="panel-main">
      <h1 className="hidden-label">Before We Meet</h1>
      <TipCard
        heading={meeting ? 'A tip for this meeting' : 'A tip for today'}
        tip={{
          text: chosen.tip.text,
          theme: chosen.theme.title,
          section: chosen.theme.section,
          ...(chosen.because && { because: chosen.because }),
        }}
        onAnother={() => setSkip([...skip, chosen.id])}
        onTheme={() => void openOwnPage('dashboard', `/tip/${chosen.theme.id}`)}
      />
      <div className="row">
        {meeting ? (
          <Button look="filled" onClick={() => prepare()}>
            Prepare: <span dir="auto">{shorten(meeting.title || 'this meeting')}</span>
          </Button>
        ) : (
          <Button onClick={() => prepare()}>Open the panel</Button>
        )}
      </div>
      <SearchBox {...search} autoFocus />
      {!meeting && <ThisSite tabId={tabId} />}
      {!meeting && (
        <Fold label="Bring a meeting yourself">
          <BringMeeting fromText={meetingInWords} sayWhen={sayWhen} onBring={prepare} />
          <p className="soft">For a calendar file, open the panel.</p>
        </Fold>
      )}
      <p className="row soft">
        <Button look="plain" small onClick={() => void openOwnPage('dashboard')}>
          Dashboard
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('dashboard', '/settings')}>
          Settings
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('dashboard', '/about')}>
          About and privacy
        </Button>
        In the address bar: ccpl, then words.
      </p>
    </main>
  );
}
