/** What the open calendars show, kept for the panel and the popup. */
import { onTabClosed } from '@/lib/browser/tabs';
import type { FrameState } from '@/lib/meetings/open-tab';
import { onPageMessage, type PageSender } from '@/lib/messaging/from-page';
import { newestOnly } from '@/lib/messaging/newest-only';
import { mayReadOrigin } from '@/lib/sites/allowed';
import { noteHealth } from '@/lib/storage/calendar-health';
import { forgetTab, noteFrame, putAwayBrought } from '@/lib/storage/open-meeting';

/** A busy page may tell many states in a second: nobody sees more than ten. */
const leastMs = 100;

/** A meeting opened on a page takes the place of one that was brought by hand before. */
async function keep({ tabId, frameId, origin }: PageSender, shown: FrameState): Promise<void> {
  const { state, since } = shown;
  // That nothing is open is told by a script that leaves, also where nothing may be read any longer.
  if (state.status !== 'none' && !(await mayReadOrigin(origin))) return;
  if (state.status === 'meeting') await putAwayBrought(since);
  await noteFrame(tabId, frameId, shown);
  if (state.status !== 'none') await noteHealth(state, new Date().toISOString());
}

const problemWith = (problem: unknown) => console.warn('What a page shows could not be kept:', problem);

export function keepMeetingState(): void {
  const note = newestOnly((from: PageSender, shown: FrameState) => keep(from, shown).catch(problemWith), leastMs);
  onPageMessage({ state: (from, shown) => note(`${from.tabId}:${from.frameId}`, from, shown) });
  onTabClosed((tabId) => void forgetTab(tabId));
}
