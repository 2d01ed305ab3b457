/** More kinds of messages than a page has use for, of one sender: the oldest are let go. */
const mostWaiting = 200;

/**
 * Work on the newest of many messages, one sender not slowing another: the first at once, each further one of the same
 * sender so long after. What arrives meanwhile waits, in the place of what waits under the same key; of two keys the one
 * that has waited longer comes first.
 * @param work must not throw, and does its own waiting.
 * @returns a function of the sender, the key and the message.
 */
export function newestInTurn<T extends unknown[]>(
  work: (...message: T) => void,
  leastMs: number,
): (sender: number, key: string, ...message: T) => void {
  const waiting = new Map<number, Map<string, T>>();
  function next(sender: number): void {
    const queue = waiting.get(sender);
    const [first] = queue ?? [];
    if (!queue || !first) {
      waiting.delete(sender);
      return;
    }
    const [key, message] = first;
    queue.delete(key);
    setTimeout(() => next(sender), leastMs);
    work(...message);
  }
  return (sender, key, ...message) => {
    const queue = waiting.get(sender);
    if (!queue) {
      waiting.set(sender, new Map());
      setTimeout(() => next(sender), leastMs);
      work(...message);
      return;
    }
    queue.set(key, message);
    const [oldest] = queue.keys();
    if (queue.size > mostWaiting && oldest !== undefined) queue.delete(oldest);
  };
}
