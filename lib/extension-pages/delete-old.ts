/** Deletes what a person wants kept no longer, when one of our pages opens. */

import { readSettings } from '@/lib/settings/settings';
import type { Database } from '@/lib/storage/database';
import { deleteOlder, monthsBefore } from '@/lib/storage/retention';
import { now } from './clock';

export async function deleteWhatIsOld(database: Database): Promise<void> {
  const { keepMonths } = await readSettings();
  if (keepMonths) await deleteOlder(database, monthsBefore(now(), keepMonths));
}
