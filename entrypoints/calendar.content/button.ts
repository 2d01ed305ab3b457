/** The one thing we show on somebody else's page: a small button beside the open meeting, in a closed shadow root. */

const css = `:host{all:initial}
button{all:unset;box-sizing:border-box;font:600 13.5px/1 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;min-height:32px;padding:0 12px;border-radius:16px;
background:light-dark(#14605a,#79cfc4);color:light-dark(#fff,#0d2522);color-scheme:light dark;cursor:pointer;box-shadow:0 1px 4px rgb(0 0 0/.35);white-space:nowrap;display:flex;align-items:center}
button:focus-visible{outline:3px solid light-dark(#14605a,#79cfc4);outline-offset:2px}
@media (forced-colors:active){button{border:2px solid ButtonText;background:ButtonFace;color:ButtonText}}`;

const gap = 8;
const size = { width: 84, height: 32 };

/** Left of the box, else right of it, else above or below: wherever it fits without covering the calendar's controls. */
export function placeBeside(
  box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  view: { width: number; height: number },
) {
  const top = Math.max(gap, Math.min(box.top + gap, view.height - size.height - gap));
  if (box.left - gap - size.width >= 0) return { left: box.left - gap - size.width, top };
  if (box.right + gap + size.width <= view.width) return { left: box.right + gap, top };
  const left = Math.max(gap, Math.min(box.left, view.width - size.width - gap));
  if (box.top - gap - size.height >= 0) return { left, top: box.top - gap - size.height };
  if (box.bottom + gap + size.height <= view.height) return { left, top: box.bottom + gap };
  return { left, top: view.height - size.height - gap };
}

/** What must not reach the page: a pointer outside closes its popover, its one-key shortcuts hear our keys. */
const kept = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'wheel',
  'keydown',
  'keypress',
  'keyup',
  'focusin',
];

export interface PageButton {
  showBeside(anchor: Element): void;
  hide(): void;
}

/** Makes the button; it is in the page only while it is shown. */
export function pageButton(document: Document, pressed: () => void, signal: AbortSignal): PageButton {
  const host = document.createElement('before-we-meet-button');
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
  for (const type of kept) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  signal.addEventListener('abort', () => host.remove());
  return {
    showBeside(anchor) {
      const { left, top } = placeBeside(anchor.getBoundingClientRect(), { width: innerWidth, height: innerHeight });
      host.style.cssText = `all:initial;position:fixed;z-index:2147483000;left:${left}px;top:${top}px`;
      if (!host.isConnected) document.body.append(host);
    },
    hide: () => host.remove(),
  };
}
