/** Whether a person could see something: it was in view, in a page that was visible, for long enough to be noticed. */
import { useEffect, useRef } from 'react';

/** Half of the element, or what fills half of the window. */
function isInView({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) {
  const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height / 2;
  return isIntersecting && (intersectionRatio >= 0.5 || fills);
}

/**
 * Calls back once `element` has been in view and the page visible for `ms` milliseconds without a break.
 * @param what names what is shown; the time starts anew when it changes, and does not run while it is undefined.
 */
export function useSeen(element: Element | null, what: string | undefined, ms: number, onSeen: () => void): void {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!element || what === undefined) return;
    let isShown = false;
    let isDone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = () => {
      const counts = isShown && document.visibilityState === 'visible';
      if (!counts) {
        clearTimeout(timer);
        timer = undefined;
      } else timer ??= isDone ? undefined : setTimeout(seen, ms);
    };
    const seen = () => {
      isDone = true;
      latest.current();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        isShown = last !== undefined && isInView(last);
        check();
      },
      { threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    observer.observe(element);
    document.addEventListener('visibilitychange', check);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', check);
    };
  }, [element, what, ms]);
}
