/** What happened to tips: shown, kept, not helpful, not for this series. The advice rules read it as a history. */

import * as z from 'zod/mini';
import type { TipHistory } from '@/lib/advice/tips';
import type { Database } from '../database';
import { parseOrQuarantine } from '../quarantine';

export const TipEvent = z.object({
  tip: z.string().check(z.maxLength(80)),
  kind: z.enum(['shown', 'kept', 'not-helpful', 'never-for-series', 'series-again', 'snoozed']),
  at: z.string(),
  /** The meeting or day for `shown`; the series for `never-for-series` and `series-again`; the day until which tips rest for `snoozed`. */
  detail: z.optional(z.string().check(z.maxLength(600))),
});
export type TipEvent = z.infer<typeof TipEvent>;

/** Older events than this many no longer change which tip is chosen. */
const remembered = 500;

export async function addTipEvent(database: Database, event: TipEvent): Promise<void> {
  await database.tipEvents.add(TipEvent.parse(event));
}

/** Series that get no tips: the last word on each counts. Events come newest first. */
function silentSeries(events: readonly TipEvent[]): string[] {
  const last = new Map<string, TipEvent['kind']>();
  for (const { kind, detail } of events) if (detail && /series/.test(kind) && !last.has(detail)) last.set(detail, kind);
  return [...last].flatMap(([series, kind]) => (kind === 'never-for-series' ? series : []));
}

/** @param dayOf the day of an ISO time on the device's calendar: `2026-11-24`. */
export async function readTipHistory(database: Database, dayOf: (iso: string) => string): Promise<TipHistory> {
  const records = await database.tipEvents.orderBy('id').reverse().limit(remembered).toArray();
  const events = parseOrQuarantine(database, database.tipEvents, TipEvent, records);
  const of = (kind: TipEvent['kind']) => events.filter((event) => event.kind === kind);
  const snoozedUntil = of('snoozed')[0]?.detail;
  return {
    shown: of('shown').map(({ tip, at, detail }) => ({ tip, day: dayOf(at), ...(detail && { for: detail }) })),
    kept: of('kept').map(({ tip }) => tip),
    notHelpful: of('not-helpful').map(({ tip }) => tip),
    neverForSeries: silentSeries(events),
    ...(snoozedUntil && { snoozedUntil }),
  };
}
