/** The database: what people wrote. It lives in this browser's own storage and nowhere else. */
import Dexie from 'dexie';
import { databaseName } from './database-name';
import { addIndexFields } from './index-fields';
import { journalVersions } from './journal';
import { knownNamesVersions } from './known-names';
import { quarantineVersions } from './quarantine';
import type { RecordType } from './records/record-type';

/** Every kind of stored record: a file in `records/` that exports `recordType`. */
export const recordTypes: readonly RecordType<unknown>[] = Object.values(
  import.meta.glob<{ recordType?: RecordType<unknown> }>('./records/*.ts', { eager: true }),
).flatMap(({ recordType }) => recordType ?? []);

const histories = [
  ...recordTypes.map(({ versions }) => versions),
  quarantineVersions,
  journalVersions,
  knownNamesVersions,
];
const lastVersion = Math.max(...histories.flatMap((versions) => Object.keys(versions).map(Number)));

/**
 * Opens the database of this browser profile, or of a name given by a test.
 * @param until the newest version to go to; tests stop at earlier ones.
 */
export function openDatabase(name = databaseName, until = lastVersion): Dexie {
  const database = new Dexie(name);
  for (let version = 1; version <= until; version += 1) {
    const changes = histories.flatMap((versions) => versions[version] ?? []);
    database
      .version(version)
      .stores(Object.assign({}, ...changes.map(({ stores }) => stores)))
      .upgrade(async (transaction) => {
        for (const { upgrade } of changes) await upgrade?.(transaction);
      });
  }
  addIndexFields(database, recordTypes, until);
  return database;
}
