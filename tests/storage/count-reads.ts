/** Counts how many records of a table are read, for tests of how much a list reads. */
import type { Database } from '@/lib/storage/records/record-type';

/** @returns a function that says how many have been read since. */
export function countReads(database: Database, table: string): () => number {
  let count = 0;
  database.table(table).hook('reading', (record) => {
    count += 1;
    return record;
  });
  return () => count;
}
