/** What happened to tips: shown, kept, not helpful, not for this series. The advice rules read it as a history. */

import type { TipHistory } from '@/lib/advice/tips';
import type { Database } from './database';
import { sound } from './records';
import { TipEvent } from './tip-event';

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
  const events = sound(database, database.tipEvents, TipEvent, records);
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
