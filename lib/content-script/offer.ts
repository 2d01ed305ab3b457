/** The quiet offer on a calendar page: the next meeting to prepare, in one line, where it covers nothing. */
import { pageText } from '@/lib/words/on-page';
import { type Box, meets, placesInView, type Size, searchFree, standingBoxes } from './free-place';
import { type Guest, guest } from './guest';
import { whenIdle } from './idle';
import { buttonName, offerName } from './names';

/** One line where there is room, else the buttons below the words. In pixels: the page's own `rem` may be any size. */
const sizes: readonly Size[] = [
  { width: 600, height: 60 },
  { width: 440, height: 60 },
  { width: 272, height: 122 },
];

/** Wider than this the buttons stand beside the words. */
const narrow = 300;

const css = `section{all:unset;direction:ltr;box-sizing:border-box;display:flex;align-items:center;gap:12px;width:100%;height:100%;padding:8px 8px 8px 16px;border-radius:12px;color-scheme:light dark;
font:13.5px/1.35 system-ui,sans-serif;background:light-dark(#fff,#20282a);color:light-dark(#1b2427,#ecebe6);border:1px solid light-dark(#d8d2c4,#46504f);box-shadow:0 2px 10px rgb(0 0 0/.18)}
div{flex:1;min-width:0}
b,span{display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
b{font-weight:600;unicode-bidi:plaintext;text-align:left}
span{font-size:13px;color:light-dark(#56605f,#b3bab6)}
button{all:unset;box-sizing:border-box;font-weight:600;min-height:36px;padding:0 12px;border-radius:8px;cursor:pointer;white-space:nowrap;display:flex;align-items:center;color:light-dark(#14605a,#79cfc4)}
button.main{background:light-dark(#14605a,#79cfc4);color:light-dark(#fff,#0d2522)}
button:not(.main):hover{text-decoration:underline}
button:focus-visible{outline:3px solid light-dark(#14605a,#79cfc4);outline-offset:1px}
.narrow section{flex-wrap:wrap;gap:4px;padding:10px 12px 8px}
.narrow div{flex-basis:100%}
.narrow b{white-space:normal;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
@media (forced-colors:active){section{border:1px solid CanvasText;background:Canvas;color:CanvasText;box-shadow:none}span{color:CanvasText}button{color:ButtonText;border:1px solid ButtonText}button.main{background:Highlight;color:HighlightText;border-color:Highlight;forced-color-adjust:none}}
@media print{section{display:none}}`;

/** What is offered. */
export interface Offered {
  /** The page's own id of the meeting. */
  id: string;
  title: string;
  /** When it starts on the device's clock: `2026-11-24T10:00`. */
  start: string;
  /** When it ends, where that is known. */
  end?: string | undefined;
}

/** Has it begun? A meeting that has is one that was prepared, or for which the panel was opened: it can be gone back to. */
export const isRunning = ({ start }: Offered): boolean => Date.parse(start) <= Date.now();

/** A meeting whose end is not known is offered so long, in milliseconds. */
const usualLength = 3_600_000;

export interface OfferHandlers {
  /** "Prepare" was pressed: called within the user gesture. */
  prepare(offered: Offered): void;
  /** "Not today" was pressed. */
  notToday(): void;
  /** Closed with Escape. */
  closed(offered: Offered): void;
}

export interface PageOffer {
  /** Offers a meeting; the same one again changes nothing. */
  show(offered: Offered): void;
  hide(): void;
}

const minute = 60_000;

/** "in 34 min", "in 1 h 20 min". */
export function untilInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours && pageText('hours', `${hours}`), (rest || !hours) && pageText('minutes', `${rest}`)];
  return pageText('in', parts.filter(Boolean).join(' '));
}

/** After scrolling or a click the page needs a moment to stand still, in milliseconds. */
const settledMs = 250;

/** A place is looked for so long before the page has its turn again, in milliseconds. */
const sliceMs = 0.7;

/** By then the button beside a meeting that was opened stands, also the first one on a page. In milliseconds. */
const openedMs = 1000;

interface Drawn extends Guest {
  say(until: string): void;
}

/** The box with its words and buttons. Whatever the page wrote is set as text. */
function draw(document: Document, offered: Offered, press: Record<'prepare' | 'notToday' | 'close', () => void>) {
  const box = guest(document, offerName, css, () => false);
  const { root } = box;
  const what = `${offered.start.slice(11)} ${offered.title}`;
  const running = isRunning(offered);
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...inside: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  };
  const until = make('span');
  const name = make('b', what);
  name.title = what;
  const prepare = box.button(
    pageText(running ? 'open' : 'prepare'),
    pageText(running ? 'openMeeting' : 'prepareFor', what),
    press.prepare,
  );
  prepare.className = 'main';
  const section = make('section', make('div', name, until), prepare);
  section.append(box.button(pageText('notToday'), pageText('offerNone'), press.notToday));
  section.setAttribute('aria-label', 'Before We Meet');
  root.append(make('div', section));
  root.addEventListener('keydown', (event) => {
    if (event.isTrusted && event instanceof KeyboardEvent && event.key === 'Escape') press.close();
  });
  const drawn: Drawn = {
    ...box,
    say(words) {
      until.textContent = words;
    },
  };
  return drawn;
}

/**
 * The offer of one page, in it only while it is shown and stands on nothing. It never takes the focus, and looks for its
 * place when the page is idle alone.
 * @param entries CSS selector of the calendar's entries.
 */
export function pageOffer(
  document: Document,
  entries: string,
  handlers: OfferHandlers,
  signal: AbortSignal,
): PageOffer {
  let offered: Offered | undefined;
  let drawn: Drawn | undefined;
  /** Had it begun when it was drawn? */
  let wasRunning = false;
  /** While it is shown: what is listened to, and the timers. */
  let shown: AbortController | undefined;
  let stopWaiting: (() => void) | undefined;
  /** Where the focus was before it came into the box. */
  let before: EventTarget | null = null;

  const rememberFocus = ({ relatedTarget }: FocusEvent) => {
    before = relatedTarget;
  };
  const hasFocus = () => drawn !== undefined && drawn.root.activeElement !== null;
  const take = () => {
    const isFocused = hasFocus();
    drawn?.host.remove();
    if (isFocused && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  const hide = () => {
    shown?.abort();
    stopWaiting?.();
    take();
    shown = stopWaiting = drawn = offered = undefined;
  };

  /** Puts the box where it covers nothing, or out of the page. */
  function put(free: Box | undefined): void {
    if (!drawn) return;
    const { host, root } = drawn;
    if (!free) {
      if (!hasFocus()) host.remove();
      return;
    }
    const { width, height } = free;
    drawn.putAt(free, `width:${width}px;height:${height}px;`);
    const box = root.lastElementChild;
    if (box instanceof HTMLElement) {
      box.className = width < narrow ? 'narrow' : '';
      box.style.cssText = 'height:100%';
    }
    if (!host.isConnected) document.body.append(host);
  }

  /** Where it may stand; where it stands now it stays as long as it may. */
  function candidates(): { boxes: Box[]; now: Box | undefined } {
    // One thing to press at once: beside an open meeting our button is enough.
    if (document.querySelector(buttonName)) return { boxes: [], now: undefined };
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const now = drawn?.host.isConnected ? drawn.host.getBoundingClientRect() : undefined;
    const standing = standingBoxes(document, entries);
    const all = [...(now ? [now] : []), ...sizes.flatMap((size) => [...placesInView(size, view)])];
    return { boxes: all.filter((box) => !standing.some((rect) => meets(box, rect))), now };
  }

  /** Looks for the place a short time at once, and calls back when it is found or there is none. */
  function place(done: () => void): void {
    const { boxes, now } = candidates();
    const steps = searchFree(document, boxes, { entries }, { box: now, isClear: true });
    const go = () => {
      const end = performance.now() + sliceMs;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          put(step.value);
          return done();
        }
        if (performance.now() >= end) break;
      }
      stopWaiting = whenIdle(go);
    };
    go();
  }

  /** @param thenMs when to look once more: what a click opens may come late. */
  const placeSoon = (afterMs: number, thenMs?: number) => {
    stopWaiting?.();
    stopWaiting = whenIdle(() => place(() => thenMs && placeSoon(thenMs)), afterMs);
  };
  /**
   * What lies under the box moves: it goes out of sight until all stands still, unless somebody is in it. A page may draw
   * itself anew some time after its window has changed, so the place is looked at once more.
   */
  const moved = () => {
    if (!hasFocus()) drawn?.dim();
    placeSoon(settledMs, openedMs);
  };

  function tick(): void {
    if (!offered) return;
    const minutes = Math.ceil((Date.parse(offered.start) - Date.now()) / minute);
    const isOver = Date.now() > (Date.parse(offered.end ?? '') || Date.parse(offered.start) + usualLength);
    // One that begins is offered anew, as one that runs, where it was prepared meanwhile.
    if (isOver || isRunning(offered) !== wasRunning) hide();
    else drawn?.say(minutes > 0 ? pageText('notPrepared', untilInWords(minutes)) : pageText('running'));
  }

  function show(next: Offered): void {
    if (offered?.id === next.id && offered.title === next.title && offered.start === next.start) return;
    hide();
    offered = next;
    wasRunning = isRunning(next);
    const press = (then: (pressed: Offered) => void) => () => {
      // What the browser allows only within the user gesture comes first.
      then(next);
      hide();
    };
    drawn = draw(document, next, {
      prepare: press(handlers.prepare),
      notToday: press(handlers.notToday),
      close: press(handlers.closed),
    });
    shown = new AbortController();
    const options = { signal: shown.signal, capture: true, passive: true };
    // While it goes down: no such event comes up out of the box.
    drawn.host.addEventListener('focusin', rememberFocus, options);
    document.addEventListener('scroll', moved, options);
    addEventListener('resize', moved, options);
    for (const type of ['click', 'keyup'])
      document.addEventListener(type, () => placeSoon(settledMs, openedMs), options);
    const timer = setInterval(() => {
      tick();
      placeSoon(0);
    }, minute / 2);
    shown.signal.addEventListener('abort', () => clearInterval(timer));
    tick();
    placeSoon(0);
  }

  signal.addEventListener('abort', hide);
  return { show, hide };
}
