/** The database, as one of our pages opens it: what a closed window left is stored, and later all is put in order. */
import { openDatabase } from '@/lib/storage/database';
import type { Database } from '@/lib/storage/records/record-type';
import { tellOfChanges } from '@/lib/storage/reminders-changes';
import { storeLeftAnswers } from '@/lib/storage/unsaved-answers';

/** So long after the start there is time for what is rarely needed, in milliseconds. */
const restMs = 1000;

async function putInOrder(database: Database): Promise<void> {
  await storeLeftAnswers(database);
  // What a page shows first is read, and loaded, before this.
  await new Promise((done) => setTimeout(done, restMs));
  await (await import('./tidy')).tidy(database);
}

export function openStorage(): Database {
  const database = openDatabase();
  // Whoever reads or writes is told themselves when the browser refuses its database, as it may in a private window.
  const toldElsewhere = () => undefined;
  // Opened at once: a first answer can only be sent on its way to an open database.
  void database.open().catch(toldElsewhere);
  tellOfChanges();
  void putInOrder(database).catch(toldElsewhere);
  return database;
}
