/** The keys that the browser listens to for us; the manifest names them, see `wxt.config.ts`. */
import { onShortcut } from '@/lib/browser/commands';
import { openPanelFromBrowser } from '@/lib/browser/panel';
import { timesOf } from '@/lib/meetings/phase';
import { wantMeeting } from '@/lib/storage/wanted-meeting';
import { panelNotOpened } from './panel';
import { leftToday } from './todays-meetings';

/** Makes the next meeting of today the panel's; where all have begun, the first of them. */
async function wantNext(): Promise<void> {
  const now = Date.now();
  const { left } = await leftToday(now);
  const next = left.find((brief) => (timesOf(brief.when)?.start ?? 0) > now) ?? left[0];
  if (next) await wantMeeting(next);
}

/** Synchronously, within the user gesture, or the browser refuses. */
const openPanel = (tabId: number) => void openPanelFromBrowser(tabId).catch(panelNotOpened);

export function answerKeys(): void {
  onShortcut({
    'open-panel': openPanel,
    'prepare-next'(tabId) {
      openPanel(tabId);
      void wantNext();
    },
  });
}
