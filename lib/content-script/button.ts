/** The one thing we show on somebody else's page: a small button beside the open meeting, in a closed shadow root. */

const css = `:host{all:initial}
button{all:unset;box-sizing:border-box;font:600 13.5px/1 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;min-height:32px;padding:0 12px;border-radius:16px;
background:light-dark(#14605a,#79cfc4);color:light-dark(#fff,#0d2522);color-scheme:light dark;cursor:pointer;box-shadow:0 1px 4px rgb(0 0 0/.35);white-space:nowrap;display:flex;align-items:center}
button:focus-visible{outline:3px solid light-dark(#14605a,#79cfc4);outline-offset:2px}
@media (forced-colors:active){button{border:2px solid ButtonText;background:ButtonFace;color:ButtonText}}`;

const gap = 8;
const size = { width: 84, height: 32 };

/** Boxes narrower than this are a control of the calendar, such as its save button: stand below, not over its neighbours. */
const narrow = 200;

/** Left of the box, else right, above or below: wherever it fits without covering the calendar's controls. */
export function placeBeside(
  box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  view: { width: number; height: number },
) {
  const clamp = (value: number, most: number) => Math.max(gap, Math.min(value, most - gap));
  const top = clamp(box.top + gap, view.height - size.height);
  const left = clamp(box.left, view.width - size.width);
  if (box.right - box.left < narrow)
    return { left: clamp(box.right - size.width, view.width - size.width), top: box.bottom + gap };
  if (box.left - gap - size.width >= 0) return { left: box.left - gap - size.width, top };
  if (box.right + gap + size.width <= view.width) return { left: box.right + gap, top };
  if (box.top - gap - size.height >= 0) return { left, top: box.top - gap - size.height };
  return { left, top: clamp(box.bottom + gap, view.height - size.height) };
}

/** What must not reach the page: a pointer outside closes its popover, its one-key shortcuts hear our keys. */
const heldBack = 'pointerdown pointerup mousedown mouseup click touchstart wheel keydown keypress keyup focusin'.split(
  ' ',
);

/** Name of the element that holds the button. */
export const buttonName = 'before-we-meet-button';

export interface PageButton {
  showBeside(anchor: Element): void;
  hide(): void;
}

function make(document: Document, pressed: () => void): HTMLElement {
  const host = document.createElement(buttonName);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Prepare';
  button.setAttribute('aria-label', 'Prepare for this meeting');
  root.append(style, button);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  const keep = (event: Event) => {
    // Escape closes the calendar's dialog, wherever the focus is.
    if (!(event instanceof KeyboardEvent && event.key === 'Escape')) event.stopPropagation();
  };
  for (const type of heldBack) root.addEventListener(type, keep, { passive: true });
  return host;
}

/** The button; made when it is first wanted, and in the page only while it is shown. */
export function pageButton(document: Document, pressed: () => void, signal: AbortSignal): PageButton {
  let host: HTMLElement | undefined;
  let observer: IntersectionObserver | undefined;
  let anchor: Element | undefined;
  const leave = () => anchor && observer?.unobserve(anchor);
  const hide = () => {
    leave();
    host?.remove();
  };
  const place = ({ boundingClientRect, rootBounds }: IntersectionObserverEntry) => {
    host ??= make(document, pressed);
    // Frames of another site are not told how large the view is.
    const view = rootBounds ?? { width: innerWidth, height: innerHeight };
    const { left, top } = placeBeside(boundingClientRect, view);
    host.style.cssText = `all:initial;position:fixed;inset:auto;z-index:2147483000;left:${left}px;top:${top}px`;
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
    showBeside(box) {
      leave();
      anchor = box;
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
