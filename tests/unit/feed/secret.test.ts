import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { copyOfAll } = await import('@/lib/storage/backup');
const { readBack } = await import('../../storage/stores');
const { countQuarantined, exportQuarantined } = await import('@/lib/storage/quarantined');
const { openDatabase } = await import('@/lib/storage/database');
const { openCopy } = await import('@/lib/storage/opened-copy');
const { planRestore } = await import('@/lib/storage/restore-plan');
const { restore } = await import('@/lib/storage/restore');
const { pauseFeed } = await import('@/lib/feed/follow');
const { nextDue, refreshFeeds } = await import('@/lib/feed/refresh');
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
  expect(await feeds.read()).toEqual([{ ...feed, isPaused: true, isFromCopy: true }]);
});

test.each(['merge', 'whole'] as const)(
  'a calendar of a copy (%s) is asked for only once the person goes on with it; one that is followed here goes on',
  async (mode) => {
    const asked: string[] = [];
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url));
      return new Response('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    };
    const yes = async () => true;
    const around = { fetch, now: () => 0, zone: 'Europe/London', chance: () => 0, mayReach: yes, isAllowed: yes };
    const read = () => refreshFeeds({ how: 'forced' }, { ...around, isOnline: () => true });
    const strange = { id: 'two', kind: 'address', source: 'https://other.example.org/track.ics' } as const;
    const file = { id: 'three', kind: 'file', source: 'old.ics' } as const;
    // Also one that says it is the calendar followed here, at another address.
    const copyOf = (all: readonly object[]) =>
      JSON.stringify({
        ...{ product: 'before-we-meet', version: 2, savedAt: '2026-11-24T10:00:00.000Z', records: {} },
        items: { 'feed-secret': { v: 1, data: all } },
      });
    const into = async (all: readonly object[]) => {
      const copy = await openCopy(database, copyOf(all), '2026-11-26T10:00:00.000Z', async () => undefined);
      const { pausedFeeds } = await planRestore(database, copy, mode);
      const undo = await restore(database, copy, mode);
      return { pausedFeeds, undo };
    };

    const odd = { ...strange, id: 'four', source: 'file:///etc/calendar.ics' };
    await into([strange, { ...strange, id: 'one', source: 'https://cloud.example.org/other.ics' }, file, odd]);
    expect(await nextDue()).toBeUndefined();
    expect((await feeds.read()).map(({ id }) => id)).toEqual(['two', 'one', 'three']);
    await read();
    expect(asked).toEqual([]);
    await pauseFeed('two', false);
    await read();
    expect(asked).toEqual([strange.source]);
    expect((await feeds.read()).find(({ id }) => id === 'two')).toEqual(strange);

    await feeds.update(() => [feed]);
    const { pausedFeeds, undo } = await into([feed, strange]);
    expect(pausedFeeds).toBe(mode === 'whole' ? 1 : 0);
    const waiting = { ...strange, isPaused: true, isFromCopy: true };
    expect(await feeds.read()).toEqual(mode === 'whole' ? [feed, waiting] : [feed]);
    await undo();
    expect(await feeds.read()).toEqual([feed]);
  },
);

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
