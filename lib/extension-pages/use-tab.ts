/** React hooks that join our own pages to what is open in a tab. */
import { useEffect, useState } from 'react';
import { activeTab, onActiveTab } from '@/lib/browser/tabs';
import { type FrameState, frameInFront, type OpenTab } from '@/lib/meetings/open-tab';
import type { CalendarFrame } from '@/lib/messaging/tab';
import { followTab } from './follow-tab';

/** Runs a change of state; React's `flushSync` where a page must not wait for its next frame. */
type Apply = (change: () => void) => void;

const whenReady: Apply = (change) => change();

/** The tab whose calendar this page follows: the one named in our own address, or the one in front. */
export function useFollowedTab(apply = whenReady): number | undefined {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab, setTab] = useState<number | undefined>(named ? Number(named) : undefined);
  useEffect(() => {
    if (named) return;
    void activeTab().then((found) => apply(() => setTab(found)));
    return onActiveTab(setTab);
  }, [named, apply]);
  return tab;
}

/** What one document of a tab shows, and where it is. */
export type ShownFrame = CalendarFrame &
  Pick<FrameState, 'state' | 'since'> & {
    /** When our button was pressed, if it was since the page came to show this; in milliseconds since 1970. */
    pressedAt: number | undefined;
  };

const pressedAt = (tab: OpenTab, { frameId, frame }: { frameId: number; frame: FrameState }) =>
  tab.pressed === frameId && (tab.pressedAt ?? 0) >= frame.since ? tab.pressedAt : undefined;

/**
 * What the tab's calendar shows: of several frames the one that counts. `waiting` until it is certain that what is known
 * of the tab is still so. Pages tell what they show for as long as somebody follows them.
 */
export function useShownFrame(tabId: number | undefined, apply = whenReady): ShownFrame | undefined | 'waiting' {
  const [shown, setShown] = useState<ShownFrame | undefined | 'waiting'>('waiting');
  useEffect(() => {
    if (tabId === undefined) return;
    setShown('waiting');
    return followTab(tabId, (tab) => {
      const front = frameInFront(tab);
      const next = front && { tabId, frameId: front.frameId, ...front.frame, pressedAt: pressedAt(tab, front) };
      apply(() => setShown(next));
    });
  }, [tabId, apply]);
  return shown;
}
