import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { copyOfAll } = await import('@/lib/storage/backup');
const { readBack } = await import('../../storage/stores');
const { countQuarantined, exportQuarantined } = await import('@/lib/storage/quarantined');
const { openDatabase } = await import('@/lib/storage/database');
const { feedStates, feeds, isSecret, keepUpcoming } = await import('@/lib/storage/feed');

const database = openDatabase('secret-test');
const copied = async (withSecrets = false) =>
  (await copyOfAll(database, '2026-11-24T10:00:00.000Z', { withSecrets })).join('');
const feed = { id: 'one', kind: 'address', source: 'https://cloud.example.org/abcd.ics' } as const;

beforeEach(() => fakeBrowser.reset());

test('a copy holds neither the address nor what was read, unless the address is asked for', async () => {
  await feeds.update(() => [feed]);
  await keepUpcoming('one', []);
  await feedStates.update(() => ({ one: { nextAt: 1, failures: 0 } }));
  const copy = await copied();
  expect(copy).not.toMatch(/abcd|feed/);
  const withSecrets = await copied(true);
  expect(Object.keys(JSON.parse(withSecrets).items)).toEqual(['feed-secret']);
  await fakeBrowser.storage.local.clear();
  await readBack(database, withSecrets);
  expect(await feeds.read()).toEqual([feed]);
});

test('a damaged address is kept aside under a key that is a secret too', async () => {
  await fakeBrowser.storage.local.set({ 'feed-secret': { v: 1, data: 'https://cloud.example.org/abcd.ics' } });
  expect(await feeds.read()).toEqual([]);
  const keys = Object.keys(await fakeBrowser.storage.local.get());
  expect(keys.filter((key) => !isSecret(key))).toEqual([]);
  expect(await copied()).not.toContain('abcd');
});

test('the file of what could not be read says that an address was damaged, and not which', async () => {
  await fakeBrowser.storage.local.set({
    'feed-secret:damaged': { v: 1, data: 'https://cloud.example.org/abcd.ics' },
    'feed-secret:damaged-2': [{ source: 'webcal://cloud.example.org/abcd.ics' }],
    'theme:damaged': 'abcd',
  });
  expect(await countQuarantined(database)).toBe(3);
  const { values } = JSON.parse(await exportQuarantined(database, '2026-11-24'));
  const secrets = values.filter(({ key }: { key: string }) => isSecret(key));
  expect(secrets).toHaveLength(2);
  expect(JSON.stringify(secrets)).not.toMatch(/cloud|abcd|https|webcal/);
  expect(values).toContainEqual({ key: 'theme:damaged', value: 'abcd' });
});
