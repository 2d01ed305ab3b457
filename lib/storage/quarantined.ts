/** What is in quarantine, for the person: how much, as a file, and gone. */
import { local } from '@/lib/browser/areas';
import { t } from '@/lib/words/words';
import { isSecret } from './feed';
import { isAside } from './item';
import { quarantineTable } from './quarantine';
import type { Database } from './records/record-type';

const valuesAside = async (): Promise<[string, unknown][]> =>
  Object.entries(await local.readAll()).filter(([key]) => isAside(key));

/** How many records and values are in quarantine. */
export async function countQuarantined(database: Database): Promise<number> {
  return (await quarantineTable(database).count()) + (await valuesAside()).length;
}

/** What a file says in place of a value that opens a calendar to whoever has it. */
const secretLeftOut = t('records.leftOutItHolds');

/**
 * All that is in quarantine as indented JSON, for a person to save and to show to somebody who can help. Of a secret it
 * says only that it is there, for a damaged one cannot be shortened safely.
 */
export async function exportQuarantined(database: Database, now: string): Promise<string> {
  const records = await quarantineTable(database).toArray();
  const values = (await valuesAside()).map(([key, value]) => ({ key, value: isSecret(key) ? secretLeftOut : value }));
  return JSON.stringify({ product: 'before-we-meet', kind: 'quarantine', savedAt: now, records, values }, null, 2);
}

/** Deletes all that is in quarantine. */
export async function deleteQuarantined(database: Database): Promise<void> {
  for (const [key] of await valuesAside()) await local.remove(key);
  // Last, for this is what a live query hears.
  await quarantineTable(database).clear();
}
