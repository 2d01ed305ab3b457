/** A copy each day into a folder that the person picked, while a page of ours is open. Chromium alone has such folders. */

import { mayExport, readPolicy } from '@/lib/settings/policy';
import { copyOfAll } from '@/lib/storage/backup';
import { changeCopies, noteSaved, readCopies } from '@/lib/storage/copies';
import { forgetFolder, keepFolder, readFolder } from '@/lib/storage/folder';
import type { Database } from '@/lib/storage/records/record-type';
import { now, today } from './clock';

/** What the browser adds for folders, where it has them. */
interface WithPicker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
interface WithPermission {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const own = globalThis as WithPicker;

export const canKeepFolder = (): boolean => typeof own.showDirectoryPicker === 'function';

/** So many copies are kept; older ones of ours go. */
const mostCopies = 10;
const name = /^before-we-meet-\d{4}-\d{2}-\d{2}\.json$/;

const readwrite = { mode: 'readwrite' } as const;

const isAllowed = async (folder: FileSystemDirectoryHandle & WithPermission) =>
  ((await folder.queryPermission?.(readwrite)) ?? 'granted') === 'granted';

/** Writes a file whole: the browser puts it in place only once it is closed. */
async function write(folder: FileSystemDirectoryHandle, parts: readonly string[], day: string): Promise<void> {
  const file = await folder.getFileHandle(`before-we-meet-${day}.json`, { create: true });
  const stream = await file.createWritable();
  await stream.write(new Blob([...parts]));
  await stream.close();
}

async function removeOldest(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const entry of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
    if (name.test(entry)) names.push(entry);
  for (const old of names.sort().slice(0, -mostCopies)) await folder.removeEntry(old);
}

/**
 * Saves a copy into the folder now, unless the organisation allows none. What goes wrong is noted, for the settings and
 * the start page to say.
 */
async function saveInto(database: Database, folder: FileSystemDirectoryHandle): Promise<void> {
  if (!mayExport(await readPolicy())) return;
  try {
    if (!(await isAllowed(folder))) return await changeCopies({ folderProblem: 'permission' });
    await write(folder, await copyOfAll(database, now()), today());
    await removeOldest(folder);
    await changeCopies({ folderDay: today(), folderProblem: undefined });
    await noteSaved(Date.now());
  } catch (problem) {
    const isGone = problem instanceof DOMException && problem.name === 'NotFoundError';
    await changeCopies({ folderProblem: isGone ? 'gone' : 'failed' });
  }
}

/** Saves today's copy into the folder, where one was picked and it has not been saved yet. */
export async function saveDailyCopy(database: Database): Promise<void> {
  const folder = await readFolder(database);
  if (folder && (await readCopies()).folderDay !== today()) await saveInto(database, folder);
}

/** Lets the person pick a folder and saves a first copy into it. Call it synchronously, within the user gesture. */
export async function pickFolder(database: Database): Promise<void> {
  const folder = await own.showDirectoryPicker?.({ id: 'before-we-meet', mode: 'readwrite' });
  if (!folder) return;
  await keepFolder(database, folder);
  await saveInto(database, folder);
}

/** Asks the browser for the folder again, after its permission has lapsed. Call it within the user gesture. */
export async function allowFolderAgain(
  database: Database,
  folder: FileSystemDirectoryHandle & WithPermission,
): Promise<void> {
  await folder.requestPermission?.(readwrite);
  await saveInto(database, folder);
}

/** Saves no more copies by themselves. Those that are there stay. */
export async function leaveFolder(database: Database): Promise<void> {
  await forgetFolder(database);
  await changeCopies({ folderDay: undefined, folderProblem: undefined });
}
