/** What is put into the pages of both extensions of the panel benchmark, and notes there when they can be read. */

/** What a page told of one opening; moments are in milliseconds since 1970. */
export interface Opening {
  /** The page's heading each time what was waited for changed, with the moment after the frame that showed it. */
  seen: { heading: string; at: number }[];
  firstPaint: number;
  /** Layout shifts, each with what moved, until so long after all was seen first. */
  shifts: { value: number; moved: string[] }[];
}

/** Under this key of the page's `localStorage` stands what it told last. */
export const openingKey = 'bench-opening';

/**
 * Runs inside a page as its first script, and may use nothing from outside itself. It looks once in each frame; the
 * moment is taken in a task after that frame, so that no waiting of the benchmark counts. At the end it closes the page.
 */
function probe(wanted: readonly string[], key: string, watchedMs: number): void {
  const seen: Opening['seen'] = [];
  const shifts: Opening['shifts'] = [];
  const now = () => performance.timeOrigin + performance.now();
  const nameOf = (node: Node | null | undefined) =>
    node instanceof Element ? `${node.localName}.${node.className}` : (node?.textContent ?? 'gone').slice(0, 40);
  interface Shift extends PerformanceEntry {
    value: number;
    sources: { node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[])
      shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
  }).observe({ type: 'layout-shift', buffered: true });
  const end = () => {
    const [paint] = performance.getEntriesByType('paint');
    const firstPaint = performance.timeOrigin + (paint?.startTime ?? Number.NaN);
    localStorage.setItem(key, JSON.stringify({ seen, firstPaint, shifts } satisfies Opening));
    window.close();
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (!seen.length) setTimeout(end, watchedMs);
    seen.push({ heading: data, at: now() });
  };
  let latest = '';
  const look = () => {
    const all = wanted.map((selector) => document.querySelector<HTMLElement>(selector));
    const isThere = all.every((element) => element?.textContent && element.getClientRects().length);
    const heading = isThere ? (document.querySelector('h1')?.textContent ?? '') : '';
    if (isThere && heading !== latest) port2.postMessage(heading);
    if (isThere) latest = heading;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param wanted selectors: all that must be there with words in it. @param watchedMs how long the page stays after that. */
export const probeScript = (wanted: readonly string[], watchedMs: number): string =>
  `(${probe})(${JSON.stringify(wanted)}, ${JSON.stringify(openingKey)}, ${watchedMs});`;
