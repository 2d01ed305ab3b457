/** What happened to tips: shown, kept, not helpful, not for this series. The advice rules read it as a history. */

import type { Transaction } from 'dexie';
import * as z from 'zod/mini';
import type { TipHistory } from '@/lib/advice/tips';
import { limits } from '@/lib/meetings/meeting';
import { Moment, wellFormedText } from '@/lib/meetings/stored-text';
import { t } from '@/lib/words/words';
import { parseOrQuarantine } from '../quarantine';
import { placedFields } from './placed';
import { type Database, type RecordType, tableOf } from './record-type';

export const TipEvent = z.object({
  tip: wellFormedText(80),
  kind: z.enum(['shown', 'kept', 'not-helpful', 'never-for-series', 'series-again', 'snoozed']),
  at: Moment,
  /** The meeting or day for `shown`; the series for `never-for-series` and `series-again`; the day until which tips rest for `snoozed`. */
  detail: z.optional(wellFormedText(limits.qualifiedId)),
});
export type TipEvent = z.infer<typeof TipEvent>;

/** The meeting or series that an event is about. A day has no site and stays as it is. */
const ofVersion1 = (record: unknown) => placedFields(record, 'detail');

async function giveSites(transaction: Transaction): Promise<void> {
  const table = transaction.table('tipEvents');
  const records: unknown[] = await table.toArray();
  await table.bulkPut(records.map(ofVersion1));
}

export const recordType: RecordType<TipEvent> = {
  table: 'tipEvents',
  schema: TipEvent,
  versions: { 1: { stores: { tipEvents: '++id, at' } }, 2: { stores: {}, upgrade: giveSites } },
  label: { one: t('records.noteAboutATip'), many: t('records.notesAboutTips') },
  counterpart: (table, { at, kind, tip }) =>
    table
      .where('at')
      .equals(at)
      .filter((event) => event.kind === kind && event.tip === tip)
      .first(),
  merge: (here) => here,
  identity: ({ at, kind, tip }) => JSON.stringify([at, kind, tip]),
  fromVersion1: { table: 'tipEvents', convert: (record) => [ofVersion1(record)] },
};

/** Older events than this many no longer change which tip is chosen. */
const remembered = 500;

export async function addTipEvent(database: Database, event: TipEvent): Promise<void> {
  await tableOf(database, recordType).add(TipEvent.parse(event));
}

/** Series that get no tips: the last word on each counts. Events come newest first. */
function silentSeries(events: readonly TipEvent[]): string[] {
  const last = new Map<string, TipEvent['kind']>();
  for (const { kind, detail } of events) if (detail && /series/.test(kind) && !last.has(detail)) last.set(detail, kind);
  return [...last].flatMap(([series, kind]) => (kind === 'never-for-series' ? series : []));
}

/** @param dayOf the day of an ISO time on the device's calendar: `2026-11-24`. */
export async function readTipHistory(database: Database, dayOf: (iso: string) => string): Promise<TipHistory> {
  const records = await tableOf(database, recordType).orderBy('id').reverse().limit(remembered).toArray();
  const events = parseOrQuarantine(database, recordType, records);
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
