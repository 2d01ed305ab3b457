/** The small button beside an open meeting, in a place where it covers nothing of the calendar. */
import { pageText } from '@/lib/words/on-page';
import { type Box, firstFree, placesInView } from './free-place';
import { type Guest, guest } from './guest';
import { buttonName } from './names';

const css = `button{all:unset;box-sizing:border-box;font:600 13.5px/1 system-ui,sans-serif;min-height:32px;padding:0 12px;border-radius:16px;
background:light-dark(#14605a,#79cfc4);color:light-dark(#fff,#0d2522);color-scheme:light dark;cursor:pointer;box-shadow:0 1px 4px rgb(0 0 0/.35);white-space:nowrap;display:flex;align-items:center}
button:focus-visible{outline:3px solid light-dark(#14605a,#79cfc4);outline-offset:2px}
@media (forced-colors:active){button{border:2px solid ButtonText;background:ButtonFace;color:ButtonText}}`;

const gap = 8;
const size = { width: 84, height: 32 };

/** Boxes narrower than this are a control of the calendar, such as its save button. */
const narrow = 200;

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

interface Place {
  left: number;
  top: number;
}

/** Numbers from `first` on, so far apart, up to `last`; at least the first. */
function along(first: number, last: number, apart: number): number[] {
  return Array.from(
    { length: 1 + Math.max(0, Math.floor((last - first) / apart)) },
    (_, place) => first + place * apart,
  );
}

/** Places around an open meeting: left of it, right, above, below; on each side from where it begins. */
function around({ left, right, top, bottom }: Edges): Place[] {
  const tops = along(Math.max(top, 0) + gap, bottom - size.height, size.height + gap);
  const lefts = along(Math.max(left, gap), right - size.width, size.width + gap);
  return [
    ...[left - gap - size.width, right + gap].flatMap((x) => tops.map((y) => ({ left: x, top: y }))),
    ...[top - gap - size.height, bottom + gap].flatMap((y) => lefts.map((x) => ({ left: x, top: y }))),
  ];
}

/** How far from a control of the calendar the button may stand in the same row, in pixels. */
const reach = 700;

/** Places by a control of the calendar: further and further along its row, below it, above. */
function besideControl(box: Edges): Place[] {
  const left = box.right - size.width;
  const top = (box.top + box.bottom - size.height) / 2;
  const row = along(0, reach, size.width / 2);
  return [
    ...row.map((far) => ({ left: box.right + gap + far, top })),
    ...row.map((far) => ({ left: box.left - gap - size.width - far, top })),
    { left, top: box.bottom + gap },
    { left, top: box.top - gap - size.height },
  ];
}

/**
 * Where the button may stand, the best place first, all within the view: beside the meeting, and after that anywhere, the
 * nearest first.
 */
export function placesBeside(box: Edges, view: { width: number; height: number }): Box[] {
  const most = { left: view.width - size.width - gap, top: view.height - size.height - gap };
  const isInView = ({ left, top }: Place) => left >= 0 && top >= 0 && left <= most.left && top <= most.top;
  const near = (box.right - box.left < narrow ? besideControl(box) : around(box)).filter(isInView);
  const distance = ({ left, top }: Place) =>
    Math.hypot(
      left - Math.max(box.left, Math.min(left, box.right)),
      top - Math.max(box.top, Math.min(top, box.bottom)),
    );
  const anywhere = [...placesInView(size, view, gap)].sort((one, other) => distance(one) - distance(other));
  return [...near.map((place) => ({ ...place, ...size })), ...anywhere];
}

export interface PageButton {
  /** @param entries CSS selector of the calendar's entries; empty where there are none. */
  showBeside(anchor: Element, entries: string): void;
  hide(): void;
}

function make(document: Document, pressed: () => void): Guest {
  // Escape closes the calendar's dialog, wherever the focus is.
  const isEscape = (event: Event) => event instanceof KeyboardEvent && event.key === 'Escape';
  const made = guest(document, buttonName, css, isEscape);
  made.root.append(made.button(pageText('prepare'), pageText('prepareThis'), pressed));
  return made;
}

/** The button; made when it is first wanted, and in the page only while it is shown. */
export function pageButton(document: Document, pressed: () => void, signal: AbortSignal): PageButton {
  let made: Guest | undefined;
  let observer: IntersectionObserver | undefined;
  let anchor: Element | undefined;
  const leave = () => anchor && observer?.unobserve(anchor);
  const hide = () => {
    leave();
    made?.host.remove();
  };
  let entries = '';
  const place = ({ boundingClientRect, rootBounds }: IntersectionObserverEntry) => {
    // Frames of another site are not told how large the view is.
    const view = rootBounds ?? { width: innerWidth, height: innerHeight };
    const places = placesBeside(boundingClientRect, view);
    const free =
      firstFree(document, places, { entries, except: anchor }) ??
      firstFree(document, places, { entries, except: anchor, mayCoverEntries: true });
    // Where no place is left the toolbar still opens the panel.
    if (!free) return made?.host.remove();
    made ??= make(document, pressed);
    const { host } = made;
    made.putAt(free);
    // All that is outside a modal dialog is inert. Within it the button stands in the top layer, where the dialog does
    // not clip it, and where the view is what its place is measured from.
    const modal = anchor?.closest('dialog:modal') ?? null;
    const parent = modal ?? document.body;
    if (host.parentNode !== parent) parent.append(host);
    host.popover = modal && 'manual';
    if (modal) host.showPopover();
  };
  signal.addEventListener('abort', hide);
  return {
    showBeside(box, selector) {
      leave();
      anchor = box;
      entries = selector;
      // The browser tells where the box is once it has laid the page out; asking for it would make it do so at once.
      observer ??= new IntersectionObserver((entries) => {
        const entry = entries.find(({ target }) => target === anchor);
        leave();
        if (entry) place(entry);
      });
      observer.observe(box);
    },
    hide,
  };
}
