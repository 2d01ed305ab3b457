/** jsdom lays nothing out: what a browser says of sight, from whether an element is in the page and not hidden. */
import { vi } from 'vitest';

const inSight = (element: Element) => element.isConnected && !element.closest('[hidden],[style*="display: none"]');

export function stubSight(): void {
  Element.prototype.checkVisibility = function () {
    return inSight(this);
  };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #timers: ReturnType<typeof setInterval>[] = [];
      readonly #seen: (boxes: { isIntersecting: boolean }[]) => void;
      constructor(seen: (boxes: { isIntersecting: boolean }[]) => void) {
        this.#seen = seen;
      }
      observe(element: Element) {
        let before: boolean | undefined;
        const look = () => {
          const now = inSight(element);
          if (now !== before) this.#seen([{ isIntersecting: now }]);
          before = now;
        };
        this.#timers.push(setInterval(look, 10));
      }
      disconnect() {
        this.#timers.splice(0).forEach(clearInterval);
      }
    },
  );
}
