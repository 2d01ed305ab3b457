/** "Prepare for this meeting" in the browser's menu on selected words. */
import { onManagedChanged } from '@/lib/browser/areas';
import { onBrowserStart, onInstalled } from '@/lib/browser/lifecycle';
import { exclusively } from '@/lib/browser/locks';
import { addSelectionMenu, onSelectionMenu, removeSelectionMenus, type Selected } from '@/lib/browser/menus';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { selectedText } from '@/lib/browser/scripting';
import { hasFeature, readPolicy } from '@/lib/settings/policy';
import { bringMeeting } from '@/lib/storage/open-meeting';
import { t } from '@/lib/words/words';
import { panelNotOpened } from './panel';

const prepareSelected = 'prepare-selected';

/** The menu is there unless the organisation has turned it off. One run at a time, or two would make the same entry. */
const keepMenu = (): Promise<void> =>
  exclusively('selection-menu', async () => {
    if (hasFeature('selected-words', await readPolicy()))
      await addSelectionMenu(prepareSelected, t('background.prepareForThisMeeting'));
    else await removeSelectionMenus();
  });

/** Shows the meeting that the selected words describe. */
async function bringSelected({ tabId, frameId, words }: Selected): Promise<void> {
  if (!hasFeature('selected-words', await readPolicy())) return;
  // Most people never use this menu, and the background starts often.
  const { longestText, meetingFromText } = await import('@/lib/invitations/text/meeting');
  // No more leaves the page than is read, which takes some tens of milliseconds however it is chosen: no worker starts here.
  const meeting = meetingFromText((await selectedText(tabId, frameId, longestText)) || words, 'selection');
  if (meeting) await bringMeeting(meeting);
}

export function offerContextMenu(): void {
  onInstalled(() => void keepMenu());
  onBrowserStart(() => void keepMenu());
  onManagedChanged(() => void keepMenu());
  onSelectionMenu(prepareSelected, (selected) => {
    // Synchronously, within the user gesture, or the browser refuses.
    void openPanelFromBrowser(selected.tabId).catch(panelNotOpened);
    void bringSelected(selected);
  });
}
