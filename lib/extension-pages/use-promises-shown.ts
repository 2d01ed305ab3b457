/** The promises that may be shown in a meeting, for the panel: so many as are in view, however many there are. */
import { useEffect, useRef, useState } from 'react';
import type { Commitment } from '@/lib/meetings/commitment';
import type { Meeting } from '@/lib/meetings/meeting';
import { peopleOf } from '@/lib/meetings/preparation';
import { commitmentsShownIn } from '@/lib/storage/commitments-shown';
import { updateKnownNames } from '@/lib/storage/known-names';
import { countOpen } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { now, today } from './clock';
import { useLive } from './use-stored';

/** So many at first, and so many more each time. */
export const listStep = 25;

/** A value while the next one is being read, so that what is shown does not go for a moment; another `of` starts anew. */
export function useHeld<T>(value: T | undefined, of: string): T | undefined {
  const held = useRef<{ of: string; value: T }>(undefined);
  if (value !== undefined) held.current = { of, value };
  return value ?? (held.current?.of === of ? held.current.value : undefined);
}

/** Becomes true once names that promises are looked up by are those of all meetings. */
function useNamesKnown(database: Database, isWanted: boolean): boolean {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    updateKnownNames(database, today(), now()).then(
      () => isStale || setKnown(true),
      // Nobody's promises are shown before people of whom it is not known who they are.
      (problem: unknown) => console.warn('Names could not be read:', problem),
    );
    return () => {
      isStale = true;
    };
  }, [database, isWanted]);
  return isKnown;
}

export interface PromisesShown {
  /** By due; undefined until they are read. */
  items: Commitment[] | undefined;
  hasMore: boolean;
  /** Asks for so many. */
  onShown(count: number): void;
}

const none: PromisesShown['items'] = undefined;

/**
 * Open promises that may be shown in a meeting, or closed ones.
 * @param self the person's own names; undefined until they are known, and nothing is shown until then.
 */
function useShown(
  database: Database,
  meeting: Meeting,
  self: readonly string[] | undefined,
  isWanted: boolean,
  isClosed: boolean,
): PromisesShown {
  const place = JSON.stringify([meeting.id, meeting.seriesId, peopleOf(meeting), meeting.attendeeCount, self]);
  const [grown, setGrown] = useState({ place, count: listStep });
  const count = grown.place === place ? grown.count : listStep;
  const { value } = useLive(
    async () => (self && isWanted ? commitmentsShownIn(database, meeting, self, count, isClosed) : undefined),
    JSON.stringify([place, isWanted, isClosed, count]),
  );
  const held = useHeld(value, place);
  return {
    items: held?.items ?? none,
    hasMore: held?.hasMore ?? false,
    onShown: (shown) => {
      if (shown > count) setGrown({ place, count: shown });
    },
  };
}

export interface PanelPromises {
  open: PromisesShown;
  /** Read only where they are wanted. */
  closed: PromisesShown;
  /** Is there any open promise at all, in any meeting? */
  isAnyOpen: boolean;
}

/** @param withClosed are those that are closed in view too? */
export function usePromisesShown(
  database: Database,
  meeting: Meeting,
  self: readonly string[] | undefined,
  withClosed: boolean,
): PanelPromises {
  const { value: openOnes = 0 } = useLive(() => countOpen(database), 'open-promises');
  const isKnown = useNamesKnown(database, openOnes > 0 || withClosed);
  return {
    open: useShown(database, meeting, self, isKnown, false),
    closed: useShown(database, meeting, self, isKnown && withClosed, true),
    isAnyOpen: openOnes > 0,
  };
}
