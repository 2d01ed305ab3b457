/** Updates that are interrupted, and windows of two builds side by side. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { allPreparations } from '@/lib/storage/records/preparation';
import { brokenAt, everythingIn, frozenStores, frozenVersions, storedAt, versionOf } from '../faults/frozen';
import './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

afterEach(() => vi.resetModules());

/** The database as a window of one build has it: each has modules of its own. */
const aBuild = async () => {
  vi.resetModules();
  return import('@/lib/storage/database');
};

test.each(frozenVersions)(
  'an update from %s that is broken off goes back whole, and goes on the next time',
  async (name) => {
    const { openDatabase } = await aBuild();
    const whole = openDatabase(await storedAt(versionOf(name), frozenStores(name)));
    await whole.open();
    const upgraded = JSON.parse(await everythingIn(whole.name));
    whole.close();
    for (const step of [0, 1, 4, 9]) {
      const stored = await storedAt(versionOf(name), frozenStores(name));
      const before = await everythingIn(stored);
      const broken = openDatabase(stored);
      const { cameSoFar, failed } = await brokenAt(step, () => broken.open());
      broken.close();
      if (!cameSoFar) continue;
      expect(failed, `step ${step}`).toBe(true);
      expect(await everythingIn(stored), `step ${step}`).toBe(before);
      const again = openDatabase(stored);
      await again.open();
      again.close();
      expect(JSON.parse(await everythingIn(stored)), `step ${step}`).toEqual(upgraded);
    }
  },
);

test('a window of an older build makes way, says that it must be loaded again, and writes nothing more', async () => {
  const old = await aBuild();
  const name = await storedAt(4, frozenStores('v4'));
  const oldWindow = old.openDatabase(name, 4);
  await oldWindow.open();
  const states: string[] = [];
  old.watchDatabaseState((state) => states.push(state));
  const { openDatabase, watchDatabaseState } = await aBuild();
  let state = '';
  watchDatabaseState((now) => {
    state = now;
  });
  const newWindow = openDatabase(name);
  expect((await allPreparations(newWindow)).length).toBeGreaterThan(3);
  expect([states.at(-1), state]).toEqual(['outdated', 'well']);
  await expect(oldWindow.table('preparations').put({ meetingId: 'x' })).rejects.toThrow();
  await expect(oldWindow.table('preparations').toArray()).rejects.toThrow();
  expect(await newWindow.table('preparations').get('x')).toBeUndefined();
  newWindow.close();
});

test('where something holds the older version open the page says so, and goes on when it lets go', async () => {
  const { openDatabase, watchDatabaseState } = await aBuild();
  const name = await storedAt(4, frozenStores('v4'));
  const holder = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
  });
  const states: string[] = [];
  watchDatabaseState((state) => states.push(state));
  const database = openDatabase(name);
  const opened = database.open();
  await expect.poll(() => states.at(-1)).toBe('waiting');
  holder.close();
  await opened;
  expect(states.at(-1)).toBe('well');
  expect((await allPreparations(database)).length).toBeGreaterThan(3);
  database.close();
});
