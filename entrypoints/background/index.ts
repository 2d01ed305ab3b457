import { defineBackground } from 'wxt/utils/define-background';
import { onManagedChanged } from '@/lib/browser/areas';
import { onBrowserStart, onInstalled } from '@/lib/browser/lifecycle';
import { addSelectionMenu, onSelectionMenu, type Selected } from '@/lib/browser/menus';
import { listenToAddressBar } from '@/lib/browser/omnibox';
import { openPanelFromBrowser, openPanelFromPage } from '@/lib/browser/panel';
import { onSitesChanged } from '@/lib/browser/permissions';
import { selectedText } from '@/lib/browser/scripting';
import { dashboardUrl, onTabGone, openAddress, openOwnPage } from '@/lib/browser/tabs';
import { addressOf, guideSearch } from '@/lib/extension-pages/guide-search';
import { meetingFromText } from '@/lib/invitations/text/meeting';
import type { PageState } from '@/lib/meetings/page-state';
import { onPageMessage, type PageSender } from '@/lib/messaging/from-page';
import { hideButton } from '@/lib/messaging/tab';
import { isButtonShown } from '@/lib/settings/settings';
import { keepSitesInStep } from '@/lib/sites/apply';
import { onChosenSites } from '@/lib/sites/turned-on';
import { noteHealth } from '@/lib/storage/calendar-health';
import { bringMeeting, forgetTab, putAwayBrought, writeTabState } from '@/lib/storage/open-meeting';

const suggestions = 5;
const prepareSelected = 'prepare-selected';

const noPanel = (problem: unknown) => console.warn('The panel could not be opened:', problem);

/** A page says what it shows. A meeting opened there takes the place of one that was brought by hand before. */
async function heard(frame: PageSender, since: number, state: PageState): Promise<void> {
  if (state.status === 'meeting') await putAwayBrought(since);
  await writeTabState(frame.tabId, { frameId: frame.frameId, state });
  if (state.status !== 'none') await noteHealth(state, new Date().toISOString());
}

let heardBefore: Promise<void> = Promise.resolve();

/** One after the other, or "nothing is open" could be kept after the meeting that followed it. */
function hear(frame: PageSender, since: number, state: PageState): void {
  heardBefore = heardBefore.then(() => heard(frame, since, state)).catch((problem) => console.warn(problem));
}

async function hideUnwantedButton(frame: PageSender): Promise<void> {
  if (!(await isButtonShown())) await hideButton(frame);
}

/** Shows the meeting that the selected words describe. */
async function bringSelected({ tabId, frameId, words }: Selected): Promise<void> {
  const meeting = meetingFromText((await selectedText(tabId, frameId)) || words, 'selection');
  if (meeting) await bringMeeting(meeting);
}

export default defineBackground(() => {
  onInstalled((first) => {
    if (first) void openOwnPage('welcome');
    void addSelectionMenu(prepareSelected, 'Prepare for this meeting');
    void keepSitesInStep();
  });
  onBrowserStart(() => void keepSitesInStep());
  onSitesChanged(() => void keepSitesInStep());
  onChosenSites(() => void keepSitesInStep());
  onManagedChanged(() => void keepSitesInStep());
  onPageMessage({
    firstOpened: (frame) => void hideUnwantedButton(frame),
    state: hear,
    openPanel: ({ tabId }) => void openPanelFromPage(tabId).catch(noPanel),
  });
  onSelectionMenu(prepareSelected, (selected) => {
    // synchronously, within the user gesture, or the browser refuses.
    void openPanelFromBrowser(selected.tabId).catch(noPanel);
    void bringSelected(selected);
  });
  onTabGone((tabId) => void forgetTab(tabId));
  const best = (words: string) => guideSearch().find(words, { limit: suggestions });
  listenToAddressBar(
    (words) => best(words).map(({ item }) => ({ content: addressOf(item), title: item.title, detail: item.detail })),
    (content, disposition) => {
      const [top] = /^(https|chrome-extension|moz-extension):/.test(content) ? [] : best(content);
      const typed = top ? addressOf(top.item) : undefined;
      void openAddress(typed ?? (URL.canParse(content) ? content : dashboardUrl('/')), disposition);
    },
  );
});
