/** React hooks that join our own pages to what is open and to small records. */
import { useEffect, useState } from 'react';
import { activeTab, onActiveTab } from '@/lib/browser/tabs';
import type { Meeting } from '@/lib/meetings/meeting';
import { onPageMessage } from '@/lib/messaging/from-page';
import { readAgain } from '@/lib/messaging/tab';
import { type TabState, watchBrought, watchTabState } from '@/lib/storage/open-meeting';

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

/** What that tab's calendar shows; `waiting` until the first answer. */
export function useTabState(tabId: number | undefined): TabState | undefined | 'waiting' {
  const [state, setState] = useState<TabState | undefined | 'waiting'>('waiting');
  useEffect(() => {
    if (tabId === undefined) return;
    setState('waiting');
    return watchTabState(tabId, setState);
  }, [tabId]);
  return state;
}

/** Asks the tab's calendar to tell what it shows, now and from now on: pages speak only while somebody follows them. */
export function useFollowing(tabId: number | undefined): void {
  useEffect(() => {
    if (tabId === undefined) return;
    void readAgain(tabId);
    // A page that was loaded since, or a frame of it.
    return onPageMessage({ firstOpened: (from) => void (from.tabId === tabId && readAgain(tabId)) });
  }, [tabId]);
}

/** The meeting that was brought by hand; `waiting` until the first answer. */
export function useBrought(): Meeting | undefined | 'waiting' {
  const [brought, setBrought] = useState<Meeting | undefined | 'waiting'>('waiting');
  useEffect(() => watchBrought(setBrought), []);
  return brought;
}

/** What a watched record holds; `first` until it is there. `watch` must not change between renders. */
export function useWatched<T>(watch: (changed: (value: T) => void) => () => void, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => watch(setValue), [watch]);
  return value;
}
