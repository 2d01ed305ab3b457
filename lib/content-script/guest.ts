/** What we put on somebody else's page: an element with a closed shadow root, whose events never reach the page. */

/** Name of the element that holds the button. */
export const buttonName = 'before-we-meet-button';

/** Name of the element that holds the offer. */
export const offerName = 'before-we-meet-offer';

/** Selector of all that is ours. */
export const ours = `${buttonName},${offerName}`;

/** What must not reach the page: a pointer outside closes its popover, its one-key shortcuts hear our keys. */
const heldBack = 'pointerdown pointerup mousedown mouseup click touchstart wheel keydown keypress keyup focusin'.split(
  ' ',
);

/**
 * Makes the element and its root.
 * @param letsOut says which events may reach the page all the same.
 */
export function guest(
  document: Document,
  name: string,
  css: string,
  letsOut: (event: Event) => boolean,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  const keep = (event: Event) => {
    if (!letsOut(event)) event.stopPropagation();
  };
  for (const type of heldBack) root.addEventListener(type, keep, { passive: true });
  return { host, root };
}

/** A button that only the person can press, and no script of the page. */
export function trueButton(document: Document, text: string, name: string, pressed: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.setAttribute('aria-label', name);
  button.addEventListener('click', ({ isTrusted }) => isTrusted && pressed());
  return button;
}

/** Style of an element of ours at a place in the view. `all` first: the page's own rules for any element end there. */
export const styleAt = ({ left, top }: { left: number; top: number }): string =>
  `all:initial;position:fixed;inset:auto;z-index:2147483000;left:${left}px;top:${top}px`;
