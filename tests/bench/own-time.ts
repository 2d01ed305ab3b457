/** How long an extension's own scripts ran on the page's main thread, from a browser trace. */

/** The part of Chromium's trace event format that is used here. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** Time on the thread itself: it leaves out what other programs of a busy computer took. */
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string }; fileName?: string };
}

const urlOf = ({ args }: TraceEvent) => args?.data?.url ?? args?.fileName ?? args?.data?.scriptName ?? '';

/**
 * Milliseconds of thread time between two marks, of tasks whose script has an address that starts with `origin`.
 * A task inside another that counts already is not counted twice.
 */
export function ownTime(events: readonly TraceEvent[], origin: string, from: string | undefined, to: string): number {
  const markAt = (name: string) => events.find((event) => event.name === name);
  const last = markAt(to);
  if (!last) throw new Error(`The trace holds no mark ${to}`);
  const start = from ? (markAt(from)?.ts ?? Number.NaN) : Number.NEGATIVE_INFINITY;
  const own = events
    .filter((event) => event.ph === 'X' && event.pid === last.pid && event.tid === last.tid)
    .filter((event) => event.ts >= start && event.ts < last.ts && urlOf(event).startsWith(origin))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let until = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { ts, dur = 0, tdur } of own) {
    if (ts < until) continue;
    until = ts + dur;
    sum += tdur ?? dur;
  }
  return sum / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
