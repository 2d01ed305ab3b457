/** The database, as one of our pages opens it: what a closed window left is stored, and what is too old goes. */
import { readSettings } from '@/lib/settings/settings';
import { openDatabase } from '@/lib/storage/database';
import { keysMissed } from '@/lib/storage/records/commitment';
import { indexMissed } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { deleteOlder, monthsBefore } from '@/lib/storage/retention';
import { storeLeftAnswers } from '@/lib/storage/unsaved-answers';
import { now } from './clock';

/** So long after the start there is time for what is rarely needed, in milliseconds. */
const restMs = 700;

async function tidy(database: Database): Promise<void> {
  await storeLeftAnswers(database);
  // What a page shows first is read before this.
  await new Promise((done) => setTimeout(done, restMs));
  await indexMissed(database);
  await keysMissed(database);
  const { keepMonths } = await readSettings();
  if (keepMonths) await deleteOlder(database, monthsBefore(now(), keepMonths));
}

export function openStorage(): Database {
  const database = openDatabase();
  // Whoever reads or writes is told themselves when the browser refuses its database, as it may in a private window.
  const toldElsewhere = () => undefined;
  // Opened at once: a first answer can only be sent on its way to an open database.
  void database.open().catch(toldElsewhere);
  void tidy(database).catch(toldElsewhere);
  return database;
}
