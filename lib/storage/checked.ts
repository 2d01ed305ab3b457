/** When all records were last looked through for damaged ones: once on each day of use, and after each update. */
import * as z from 'zod/mini';
import { recordTypes } from './database';
import { storedItem } from './item';
import { findDamaged } from './quarantine';
import type { Database } from './records/record-type';

const Stored = z.object({ days: z.int(), build: z.string() });

export const checkedKey = 'checked';

const item = storedItem<z.infer<typeof Stored>>(checkedKey, Stored, { days: -1, build: '' });

/**
 * Looks through all records unless that has been done.
 * @param days of use by now.
 * @param build the version of the extension.
 */
export async function checkRecords(
  database: Database,
  days: number,
  build: string,
  pause: () => Promise<void>,
): Promise<void> {
  const last = await item.read();
  if (last.days === days && last.build === build) return;
  await findDamaged(database, recordTypes, pause);
  await item.update(() => ({ days, build }));
}
