/** What we put on somebody else's page: an element with a closed shadow root, whose events never reach the page. */
import { cornersOf, type Point } from './free-place';

/** What must not reach the page: a pointer outside closes its popover, its one-key shortcuts hear our keys. */
const heldBack = 'pointerdown pointerup mousedown mouseup click touchstart wheel keydown keypress keyup focusin'.split(
  ' ',
);

export interface Guest {
  host: HTMLElement;
  root: ShadowRoot;
  /**
   * Puts it at a place in the view.
   * @param more declarations for the element, each with a semicolon at its end.
   */
  putAt(place: { left: number; top: number }, more?: string): void;
  /** Out of sight until it is put somewhere again. */
  dim(): void;
  /** A button that only the person can press, where and as we show it, and no script of the page. */
  button(text: string, name: string, pressed: () => void): HTMLButtonElement;
}

/** Points of it are asked for so far within its edge, the margin of `cornersOf` included, in pixels. */
const inset = 8;

/** What a page may have made of all that stands in it, and so of what is ours. */
const isFaint = (element: Element): boolean => {
  const { opacity, filter, maskImage, mixBlendMode } = getComputedStyle(element);
  return +opacity < 0.5 || `${filter} ${maskImage} ${mixBlendMode}` !== 'none none normal';
};

/**
 * Makes the element and its root.
 * @param letsOut says which events may reach the page all the same.
 */
export function guest(document: Document, name: string, css: string, letsOut: (event: Event) => boolean): Guest {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const [style, placed] = [document.createElement('style'), document.createElement('style')];
  style.textContent = css;
  root.append(style, placed);
  const keep = (event: Event) => {
    if (!letsOut(event)) event.stopPropagation();
  };
  for (const type of heldBack) root.addEventListener(type, keep, { passive: true });
  let at = { left: 0, top: 0 };
  let refusedAt = Number.NEGATIVE_INFINITY;

  /** Is ours on top at each of these points? */
  const isOnTop = (points: readonly Point[]) => points.every(([x, y]) => document.elementFromPoint(x, y) === host);

  /**
   * Does something with `pointer-events: none` lie over it, and was no press refused for that a moment ago? Such a layer
   * may be transparent: a person who sees the button all the same presses it again.
   */
  function isCoveredFirst(points: readonly Point[]): boolean {
    const rule = document.createElement('style');
    rule.textContent = '*{pointer-events:auto!important}';
    document.documentElement.append(rule);
    const isClear = isOnTop(points);
    rule.remove();
    const sinceRefused = performance.now() - refusedAt;
    if (!isClear) refusedAt = performance.now();
    return !isClear && (sinceRefused < 700 || sinceRefused > 10_000);
  }

  /** Does it stand where we put it, in its size, over all else, to be seen? Asked at a press alone. */
  function isAsShown(): boolean {
    const { left, top, width, height } = host.getBoundingClientRect();
    const inner = { left: left + inset, top: top + inset, width: width - 2 * inset, height: height - 2 * inset };
    const corners = [...cornersOf(inner)];
    // A filter of the whole page is what people use who need other colours.
    const page = document.documentElement;
    for (let above = host.parentElement; above && above !== page; above = above.parentElement)
      if (isFaint(above)) return false;
    return (
      Math.hypot(left - at.left, top - at.top, width - host.offsetWidth) < 2 &&
      isOnTop(corners) &&
      !isCoveredFirst(corners)
    );
  }

  return {
    host,
    root,
    putAt(place, more = '') {
      at = place;
      const { left, top } = place;
      const all = `all:initial;position:fixed;inset:auto;z-index:2147483647;display:block;left:${left}px;top:${top}px;${more}`;
      // From within, and so before whatever the page says of the element, its own attribute included.
      placed.textContent = `:host{${all.replaceAll(';', '!important;')}}`;
    },
    dim: () => placed.append(':host{visibility:hidden!important}'),
    button(text, label, pressed) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', ({ isTrusted }) => isTrusted && isAsShown() && pressed());
      return button;
    },
  };
}
