/** Which meeting the panel is about: the one that is open, was asked for, or runs just now. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { meetingOfFacts } from '@/lib/meetings/kept-meeting';
import type { Meeting } from '@/lib/meetings/meeting';
import { choosePanelMeeting, type PanelMeeting } from '@/lib/meetings/panel-meeting';
import { pinnedBefore, pinnedOf, timesOf } from '@/lib/meetings/phase';
import {
  type Asked,
  holdMeeting,
  letGoHeld,
  putAwayBrought,
  renewHeld,
  watchBrought,
  watchHeld,
} from '@/lib/storage/open-meeting';
import { notePressedMeeting, renewPressedMeeting } from '@/lib/storage/pressed-meetings';
import { newFacts, type PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { type StoredToday, watchStoredToday } from '@/lib/storage/stored-today';
import { dayOf, deviceZone, now, today, useLate, useNow } from './clock';
import { useFollowed } from './use-feed';
import type { ShownFrame } from './use-tab';
import { useWatch } from './use-watched';

export interface PanelState {
  /** Absent when the panel is about the day. */
  shown: PanelMeeting | undefined;
  /** Those that are one press away. */
  others: PanelMeeting[];
  /** What is kept of today's meetings that were prepared or pressed. */
  todays: PreparationFacts[];
  goTo(meeting: Meeting): void;
  goToDay(): void;
  /** Goes to the day, and lets go of the meeting that was brought by hand. */
  putAway(): void;
}

const nothing: StoredToday = { prepared: new Set(), all: [], open: [] };

/** Nobody waits longer for a database that hangs, in milliseconds. */
const patience = 1000;

/** What is stored of today; undefined until it is read, and nothing where the browser refuses its database. */
function useStoredToday(database: Database): StoredToday | undefined {
  const day = today();
  const { value, failed } = useWatch<StoredToday>(
    (changed, fail) => watchStoredToday({ day, asked: [] }, changed, fail, database),
    day,
  );
  return value ?? (failed ? nothing : undefined);
}

/** Those the panel stays on just now, the foremost first; undefined until they are known. */
function usePinned(open: readonly PreparationFacts[] | undefined, time: number) {
  const followed = useFollowed();
  return useMemo(() => {
    const zone = deviceZone();
    return (
      open &&
      pinnedOf(open, time, zone).map((facts) => ({
        meeting: followed.get(facts.meetingId) ?? meetingOfFacts(facts),
        at: (timesOf(facts, zone)?.start ?? 0) - pinnedBefore,
      }))
    );
  }, [open, time, followed]);
}

/** Does this window have the focus? A panel in which somebody is at work does not change under their hands. */
function useHasFocus(): boolean {
  const [hasFocus, setHasFocus] = useState(document.hasFocus());
  useEffect(() => {
    const look = () => setHasFocus(document.hasFocus());
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    return () => {
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
    };
  }, []);
  return hasFocus;
}

/** Keeps the meeting that was shown while the window has the focus, unless the person themselves asked for another. */
function useSteady(shown: PanelMeeting | undefined, others: PanelMeeting[], isChosen: boolean) {
  const hasFocus = useHasFocus();
  const before = useRef<string>(undefined);
  const all = shown ? [shown, ...others] : [];
  const keeps = hasFocus && shown?.source === 'pinned' && !isChosen;
  const staying = keeps ? all.find(({ meeting }) => meeting.id === before.current) : undefined;
  const steady = staying ?? shown;
  before.current = steady?.meeting.id;
  return { shown: steady, others: all.filter((one) => one !== steady) };
}

/**
 * @param frame what the tab in front shows; `waiting` until it is certain.
 * @returns `waiting` until it is known what was asked for.
 */
export function usePanelMeeting(database: Database, frame: ShownFrame | undefined | 'waiting'): PanelState | 'waiting' {
  const { value: brought = 'waiting' } = useWatch<Asked | 'none'>(
    (changed) => watchBrought((one) => changed(one ?? 'none')),
    '',
  );
  const { value: held = 'waiting' } = useWatch<Asked | 'none'>(
    (changed) => watchHeld((one) => changed(one ?? 'none')),
    '',
  );
  const [chosen, setChosen] = useState<{ id: string; at: number }>();
  const [dayAt, setDayAt] = useState(0);
  const stored = useStoredToday(database);
  const pinned = usePinned(stored?.open, useNow());
  const isLate = useLate(patience);
  const front =
    frame === 'waiting' || frame?.state.status !== 'meeting' ? undefined : { ...frame, meeting: frame.state.meeting };
  const isLeft = (front?.pressedAt ?? 0) <= dayAt;
  const pressed =
    front?.pressedAt === undefined || isLeft ? undefined : { meeting: front.meeting, at: front.pressedAt };
  const choice = choosePanelMeeting({
    ...(typeof brought === 'object' && { brought }),
    // What was looked at yesterday is of no use this morning, and what was pressed since takes its place.
    ...(typeof held === 'object' && dayOf(new Date(held.at)) === today() && held.at >= (pressed?.at ?? 0) && { held }),
    ...(front && { open: { meeting: front.meeting, at: front.since, isPressed: front.pressedAt !== undefined } }),
    pinned: pinned ?? [],
    ...(chosen && { chosen }),
  });
  // A meeting that is merely open must not be shown, and stay, because one that runs is known a moment later.
  const isKnown = pinned !== undefined || isLate || front?.pressedAt !== undefined;
  const isChosen = chosen?.id === choice.shown?.meeting.id;
  const { shown, others } = useSteady(isKnown ? choice.shown : undefined, choice.others, isChosen);
  useHeld(pressed);
  useRenewed(front?.meeting);
  const goToDay = () => {
    setDayAt(Date.now());
    void letGoHeld().catch(console.warn);
  };
  if (brought === 'waiting' || held === 'waiting' || !isKnown) return 'waiting';
  return {
    shown: shown && shown.at >= dayAt ? shown : undefined,
    others: shown && shown.at < dayAt ? [shown, ...others] : others,
    todays: stored?.all ?? [],
    goTo(meeting) {
      setDayAt(0);
      setChosen({ id: meeting.id, at: Date.now() });
      if (choice.shown?.meeting.id !== meeting.id && !choice.others.some((one) => one.meeting.id === meeting.id))
        void holdMeeting(meeting);
    },
    goToDay,
    putAway() {
      goToDay();
      void putAwayBrought().catch(console.warn);
    },
  };
}

/** A meeting that was pressed stays in the panel when its page goes, and is pinned when its time comes. */
function useHeld(pressed: Asked | undefined): void {
  const key = pressed && JSON.stringify(pressed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the whole meeting
  useEffect(() => {
    if (!pressed) return;
    void holdMeeting(pressed.meeting, pressed.at).catch(console.warn);
    void notePressedMeeting(newFacts(pressed.meeting, now()), today()).catch(console.warn);
  }, [key]);
}

/** A meeting that stays in the panel may be read again later, with other hours: those then hold without its page too. */
function useRenewed(open: Meeting | undefined): void {
  const key = open && JSON.stringify(open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the whole meeting
  useEffect(() => {
    if (!open) return;
    void renewHeld(open).catch(console.warn);
    void renewPressedMeeting(newFacts(open, now())).catch(console.warn);
  }, [key]);
}
