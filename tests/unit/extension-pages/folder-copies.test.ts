import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyDatabase, writeFor } from '../../storage/stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { allowFolderAgain, canKeepFolder, leaveFolder, saveDailyCopy } = await import(
  '@/lib/extension-pages/folder-copies'
);
const { readCopies } = await import('@/lib/storage/copies');
const folderStore = await import('@/lib/storage/folder');

/** A folder as the browser gives one, with the files in it. */
function aFolder() {
  const files = new Map<string, string>();
  let permission: PermissionState = 'granted';
  let isGone = false;
  const handle = {
    name: 'Copies',
    queryPermission: () => Promise.resolve(permission),
    requestPermission: () => {
      permission = 'granted';
      return Promise.resolve(permission);
    },
    getFileHandle: (name: string) => {
      if (isGone) return Promise.reject(new DOMException('gone', 'NotFoundError'));
      let written = '';
      const stream = {
        write: async (blob: Blob) => {
          written = await blob.text();
        },
        close: async () => void files.set(name, written),
      };
      return Promise.resolve({ createWritable: () => Promise.resolve(stream) });
    },
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
    async *keys() {
      yield* files.keys();
    },
  } as unknown as FileSystemDirectoryHandle;
  return {
    files,
    handle,
    lapse: () => {
      permission = 'prompt';
    },
    remove: () => {
      isGone = true;
    },
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

async function withFolder() {
  const database = await emptyDatabase();
  await writeFor(database, 'One', 'Carry on to March');
  const folder = aFolder();
  // A handle of a test cannot be cloned into a database.
  vi.spyOn(folderStore, 'readFolder').mockResolvedValue(folder.handle);
  return { database, ...folder };
}

test('one copy a day, and the last ten of them; other files stay', async () => {
  const { database, files } = await withFolder();
  files.set('other.json', 'x');
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let day = 1; day <= 14; day += 1) {
    vi.setSystemTime(new Date(2026, 10, day, 9));
    await saveDailyCopy(database);
    await saveDailyCopy(database);
  }
  expect([...files.keys()].filter((name) => name !== 'other.json')).toHaveLength(10);
  expect(files.has('before-we-meet-2026-11-14.json')).toBe(true);
  expect(files.has('before-we-meet-2026-11-04.json')).toBe(false);
  expect(files.get('before-we-meet-2026-11-14.json')).toContain('Carry on to March');
  expect(files.has('other.json')).toBe(true);
});

test('when the permission has lapsed it says so, and one press brings it back', async () => {
  const { database, files, lapse, handle } = await withFolder();
  lapse();
  await saveDailyCopy(database);
  expect([files.size, (await readCopies()).folderProblem]).toEqual([0, 'permission']);
  await allowFolderAgain(database, handle);
  expect([files.size, (await readCopies()).folderProblem]).toEqual([1, undefined]);
  await leaveFolder(database);
  expect(await readCopies()).not.toHaveProperty('folderDay', expect.any(String));
});

test('a folder that is gone is told apart', async () => {
  const { database, remove } = await withFolder();
  remove();
  await saveDailyCopy(database);
  expect((await readCopies()).folderProblem).toBe('gone');
});

test('only a browser with a window to pick folders can keep one', () => expect(canKeepFolder()).toBe(false));

test('where the organisation allows no copies none is saved, by itself or by hand', async () => {
  const { database, files, handle } = await withFolder();
  await fakeBrowser.storage.managed.set({ exportAllowed: false });
  await saveDailyCopy(database);
  await allowFolderAgain(database, handle);
  await fakeBrowser.storage.managed.set({ exportAllowed: 'perhaps' });
  await saveDailyCopy(database);
  expect([...files.keys()]).toEqual([]);
  await fakeBrowser.storage.managed.set({ exportAllowed: true });
  await saveDailyCopy(database);
  expect([...files.keys()]).toHaveLength(1);
});
