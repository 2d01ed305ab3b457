import { useMemo, useState } from 'react';
import { SearchBox } from '@/components/search-box';
import { TipCard } from '@/components/tip-card';
import { TypedMeeting } from '@/components/typed-meeting';
import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { openPanelFromPopup } from '@/lib/browser/panel';
import { openAddress, openOwnPage, openTypedMeeting } from '@/lib/browser/tabs';
import { today } from '@/lib/pages/clock';
import { findViews } from '@/lib/pages/guide-search';
import { noHistory, tipFor } from '@/lib/pages/meeting-advice';
import { useFollowedTab, useTabState } from '@/lib/pages/use-live';
import { webSearchUrl } from '@/lib/search/web-search';

const shortTitle = 40;
const shorten = (title: string) => (title.length > shortTitle ? `${title.slice(0, shortTitle).trimEnd()}…` : title);

/** The popup: a tip, the meeting in hand, one search box. */
export function App() {
  const tabId = useFollowedTab();
  const tab = useTabState(tabId);
  const state = tab === 'waiting' ? undefined : tab?.state;
  const meeting = state?.status === 'meeting' ? state.meeting : undefined;
  const [skip, setSkip] = useState<readonly string[]>([]);
  const chosen = useMemo(() => tipFor(meeting, noHistory, today(), skip), [meeting, skip]);
  const prepare = () => {
    if (tabId === undefined) return;
    // Called in the click's own turn, or the browser refuses.
    void openPanelFromPopup(tabId).then(() => window.close());
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
        onTheme={() => void openOwnPage('practice', `/tip/${chosen.theme.id}`)}
      />
      <div className="row">
        {meeting ? (
          <Button look="filled" onClick={prepare}>
            Prepare: <span dir="auto">{shorten(meeting.title || 'this meeting')}</span>
          </Button>
        ) : (
          <Button onClick={prepare}>Open the panel</Button>
        )}
      </div>
      <SearchBox
        label="Search tips and resources"
        find={findViews}
        onOpen={({ href }) => void openAddress(href).then(() => window.close())}
        elsewhere={webSearchUrl}
        autoFocus
      />
      {!meeting && (
        <Fold label="Prepare a meeting by its title">
          <TypedMeeting onPrepare={(title) => void openTypedMeeting(title).then(() => window.close())} />
        </Fold>
      )}
      <p className="row soft">
        <Button look="plain" small onClick={() => void openOwnPage('practice')}>
          Your practice
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('practice', '/about')}>
          About and privacy
        </Button>
        In the address bar: ccpl, then words.
      </p>
    </main>
  );
}
