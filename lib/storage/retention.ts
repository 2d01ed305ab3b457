/** How long what was written is kept. Follows from what each kind of record says of itself. */
import { recordTypes } from './database';
import { type Database, type RecordType, tableOf } from './records/record-type';

/** ISO time so many months before `now`. */
export function monthsBefore(now: string, months: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, days));
  return date.toISOString();
}

/** Records of a kind whose time is over; records that lack the time never are. */
function older<T>(database: Database, type: RecordType<T>, than: string) {
  return type.expires && tableOf(database, type).where(type.expires.index).below(than);
}

/** How many meetings were last written to before `than`, an ISO time. */
export async function countOlder(database: Database, than: string): Promise<number> {
  const meetings = recordTypes.find(({ table }) => table === 'preparations');
  return (meetings && (await older(database, meetings, than)?.count())) ?? 0;
}

/** Deletes what was written before `than`, and commitments closed before it. An open commitment stays, however old. */
export async function deleteOlder(database: Database, than: string): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const type of recordTypes) {
      const keys = (await older(database, type, than)?.primaryKeys()) ?? [];
      await tableOf(database, type).bulkDelete(keys);
      for (const part of recordTypes)
        if (part.partOf?.table === type.table)
          await tableOf(database, part).where(part.partOf.index).anyOf(keys).delete();
    }
  });
}
