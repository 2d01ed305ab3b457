/** Calendars that are followed, for our own pages. */
import { useEffect, useMemo } from 'react';
import type { Meeting } from '@/lib/meetings/meeting';
import { watchUpcoming, wishFresh } from '@/lib/storage/feed';
import { useWatched } from './use-watched';

/** Has the calendars read anew when a page opens that shows the next meeting, where they were read some time ago. */
export function useFreshFeeds(): void {
  useEffect(() => void wishFresh().catch(console.warn), []);
}

const none: Meeting[] = [];

/** What is ahead in the calendars that are followed, by id: with notes and guests, which no line of a list has. */
export function useFollowed(): ReadonlyMap<string, Meeting> {
  const meetings = useWatched(watchUpcoming, none);
  return useMemo(() => new Map(meetings.map((meeting) => [meeting.id, meeting])), [meetings]);
}
