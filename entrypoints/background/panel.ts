/** The panel opens when our button on a page is pressed. */
import { openPanelFromPage } from '@/lib/browser/panel';
import { onPageMessage } from '@/lib/messaging/from-page';
import { notePressed } from '@/lib/storage/open-meeting';

export const panelNotOpened = (problem: unknown): void => console.warn('The panel could not be opened:', problem);

export function openPanelWhenPressed(): void {
  onPageMessage({
    openPanel({ tabId, frameId }) {
      // Synchronously, within the user gesture, or the browser refuses.
      void openPanelFromPage(tabId).catch(panelNotOpened);
      void notePressed(tabId, frameId);
    },
  });
}
