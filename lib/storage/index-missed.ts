/** Records that no index finds, because another build or program wrote them, or because they are damaged. */
import { recordTypes } from './database';
import { parseOrQuarantine } from './quarantine';
import { type Database, type RecordType, tableOf } from './records/record-type';

/** So many are read and written at once: nobody feels it. */
const atOnce = 500;

async function indexMissedOf<T>(database: Database, type: RecordType<T>, common: string): Promise<void> {
  const table = tableOf(database, type);
  const indexed = table.where('keys').between([common], [common, []]);
  if ((await indexed.count()) === (await table.count())) return;
  const found = new Set(await indexed.primaryKeys());
  const missed = (await table.toCollection().primaryKeys()).filter((key) => !found.has(key));
  for (let from = 0; from < missed.length; from += atOnce) {
    const keys = missed.slice(from, from + atOnce);
    await database.transaction('rw', table, async () => {
      const records = (await table.bulkGet(keys)).filter((record) => record !== undefined);
      await table.bulkPut(parseOrQuarantine(database, type, records));
    });
  }
}

/** Gives them their keys, so that lists show them again, or puts them aside. Costs two counts where there are none. */
export async function indexMissed(database: Database): Promise<void> {
  for (const type of recordTypes) if (type.commonKey) await indexMissedOf(database, type, type.commonKey);
}
