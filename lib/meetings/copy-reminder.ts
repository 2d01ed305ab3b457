/** When to remind of saving a copy. */

interface Known {
  /** Milliseconds since 1970 of the last copy; undefined where none was saved. */
  savedAt: number | undefined;
  /** ISO times at which something was written, the first and the last. */
  firstWritten: string;
  lastWritten: string;
  /** How many meetings were written for; more than `fewest` make no difference. */
  meetings: number;
}

const dayMs = 86_400_000;
/** Fewer are not worth a reminder. */
export const fewest = 5;

/**
 * @param days after which the person wants to be reminded; 0 for never.
 * @param now milliseconds since 1970.
 */
export function isCopyDue({ savedAt, firstWritten, lastWritten, meetings }: Known, days: number, now: number): boolean {
  if (!days || meetings < fewest) return false;
  const since = savedAt ?? Date.parse(firstWritten);
  return now - since >= days * dayMs && Date.parse(lastWritten) > since;
}
