/** Waiting until the page has nothing to do. */

type Idle = (work: () => void) => unknown;

/** Runs `work` once the page is idle; in a browser that cannot tell, at the end of its present work. */
const atIdle: Idle = (work) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : setTimeout(work, 0);

/** Calls back once, when the page is idle after at least so many milliseconds. Returns how to stop. */
export function whenIdle(work: () => void, afterMs = 0): () => void {
  let isStopped = false;
  const timer = setTimeout(() => atIdle(() => !isStopped && work()), afterMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
