/**
 * Notices an opened meeting and reads it. While no meeting is open it costs nothing: a style rule gives a node that
 * appears a one-frame animation, and one listener hears it. Only an open meeting is observed, and only inside its node.
 */

import type { CalendarAdapter, ReadResult } from '@/lib/calendars/contract';
import type { Meeting } from '@/lib/meetings/meeting';

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
}

export interface Watcher {
  /** Reads again at once. */
  read(): OpenMeeting | undefined;
  /** The calendar this page is, if it is one. */
  calendar(): CalendarAdapter | undefined;
}

const animation = 'before-we-meet-opened';
/** Pages render a popover again for about half a second; one read after the burst is enough. */
const settleMs = 60;
/** Pages take up to half a second to fade a card out after the click or key that closes it. */
const fadedMs = 600;
/** An entry was clicked and by now its meeting should be open: slow pages took up to a second in 2026. */
const openedMs = 1500;
/** A page that by now is not the calendar its address promises has changed. */
const loadedMs = 10_000;

/**
 * Both rules have no specificity, so that the page's own animation or pseudo-element always wins over ours; where it
 * does win over the one, the other still tells.
 */
const rules = (selector: string) =>
  `@keyframes ${animation}{}:where(${selector}),:where(${selector})::after{animation:${animation} 1ms}` +
  `:where(${selector})::after{content:"";position:absolute;width:0;height:0;visibility:hidden}`;

/** Watches a page until the signal aborts. */
export function watchMeetings({ document, adapters, signal, changed }: Watch): Watcher {
  let url = new URL(document.URL);
  /** Read often, changed rarely. */
  function here(): URL {
    if (url.href !== document.URL) url = new URL(document.URL);
    return url;
  }
  const calendar = () => adapters.find((candidate) => candidate.detect(document, here()));
  const selector = adapters.map((candidate) => candidate.opened).join(',');
  const tiles = adapters.flatMap((candidate) => candidate.tile ?? []).join(',');
  let root: Element | undefined;
  let still: Element | undefined;
  let lastTile: Element | undefined;
  /** Where the meeting stood before something else came up, such as a question or a mask over it. */
  let below: Element | undefined;
  let last: string | undefined;
  let observer: MutationObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let awaited: ReturnType<typeof setTimeout> | undefined;
  let faded: ReturnType<typeof setTimeout> | undefined;
  let sight: IntersectionObserver | undefined;

  const readerOf = (element: Element) =>
    adapters.find((candidate) => element.matches(candidate.opened) && candidate.detect(document, here()));

  function readOf(element: Element | undefined): OpenMeeting | undefined {
    const reader = element && readerOf(element);
    if (!element || !reader) return undefined;
    const result = reader.read(element, { url: here(), document, ...(lastTile && { lastTile }) });
    return result.status === 'none' ? undefined : { adapter: reader, root: element, result };
  }

  const readRoot = () => readOf(root);

  function tell(open: OpenMeeting | undefined): void {
    const now = open && signOf(open);
    if (now === last) return;
    last = now;
    changed(open);
  }

  function report(): void {
    timer = undefined;
    if (root && !isShown(root)) leave();
    const open = readRoot();
    const under = below;
    below = undefined;
    if (!open && under && isShown(under) && readOf(under)) enter(under);
    else tell(open);
  }

  function soon(): void {
    timer ??= setTimeout(report, settleMs);
  }

  /** A click or key may have changed or closed what is open. */
  function acted(): void {
    soon();
    clearTimeout(faded);
    faded = setTimeout(report, fadedMs);
  }

  /** The page itself may be a meeting, and is again once a dialog over it has closed. */
  function leave(): void {
    observer?.disconnect();
    sight?.disconnect();
    root = still;
  }

  function enter(element: Element): void {
    const reader = readerOf(element);
    if (!reader) return;
    clearTimeout(awaited);
    // Some calendars mark a form and its inside alike: the outer one is the meeting.
    if (root !== still && root !== element && root?.contains(element)) {
      soon();
      return;
    }
    if (element !== root) {
      below = root === still ? undefined : root;
      leave();
      root = element;
      if (reader.still) still = element;
      else observe(element, reader.anchor(element));
    }
    // It has just appeared: no need to ask whether it is shown.
    const open = readRoot();
    if (open || !below) tell(open);
    else soon();
  }

  function observe(element: Element, box: Element): void {
    const parent = element.parentNode;
    observer = new MutationObserver((records) => {
      // What else comes and goes beside it, our own button for one, is nothing to it.
      if (!element.isConnected) report();
      else if (records.some(({ target }) => target !== parent)) soon();
    });
    observer.observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-eventid', 'hidden', 'style', 'aria-hidden'],
    });
    // Removal is a change of the parent's children, not of the node's own.
    if (parent) observer.observe(parent, { childList: true });
    // What hides it further up changes no node of these; the box goes out of sight.
    sight ??= new IntersectionObserver((boxes) => {
      if (boxes.some(({ isIntersecting }) => !isIntersecting) && root && !isShown(root)) report();
    });
    sight.observe(box);
  }

  /** An entry was clicked: its meeting opens, or the page has changed in a way we do not know. */
  function awaitMeeting(tile: Element): void {
    clearTimeout(awaited);
    awaited = setTimeout(() => {
      if (root && root !== still && isShown(root)) return;
      const found = [...document.querySelectorAll(selector)].find(
        (element) => isShown(element) && !readerOf(element)?.still,
      );
      const adapter = adapters.find((candidate) => candidate.tile && tile.matches(candidate.tile));
      if (found) enter(found);
      else if (adapter) tell({ adapter, result: { status: 'unrecognised', missing: [] } });
    }, openedMs);
  }

  function clicked(target: EventTarget | null): void {
    const tile = tiles && target instanceof Element ? target.closest(tiles) : null;
    if (tile) lastTile = tile;
    // A card that is just closing must not keep us from awaiting the next one.
    if (tile) awaitMeeting(tile);
    if ((root && root !== still) || (last && !tile)) acted();
  }

  const style = document.createElement('style');
  style.textContent = rules(selector);
  document.documentElement.append(style);
  const loaded = setTimeout(() => {
    const adapter = calendar() ? undefined : adapters.find((candidate) => candidate.expects?.(here()));
    if (adapter && !root) tell({ adapter, result: { status: 'unrecognised', missing: [] } });
  }, loadedMs);
  const options = { signal, capture: true, passive: true };
  document.addEventListener(
    'animationstart',
    (event) => {
      const { animationName, pseudoElement, target } = event;
      // The element and what stands after it may both tell of the same opening.
      if (animationName === animation && target instanceof Element && !(pseudoElement && target === root))
        enter(target);
    },
    options,
  );
  document.addEventListener('click', ({ target }) => clicked(target), options);
  // An entry that is no real button opens by key without a click.
  document.addEventListener(
    'keydown',
    ({ key, target }) => (key === 'Enter' || key === ' ') && !isField(target) && clicked(target),
    options,
  );
  // Typing changes field values, and Escape closes from further up: no observer of the node sees either.
  document.addEventListener('keyup', () => root && acted(), options);
  signal.addEventListener('abort', () => {
    style.remove();
    still = undefined;
    leave();
    for (const waiting of [timer, faded, awaited, loaded]) clearTimeout(waiting);
  });
  return { read: () => (root && isShown(root) ? readRoot() : undefined), calendar };
}

/** Differs whenever the open meeting does, and costs far less than reading it. */
function signOf({ adapter, root, result }: OpenMeeting): string {
  const fields = [...(root?.querySelectorAll<HTMLInputElement>('input,textarea,select') ?? [])];
  const entry = root?.closest('[data-eventid]') ?? root?.querySelector('[data-eventid]');
  return [
    adapter.id,
    result.status,
    root?.ownerDocument.URL,
    entry?.getAttribute('data-eventid'),
    root?.textContent,
    ...fields.map(({ value, checked }) => `${value}${checked}`),
  ].join('\n');
}

/** Keys typed into a field are words. */
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input,textarea,select,[contenteditable]');

/** Hidden dialogs stay in the page. Never asks for layout, which would slow the page. */
function isShown(element: Element): boolean {
  return element.getAttribute('aria-hidden') !== 'true' && element.checkVisibility({ visibilityProperty: true });
}

/** The meeting of what was read, if one was. */
export function meetingIn(open: OpenMeeting | undefined): Meeting | undefined {
  return open?.result.status === 'meeting' ? open.result.meeting : undefined;
}
