/** The database, as one of our pages opens it: what a closed window left is stored, and what is too old is announced. */
import { version } from '@/lib/browser/lifecycle';
import { exclusively } from '@/lib/browser/locks';
import { readSettings } from '@/lib/settings/settings';
import { emptyBin } from '@/lib/storage/bin';
import { checkRecords } from '@/lib/storage/checked';
import { openDatabase } from '@/lib/storage/database';
import { readFolder } from '@/lib/storage/folder';
import { keysMissed } from '@/lib/storage/records/commitment';
import { indexMissed } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { tellOfChanges } from '@/lib/storage/reminders-changes';
import { tidyOld } from '@/lib/storage/retention';
import { tidying } from '@/lib/storage/tidying';
import { storeLeftAnswers } from '@/lib/storage/unsaved-answers';
import { countUse } from '@/lib/storage/use-clock';
import { today } from './clock';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** So long after the start there is time for what is rarely needed, in milliseconds. */
const restMs = 250;

async function tidy(database: Database): Promise<void> {
  await storeLeftAnswers(database);
  // None of the rest is waited for, so what a page shows first is read before this.
  await new Promise((done) => setTimeout(done, restMs));
  await exclusively(tidying, async () => {
    await indexMissed(database);
    await keysMissed(database);
    const use = await countUse(Date.now(), today());
    await emptyBin(database, use.days);
    const { keepMonths } = await readSettings();
    await tidyOld(database, keepMonths, use, Date.now());
    await checkRecords(database, use.days, version(), nextTask);
    // Loaded where it is used: the panel opens without it.
    if (await readFolder(database)) await (await import('./folder-copies')).saveDailyCopy(database);
  });
}

export function openStorage(): Database {
  const database = openDatabase();
  // Whoever reads or writes is told themselves when the browser refuses its database, as it may in a private window.
  const toldElsewhere = () => undefined;
  // Opened at once: a first answer can only be sent on its way to an open database.
  void database.open().catch(toldElsewhere);
  tellOfChanges();
  void tidy(database).catch(toldElsewhere);
  return database;
}
