/**
 * Work on the newest of many messages: for each key one at a time, and no more often than once in `leastMs`
 * milliseconds. What arrives meanwhile replaces what waits, so a sender that never stops costs no more than one that
 * speaks now and then.
 * @param work must not reject.
 */
export function newestOnly<T extends unknown[]>(
  work: (...message: T) => Promise<unknown>,
  leastMs: number,
): (key: string, ...message: T) => void {
  /** Keys at work, with the message that waits. */
  const busy = new Map<string, T | undefined>();
  async function run(key: string, first: T): Promise<void> {
    for (let next: T | undefined = first; next; next = busy.get(key)) {
      busy.set(key, undefined);
      await Promise.all([work(...next), new Promise((done) => setTimeout(done, leastMs))]);
    }
    busy.delete(key);
  }
  return (key, ...message) => {
    if (busy.has(key)) busy.set(key, message);
    else void run(key, message);
  };
}
