/** One after the other, across the background and all our own pages. */

/** Runs `work` when nothing else of ours with this name runs. A lock of a context that has died is free again. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(name, work);
}
