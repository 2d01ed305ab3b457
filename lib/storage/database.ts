/** The database: what people wrote. It lives in this browser's own storage and nowhere else. */
import Dexie from 'dexie';
import { binVersions } from './bin-tables';
import { databaseName } from './database-name';
import { folderVersions } from './folder';
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
  binVersions,
  folderVersions,
];
const lastVersion = Math.max(...histories.flatMap((versions) => Object.keys(versions).map(Number)));

/**
 * How this page stands to the database. `waiting`: another window holds an older version of it open. `outdated`: another
 * build of ours has brought it to a newer version, and this page must be loaded again before it stores anything more.
 */
export type DatabaseState = 'well' | 'waiting' | 'outdated';

const listeners = new Set<(state: DatabaseState) => void>();
let state: DatabaseState = 'well';

function tell(next: DatabaseState): void {
  if (state === 'outdated') return;
  state = next;
  for (const listener of listeners) listener(state);
}

/** Calls back now and at every change; returns how to stop. */
export function watchDatabaseState(changed: (state: DatabaseState) => void): () => void {
  listeners.add(changed);
  changed(state);
  return () => listeners.delete(changed);
}

/** Lets another build go on to a newer version, and stays closed: what this build knows no more must not be written over. */
function makeWay(database: Dexie): void {
  database.on('blocked', () => tell('waiting'));
  database.on('ready', () => tell('well'), true);
  database.on('versionchange', ({ newVersion }) => {
    // Deleted, and not changed.
    if (newVersion === null) return;
    tell('outdated');
    database.close({ disableAutoOpen: true });
    return false;
  });
}

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
  makeWay(database);
  return database;
}
