/** The folder in which a person lets copies be saved by themselves. Chromium alone can keep one. */
import type { Database, TableVersion } from './records/record-type';

/** The table holds one handle, which only a database can keep. */
export const folderVersions: Readonly<Record<number, TableVersion>> = { 5: { stores: { folder: 'id' } } };

interface Kept {
  id: 'copies';
  handle: FileSystemDirectoryHandle;
}

const folder = (database: Database) => database.table<Kept>('folder');

/** The folder, as it was picked; undefined where none was. */
export const readFolder = async (database: Database): Promise<FileSystemDirectoryHandle | undefined> =>
  (await folder(database).get('copies'))?.handle;

export async function keepFolder(database: Database, handle: FileSystemDirectoryHandle): Promise<void> {
  await folder(database).put({ id: 'copies', handle });
}

/** Forgets the folder. The copies in it stay. */
export const forgetFolder = (database: Database): Promise<void> => folder(database).clear();
