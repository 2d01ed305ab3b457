/**
 * Watches a page for meetings and reads the open one. While none is open it costs nothing; only an open meeting is
 * observed, and only inside its node. It knows no calendar: what is particular to one is its adapter's.
 */

import type { CalendarAdapter, ReadResult } from '@/lib/calendars/contract';
import type { Meeting } from '@/lib/meetings/meeting';
import { type Noticed, notice } from './appear';
import { fingerprint } from './fingerprint';
import { afterAppearing, afterClosing, isOpenedOnPage, type Opened, openedIn, type WatchState } from './states';
import { isShown, observe } from './visibility';

export interface OpenMeeting {
  adapter: CalendarAdapter;
  /** The node that was read; none when something was opened and nothing known appeared. */
  root?: Element;
  result: ReadResult;
}

export interface Watch {
  document: Document;
  adapters: readonly CalendarAdapter[];
  signal: AbortSignal;
  /** Called with a newly opened or changed meeting, and with undefined when it closes. */
  changed(open: OpenMeeting | undefined): void;
  /** Where another script notices already: gives it who is to hear from now on. */
  listen?(noticed: Noticed): void;
}

export interface Watcher {
  /** Reads again at once. */
  read(): OpenMeeting | undefined;
  /** The calendar this page is, if it is one. */
  calendar(): CalendarAdapter | undefined;
}

/** Pages render a popover again for about half a second; one read after the burst is enough. */
const settleMs = 60;
/** Pages take up to half a second to fade a card out after the click or key that closes it. */
const fadedMs = 600;
/** An entry was clicked and by now its meeting should be open: slow pages took up to a second in 2026. */
const openedMs = 1500;
/** A page that by now is not the calendar its address promises has changed. Counted from when it began to load. */
const loadedMs = 10_000;

/** What a page opens, of several calendars at once. */
const signsOf = (adapters: readonly CalendarAdapter[]) => ({
  opened: adapters.map(({ opened }) => opened).join(','),
  tile: adapters.flatMap(({ tile }) => tile ?? []).join(','),
});

/** Watches a page until the signal aborts. */
export function watchMeetings({ document, adapters, signal, changed, listen }: Watch): Watcher {
  let url = new URL(document.URL);
  /** Read often, changed rarely. */
  function here(): URL {
    if (url.href !== document.URL) url = new URL(document.URL);
    return url;
  }
  const calendar = () => adapters.find((candidate) => candidate.detect(document, here()));
  const signs = signsOf(adapters);
  let state: WatchState = { name: 'closed' };
  let wholePage: Opened | undefined;
  let lastTile: Element | undefined;
  let lastTold: string | undefined;
  let stopObserving: (() => void) | undefined;
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  let openedTimer: ReturnType<typeof setTimeout> | undefined;
  let fadedTimer: ReturnType<typeof setTimeout> | undefined;

  const readerOf = (element: Element) =>
    adapters.find((candidate) => element.matches(candidate.opened) && candidate.detect(document, here()));

  function readOf({ root, adapter }: Opened): OpenMeeting | undefined {
    const result = adapter.read(root, { url: here(), document, ...(lastTile && { lastTile }) });
    return result.status === 'none' ? undefined : { adapter, root, result };
  }

  function read(): OpenMeeting | undefined {
    const opened = openedIn(state);
    return opened && readOf(opened);
  }

  function tell(open: OpenMeeting | undefined): void {
    const now = open && fingerprint(open);
    if (now === lastTold) return;
    lastTold = now;
    changed(open);
  }

  function become(next: WatchState): void {
    const opened = openedIn(next);
    if (opened?.root !== openedIn(state)?.root) {
      stopObserving?.();
      stopObserving =
        opened && isOpenedOnPage(next)
          ? observe(
              {
                root: opened.root,
                box: opened.adapter.anchor(opened.root),
                attributes: opened.adapter.identityAttributes ?? [],
              },
              { changed: scheduleRead, gone: readAndTell },
            )
          : undefined;
    }
    state = next;
  }

  function readAndTell(): void {
    clearTimeout(readTimer);
    readTimer = undefined;
    const covered = state.name === 'covered' ? state.coveredRoot : undefined;
    if (state.name === 'covered') become({ name: 'open', opened: state.opened });
    if (state.name === 'open' && !isShown(state.opened.root)) become(afterClosing(wholePage));
    let open = read();
    // What came up over the meeting was none itself, or has gone again.
    if (!open && covered && isShown(covered.root) && readOf(covered)) {
      become({ name: 'open', opened: covered });
      open = read();
    }
    tell(open);
  }

  function scheduleRead(): void {
    readTimer ??= setTimeout(readAndTell, settleMs);
  }

  /** A click or key may have changed or closed what is open. */
  function readAfterInput(): void {
    scheduleRead();
    clearTimeout(fadedTimer);
    fadedTimer = setTimeout(readAndTell, fadedMs);
  }

  function appeared(element: Element, isPseudo: boolean): void {
    // The element and what stands after it may both tell of the same opening.
    if (isPseudo && element === openedIn(state)?.root) return;
    const adapter = readerOf(element);
    if (!adapter) return;
    clearTimeout(openedTimer);
    const opened = { root: element, adapter };
    if (adapter.isWholePage) wholePage = opened;
    const next = afterAppearing(state, opened);
    const isInside = next === state && element !== openedIn(state)?.root;
    become(next);
    // It has just appeared: no need to ask whether it is shown.
    const open = isInside ? undefined : read();
    if (isInside || (!open && next.name === 'covered')) scheduleRead();
    else tell(open);
  }

  /** The meeting of an entry should be open by now; else the page has changed in a way we do not know. */
  function lookForMeeting(tile: Element): void {
    if (state.name === 'opening') become(afterClosing(wholePage));
    if (isOpenedOnPage(state) && isShown(state.opened.root)) return;
    const found = [...document.querySelectorAll(signs.opened)].find(
      (element) => isShown(element) && !readerOf(element)?.isWholePage,
    );
    const adapter = adapters.find((candidate) => candidate.tile && tile.matches(candidate.tile));
    if (found) appeared(found, false);
    else if (adapter) tell({ adapter, result: { status: 'unrecognised', missing: [] } });
  }

  function onUserInput(tile: Element | null): void {
    if (isOpenedOnPage(state) || (lastTold && !tile)) readAfterInput();
    if (!tile) return;
    lastTile = tile;
    if (state.name === 'closed') become({ name: 'opening', tile });
    // A card that is just closing must not keep us from looking for the next one.
    clearTimeout(openedTimer);
    openedTimer = setTimeout(() => lookForMeeting(tile), openedMs);
  }

  const loadedTimer = setTimeout(
    () => {
      const adapter = calendar() ? undefined : adapters.find((candidate) => candidate.expects?.(here()));
      if (adapter && !openedIn(state)) tell({ adapter, result: { status: 'unrecognised', missing: [] } });
    },
    Math.max(0, loadedMs - performance.now()),
  );
  // Typing changes field values, and Escape closes from further up: no observer of the node sees either.
  const onKeyUp = () => openedIn(state) && readAfterInput();
  const noticed = { appeared, onUserInput, onKeyUp };
  if (listen) listen(noticed);
  else notice(document, signs, signal, () => noticed);
  signal.addEventListener('abort', () => {
    stopObserving?.();
    for (const waiting of [readTimer, fadedTimer, openedTimer, loadedTimer]) clearTimeout(waiting);
  });
  return {
    read: () => {
      const opened = openedIn(state);
      return opened && isShown(opened.root) ? readOf(opened) : undefined;
    },
    calendar,
  };
}

/** The meeting of what was read, if one was. */
export function meetingIn(open: OpenMeeting | undefined): Meeting | undefined {
  return open?.result.status === 'meeting' ? open.result.meeting : undefined;
}
