/**
 * Notices an opened meeting and reads it. While no meeting is open it costs nothing: one style rule gives a node that
 * appears a one-frame animation, and one listener hears it. Only an open meeting is observed, and only inside its node.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import type { CalendarAdapter, ReadResult } from './types';

export interface OpenMeeting {
  adapter: CalendarAdapter;
  root: Element;
  result: ReadResult;
}

export interface Watch {
  document: Document;
  adapters: readonly CalendarAdapter[];
  signal: AbortSignal;
  /** Called with a newly opened or changed meeting, and with undefined when it closes. */
  changed(open: OpenMeeting | undefined): void;
}

const animation = 'before-we-meet-opened';
/** Pages render a popover again for about half a second; one read after the burst is enough. */
const settleMs = 60;
/** While a meeting is open: how often to ask whether a removal further up has taken it away, which no observer of it sees. */
const aliveMs = 250;

/** Watches a page until the signal aborts. Gives a function that reads again at once. */
export function watchMeetings({ document, adapters, signal, changed }: Watch): () => OpenMeeting | undefined {
  const adapter = adapters.find((candidate) => candidate.detect(document, new URL(document.URL)));
  const selector = (adapter ? [adapter] : adapters).map((candidate) => candidate.opened).join(', ');
  const tiles = adapters.flatMap((candidate) => candidate.tile ?? []).join(', ');
  let root: Element | undefined;
  let lastTile: Element | undefined;
  let last: string | undefined;
  let observer: MutationObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let alive: ReturnType<typeof setInterval> | undefined;

  const readerOf = (element: Element) =>
    adapters.find(
      (candidate) => element.matches(candidate.opened) && candidate.detect(document, new URL(document.URL)),
    );

  function readRoot(): OpenMeeting | undefined {
    const reader = root?.isConnected && isShown(root) ? readerOf(root) : undefined;
    if (!root || !reader) return undefined;
    const result = reader.read(root, { url: new URL(document.URL), document, ...(lastTile && { lastTile }) });
    return result.status === 'none' ? undefined : { adapter: reader, root, result };
  }

  function report(): void {
    timer = undefined;
    const open = readRoot();
    if (root && !root.isConnected) leave();
    const now = open && JSON.stringify(open.result);
    if (now === last) return;
    last = now;
    changed(open);
  }

  function soon(): void {
    timer ??= setTimeout(report, settleMs);
  }

  function leave(): void {
    observer?.disconnect();
    clearInterval(alive);
    root = undefined;
  }

  function enter(element: Element): void {
    if (element !== root) {
      leave();
      root = element;
      alive = setInterval(() => element.isConnected || report(), aliveMs);
      observer = new MutationObserver(soon);
      observer.observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['data-eventid', 'hidden', 'style', 'aria-hidden'],
      });
      // Removal is a change of the parent's children, not of the node's own.
      if (element.parentNode) observer.observe(element.parentNode, { childList: true });
    }
    report();
  }

  const style = document.createElement('style');
  style.textContent = `@keyframes ${animation}{}:is(${selector}){animation:${animation} 1ms}`;
  document.documentElement.append(style);
  const stop = () => {
    style.remove();
    leave();
    clearTimeout(timer);
  };
  document.addEventListener(
    'animationstart',
    (event) => {
      if (event.animationName === animation && event.target instanceof Element) enter(event.target);
    },
    { signal, capture: true },
  );
  // Typing and closing by key or click change what no observer of the node sees: field values, and the node's parents.
  for (const type of ['click', 'keyup'] as const) {
    document.addEventListener(
      type,
      ({ target }) => {
        lastTile = (target instanceof Element && target.closest(tiles)) || lastTile;
        if (root) soon();
      },
      { signal, capture: true, passive: true },
    );
  }
  signal.addEventListener('abort', stop);
  return () => readRoot();
}

/** Hidden dialogs stay in the page. Attributes only: asking for layout would slow the page. */
function isShown(element: Element): boolean {
  return (
    !element.hasAttribute('hidden') &&
    element.getAttribute('aria-hidden') !== 'true' &&
    (element as HTMLElement).style?.display !== 'none'
  );
}

/** The meeting of what was read, if one was. */
export function meetingIn(open: OpenMeeting | undefined): Meeting | undefined {
  return open?.result.status === 'meeting' ? open.result.meeting : undefined;
}
