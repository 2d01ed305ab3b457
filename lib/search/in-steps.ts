/** What takes long to make is made in steps of a few milliseconds, so that a page can do other things between them. */

export interface InSteps<T> {
  /** Makes a little more of it. @returns is it whole? */
  step(): boolean;
  /** The whole of it, with all that is still to make made at once. */
  whole(): T;
}

/** @param make pauses wherever it may be left for a while; it is begun at the first step. */
export function inSteps<T>(make: () => Generator<void, T>): InSteps<T> {
  let making: Generator<void, T> | undefined;
  let made: { whole: T } | undefined;
  const step = () => {
    if (made) return true;
    making ??= make();
    const next = making.next();
    if (next.done) made = { whole: next.value };
    return made !== undefined;
  };
  return {
    step,
    whole() {
      for (;;) {
        if (made) return made.whole;
        step();
      }
    },
  };
}
