/** How long what was written is kept. */
import type { Database } from './database';

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

const olderPreparations = (database: Database, than: string) => database.preparations.where('updatedAt').below(than);

/** How many meetings were last written to before `than`, an ISO time. */
export const countOlder = (database: Database, than: string): Promise<number> =>
  olderPreparations(database, than).count();

/** Deletes what was written before `than`, and promises closed before it. An open promise stays, however old. */
export async function deleteOlder(database: Database, than: string): Promise<void> {
  await database.transaction('rw', database.preparations, database.promises, async () => {
    await olderPreparations(database, than).delete();
    await database.promises.filter(({ closedAt }) => closedAt !== undefined && closedAt < than).delete();
  });
}
