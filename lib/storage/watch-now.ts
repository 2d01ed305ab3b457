/** How a page follows a stored value. */

/**
 * Calls back with what `read` gives, and then with every change; returns how to stop. A change that comes while reading
 * wins over what was read.
 * @param watch calls back with every change; returns how to stop.
 */
export function watchNow<T>(
  read: () => Promise<T>,
  watch: (changed: (value: T) => void) => () => void,
  changed: (value: T) => void,
): () => void {
  let isStopped = false;
  let hasChanged = false;
  const stop = watch((value) => {
    hasChanged = true;
    changed(value);
  });
  void read().then((value) => {
    if (!isStopped && !hasChanged) changed(value);
  });
  return () => {
    isStopped = true;
    stop();
  };
}
