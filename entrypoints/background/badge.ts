/** How many of today's meetings are left to prepare, on the toolbar. */
import { showBadge } from '@/lib/browser/badge';
import { badgeOf } from '@/lib/meetings/badge';
import { nextChange } from '@/lib/meetings/next-meeting';
import { onSettingsChanged, readSettings } from '@/lib/settings/settings';
import { onAnswered } from '@/lib/storage/answered';
import { watchPressedMeetings } from '@/lib/storage/pressed-meetings';
import { watchToday } from '@/lib/storage/today';
import { leftToday } from './todays-meetings';

/** Several changes come at once when a page tells its day, and what woke the background comes first. In milliseconds. */
const settledMs = 250;

export function keepBadge(): void {
  let renewal: ReturnType<typeof setTimeout> | undefined;
  let atNextChange: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  async function show(): Promise<void> {
    // One moment for all, or a meeting that begins in between is in neither what is shown nor what is waited for.
    const now = Date.now();
    const none = { left: [], briefs: [], running: undefined };
    const { left, briefs, running } = (await readSettings()).badge ? await leftToday(now) : none;
    await showBadge(badgeOf(left, now, running));
    // As long as the browser lets the background run. Once it has stopped, the calendar's page wakes it at this moment.
    const next = nextChange(briefs, now);
    clearTimeout(atNextChange);
    if (next !== undefined) atNextChange = setTimeout(renew, next - Date.now());
  }
  // One after another: what was read before a change must not be shown after what was read since.
  function renew(): void {
    last = last.then(show).catch((problem) => console.warn('The badge could not be renewed:', problem));
  }
  const renewSoon = () => {
    clearTimeout(renewal);
    renewal = setTimeout(renew, settledMs);
  };
  // Called at each start of the background too: a meeting may have passed while it slept.
  watchToday(renewSoon);
  // A meeting that runs is named once its panel has been opened.
  watchPressedMeetings(renewSoon);
  onAnswered(renewSoon);
  onSettingsChanged(renewSoon);
}
