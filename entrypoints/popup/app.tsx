import { lazy, Suspense, useMemo, useState } from 'react';
import { BringMeeting } from '@/components/meeting/bring-meeting';
import { NextMeeting, type NextMeetingView } from '@/components/meeting/next-meeting';
import { SearchBox } from '@/components/search/search-box';
import { ShortcutList } from '@/components/search/shortcut-list';
import { TipCard } from '@/components/tips/tip-card';
import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { noChoices } from '@/lib/advice/personal-weights';
import { noHistory } from '@/lib/advice/tips';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { openAddress, openOwnPage } from '@/lib/browser/tabs';
import { expectWords, meetingInWords, prepareToRead } from '@/lib/extension-pages/bring-words';
import { sayWhen, today } from '@/lib/extension-pages/clock';
import { tipFor } from '@/lib/extension-pages/meeting-advice';
import { type PutForward, usePutForward } from '@/lib/extension-pages/put-forward';
import { useFreshFeeds } from '@/lib/extension-pages/use-feed';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useFollowedTab, useShownFrame } from '@/lib/extension-pages/use-tab';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { useWrittenSearch } from '@/lib/extension-pages/use-written-search';
import type { Meeting } from '@/lib/meetings/meeting';
import type { Phase } from '@/lib/meetings/phase';
import { bringMeeting, holdMeeting } from '@/lib/storage/open-meeting';
import { watchThemeChoices } from '@/lib/storage/theme-choices';
import { wantMeeting } from '@/lib/storage/wanted-meeting';
import { t } from '@/lib/words/words';

prepareToRead();

/** Only pages of other sites have it, and it stands last. */
const ThisSite = lazy(async () => ({ default: (await import('./other-site')).ThisSite }));

type Search = ReturnType<typeof useSearch>;

/** What is said where no meeting is put forward. */
const nothing = {
  seen: t('popup.nothingLeftToPrepare'),
  unseen: t('popup.yourNextMeetingShows'),
};

/** Opens the panel for a tab and then closes the popup. Call it synchronously, within the user gesture, or the browser refuses. */
function openPanel(tabId: number | undefined, ask?: () => Promise<void>): void {
  if (tabId === undefined) return;
  const opened = openPanelFromBrowser(tabId);
  void Promise.all([opened, ask?.()]).then(() => window.close());
}

const leads: Readonly<Record<Phase, string>> = {
  before: t('popup.startingSoon'),
  running: t('popup.runningNow'),
  ended: t('popup.notClosedYet'),
};

/** What runs or is about to comes first, then the meeting open in the tab, then what is to be prepared or closed. */
function viewOf(
  tabId: number | undefined,
  open: Meeting | undefined,
  forward: PutForward | undefined,
): NextMeetingView {
  const shown = ({ title }: { title: string }, said: string, action: string, ask: () => Promise<void>, lead?: string) =>
    ({ state: 'meeting', lead, title, said, action, onAction: () => openPanel(tabId, ask) }) as const;
  if (forward?.state === 'pinned' && (forward.phase !== 'ended' || !open)) {
    const { meeting, phase, said } = forward;
    return shown(meeting, said, t('popup.open'), () => holdMeeting(meeting), leads[phase]);
  }
  if (open) return shown(open, sayWhen(open) || t('popup.openInThisTab'), t('popup.prepare'), () => holdMeeting(open));
  if (!forward) return { state: 'waiting' };
  if (forward.state === 'next') {
    const { brief, said } = forward;
    return shown(brief, said, t('popup.prepare'), () => wantMeeting(brief), brief.when.start?.slice(11));
  }
  const words = forward.state === 'none' && !forward.seen ? nothing.unseen : nothing.seen;
  return { state: 'none', words, onOpen: () => openPanel(tabId) };
}

/** What stands under the tip. It comes when all of it is known, so that no part pushes another down. */
function Rest({ tabId, search, isAtCalendar }: { tabId: number | undefined; search: Search; isAtCalendar: boolean }) {
  return (
    <div className="rest">
      <ShortcutList shortcuts={search.shortcuts} onOpen={search.onOpen} />
      <Fold label={t('popup.bringAMeetingYourself')}>
        <BringMeeting
          fromText={meetingInWords}
          onText={expectWords}
          sayWhen={sayWhen}
          onBring={(meeting) => openPanel(tabId, () => bringMeeting(meeting))}
        />
        <p className="soft">{t('popup.forACalendarFile')}</p>
      </Fold>
      <div className="row foot">
        <Button look="plain" small onClick={() => void openOwnPage('dashboard')}>
          {t('popup.yourMeetings')}
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('dashboard', '/settings')}>
          {t('popup.settings')}
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('dashboard', '/about')}>
          {t('popup.aboutAndPrivacy')}
        </Button>
        <Button look="plain" small onClick={() => void openOwnPage('welcome')}>
          {t('popup.howItWorks')}
        </Button>
      </div>
      {!isAtCalendar && (
        <Suspense fallback={null}>
          <ThisSite tabId={tabId} />
        </Suspense>
      )}
    </div>
  );
}

interface Props {
  /** What was typed into the page's own field before this was drawn. */
  typed: string;
  /** The tip in the page's own HTML. It stays until it is known which meeting the tab shows: a tip changes once at most. */
  firstTip: string;
}

/** The popup: one search box, the next meeting, a tip. While somebody searches, the results have it to themselves. */
export function App({ typed, firstTip }: Props) {
  const tabId = useFollowedTab();
  const shown = useShownFrame(tabId);
  const state = shown === 'waiting' ? undefined : shown?.state;
  const meeting = state?.status === 'meeting' ? state.meeting : undefined;
  const forward = usePutForward();
  useFreshFeeds();
  const [skip, setSkip] = useState<readonly string[]>([]);
  const [isSearching, setSearching] = useState(typed.trim() !== '');
  const written = useWrittenSearch();
  const search = useSearch((href) => void openAddress(href).then(() => window.close()), written, meeting);
  // The box has the focus from the start here: nothing is read for it before somebody types.
  const { shortcuts: _, onFocus: _later, ...box } = search;
  const choices = useWatched(watchThemeChoices, noChoices);
  const chosen = useMemo(() => tipFor(meeting, noHistory, today(), skip, choices), [meeting, skip, choices]);
  const isSettled = shown !== 'waiting' && forward !== undefined && search.find !== undefined;
  return (
    <main className="popup">
      <h1 className="hidden-label">Before We Meet</h1>
      <SearchBox {...box} autoFocus initial={typed} onSearching={setSearching} />
      <div className="stack" hidden={isSearching}>
        <NextMeeting view={viewOf(tabId, meeting, forward)} />
        {shown === 'waiting' ? (
          <section className="tip" data-tip>
            <p className="soft">{t('popup.aTipForToday')}</p>
            <p className="say">{firstTip}</p>
          </section>
        ) : (
          <TipCard
            key={meeting?.id}
            heading={meeting ? t('popup.aTipForThis') : t('popup.aTipForToday')}
            tip={{
              text: chosen.tip.text,
              theme: chosen.theme.title,
              section: chosen.theme.section,
              ...(chosen.because && { because: chosen.because }),
            }}
            onAnother={() => setSkip([...skip, chosen.id])}
            onTheme={() => void openOwnPage('dashboard', `/tip/${chosen.theme.id}`)}
          />
        )}
        {isSettled && <Rest tabId={tabId} search={search} isAtCalendar={meeting !== undefined} />}
      </div>
    </main>
  );
}
