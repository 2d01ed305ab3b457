/** React hooks that join our own pages to what is open in a tab. */
import { useEffect, useState } from 'react';
import { activeTab, onActiveTab } from '@/lib/browser/tabs';
import type { Meeting } from '@/lib/meetings/meeting';
import { type FrameState, frameInFront } from '@/lib/meetings/open-tab';
import type { CalendarFrame } from '@/lib/messaging/tab';
import { watchBrought } from '@/lib/storage/open-meeting';
import { followTab } from './follow-tab';

/** The tab whose calendar this page follows: the one named in our own address, or the one in front. */
export function useFollowedTab(): number | undefined {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab, setTab] = useState<number | undefined>(named ? Number(named) : undefined);
  useEffect(() => {
    if (named) return;
    void activeTab().then(setTab);
    return onActiveTab(setTab);
  }, [named]);
  return tab;
}

/** What one document of a tab shows, and where it is. */
export type ShownFrame = CalendarFrame & Pick<FrameState, 'state'>;

/**
 * What the tab's calendar shows: of several frames the one that counts. `waiting` until it is certain that what is known
 * of the tab is still so. Pages tell what they show for as long as somebody follows them.
 */
export function useShownFrame(tabId: number | undefined): ShownFrame | undefined | 'waiting' {
  const [shown, setShown] = useState<ShownFrame | undefined | 'waiting'>('waiting');
  useEffect(() => {
    if (tabId === undefined) return;
    setShown('waiting');
    return followTab(tabId, (tab) => {
      const front = frameInFront(tab);
      setShown(front && { tabId, frameId: front.frameId, ...front.frame });
    });
  }, [tabId]);
  return shown;
}

/** The meeting that was brought by hand; `waiting` until the first answer. */
export function useBrought(): Meeting | undefined | 'waiting' {
  const [brought, setBrought] = useState<Meeting | undefined | 'waiting'>('waiting');
  useEffect(() => watchBrought(setBrought), []);
  return brought;
}
