/** Deletes what a person wants kept no longer, when one of our pages opens. */
import type { Database } from '@/lib/storage/database';
import { deleteOlder, monthsBefore } from '@/lib/storage/keeping';
import { readSettings } from '@/lib/storage/settings';
import { now } from './clock';

export async function deleteWhatIsOld(database: Database): Promise<void> {
  const { keepMonths } = await readSettings();
  if (keepMonths) await deleteOlder(database, monthsBefore(now(), keepMonths));
}
