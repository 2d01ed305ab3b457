/** Focus is never lost: when what held it has gone, it goes to the nearest part of the page that is still there. */
import { type RefObject, useEffect } from 'react';

const focusable = 'button:not([disabled]), a[href], summary, input, select, textarea, h1, h2, h3';

const isLost = () => !document.activeElement || document.activeElement === document.body;

/** Was it taken away, and not just left by a click beside it? */
const isGone = (element: Element) => !element.isConnected || element.matches(':disabled') || !element.checkVisibility();

/** What stood at its place now: the next thing in the nearest part that is still there, which may have only text. */
function successorOf(ancestors: readonly Element[], places: readonly number[]): HTMLElement | undefined {
  const depth = ancestors.findIndex((element) => element.isConnected && !isGone(element));
  const part = ancestors[depth];
  if (!(part instanceof HTMLElement)) return undefined;
  const place = places[depth] ?? 0;
  const next = [...part.children].slice(place).concat([...part.children].slice(0, place).reverse());
  const found = next
    .map((child) => (child.matches(focusable) ? child : child.querySelector(focusable)))
    .find((child): child is HTMLElement => child instanceof HTMLElement && child.checkVisibility());
  return found ?? part;
}

/** @param page within which focus is kept; the same element for as long as it is used. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (!root) return;
    let last: Element | undefined;
    let ancestors: Element[] = [];
    let places: number[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      ancestors = [];
      places = [];
      for (let child = target; child !== root && child.parentElement; child = child.parentElement) {
        ancestors.push(child.parentElement);
        places.push([...child.parentElement.children].indexOf(child));
      }
    };
    // A button that is disabled may still count as focused for a moment.
    const isStranded = () => last && isGone(last) && (isLost() || document.activeElement === last);
    const look = () => {
      if (!isStranded()) return;
      const next = successorOf(ancestors, places);
      if (!next) return;
      if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus();
    };
    // Whoever knows better where the focus belongs has put it there by then.
    const observer = new MutationObserver(() => isStranded() && requestAnimationFrame(look));
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, [page]);
}
