import { beforeEach, expect, test, vi } from 'vitest';

/** The browser's stores, as far as these modules use them. */
const stores = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  managed: {} as unknown,
  listeners: new Set<(changes: object, area: string) => void>(),
}));
vi.mock('@/lib/browser/api', () => ({
  browser: {
    storage: {
      local: {
        get: async (key?: string) =>
          key === undefined ? Object.fromEntries(stores.local) : { [key]: structuredClone(stores.local.get(key)) },
        remove: async (key: string) => void stores.local.delete(key),
        set: async (values: Record<string, unknown>) => {
          for (const [key, newValue] of Object.entries(values)) {
            stores.local.set(key, newValue);
            for (const listener of stores.listeners) listener({ [key]: { newValue } }, 'local');
          }
        },
      },
      managed: {
        get: async () => {
          if (stores.managed instanceof Error) throw stores.managed;
          return stores.managed;
        },
      },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) => stores.listeners.add(listener),
        removeListener: (listener: (changes: object, area: string) => void) => stores.listeners.delete(listener),
      },
    },
  },
}));
const { changeSettings, isButtonShown, readSettings, watchSettings } = await import('@/lib/settings/settings');
const { initialSettings } = await import('@/lib/settings/schema');
const { mayUseSite, parsePolicy, readPolicy } = await import('@/lib/settings/policy');
const { healthAfter, noteHealth, watchHealth } = await import('@/lib/storage/calendar-health');

beforeEach(() => {
  stores.local.clear();
  stores.listeners.clear();
  stores.managed = {};
});

test('settings that were never chosen have their defaults, and a change leaves the others', async () => {
  expect(await readSettings()).toEqual(initialSettings);
  await changeSettings({ tipsPerDay: 3 });
  await changeSettings({ keepMonths: 12 });
  expect(await readSettings()).toEqual({ ...initialSettings, tipsPerDay: 3, keepMonths: 12 });
  expect(stores.local.get('settings')).toEqual({ v: 1, data: { tipsPerDay: 3, keepMonths: 12 } });
});

test.each([7, 'x', null, { v: 2, data: {} }, { v: 1, data: { tipsPerDay: -1 } }, { tipsPerDay: 3 }])(
  'damaged settings are put aside and read as the defaults: %j',
  async (damaged) => {
    stores.local.set('settings', damaged);
    expect(await readSettings()).toEqual(initialSettings);
    expect(stores.local.get('settings:damaged')).toEqual(damaged);
    await changeSettings({ tipsPerDay: 1 });
    expect((await readSettings()).tipsPerDay).toBe(1);
  },
);

test('a change is told to who watches, until they stop', async () => {
  const seen: number[] = [];
  const stop = watchSettings(({ tipsPerDay }) => seen.push(tipsPerDay));
  await expect.poll(() => seen).toEqual([5]);
  await changeSettings({ tipsPerDay: 3 });
  stop();
  await changeSettings({ tipsPerDay: 1 });
  expect(seen).toEqual([5, 3]);
});

test('an organisation’s policy is read field by field; a wrong field is named and left out', () => {
  expect(parsePolicy({ button: false, sitesBlocked: ['Mail!'], resources: [1], other: 1 })).toEqual({
    button: false,
    resources: [1],
    unreadable: ['sitesBlocked'],
  });
  for (const nothing of [undefined, null, 7, 'x', []]) expect(parsePolicy(nothing)).toEqual({ unreadable: [] });
});

test('no policy is normal, also where the browser refuses to say', async () => {
  stores.managed = new Error('Managed storage manifest not found');
  expect(await readPolicy()).toEqual({ unreadable: [] });
});

test('which sites may be turned on', () => {
  const may = (host: string, policy: object) => mayUseSite(host, { unreadable: [], ...policy });
  expect(may('mail.example.org', {})).toBe(true);
  expect(may('mail.example.org', { sitesBlocked: ['example.org'] })).toBe(false);
  expect(may('notexample.org', { sitesBlocked: ['example.org'] })).toBe(true);
  expect(may('mail.example.org', { sitesAllowed: ['example.org'] })).toBe(true);
  expect(may('mail.example.com', { sitesAllowed: ['example.org'] })).toBe(false);
  expect(may('mail.example.org', { sitesAllowed: ['example.org'], sitesBlocked: ['mail.example.org'] })).toBe(false);
  expect(may('mail.example.org', { unreadable: ['sitesBlocked'] })).toBe(false);
});

test('what a person chose of the button comes before the organisation’s wish', async () => {
  expect(await isButtonShown()).toBe(true);
  stores.managed = { button: false };
  expect(await isButtonShown()).toBe(false);
  await changeSettings({ button: true });
  expect(await isButtonShown()).toBe(true);
});

test('a calendar’s health: read, then not understood since, then read again', async () => {
  expect(healthAfter({}, 'none', 't')).toBeUndefined();
  const read = healthAfter({}, 'meeting', '2026-11-23T09:10:00Z');
  expect(read).toEqual({ readAt: '2026-11-23T09:10:00Z' });
  expect(healthAfter(read ?? {}, 'meeting', '2026-11-23T09:10:30Z')).toBeUndefined();
  const lost = healthAfter(read ?? {}, 'unrecognised', '2026-11-24T09:00:00Z');
  expect(lost).toEqual({ readAt: '2026-11-23T09:10:00Z', notUnderstoodSince: '2026-11-24T09:00:00Z' });
  expect(healthAfter(lost ?? {}, 'unrecognised', '2026-11-25T09:00:00Z')).toBeUndefined();
  expect(healthAfter(lost ?? {}, 'meeting', '2026-11-26T09:00:00Z')).toEqual({ readAt: '2026-11-26T09:00:00Z' });
});

test('health is kept for each calendar on its own', async () => {
  await noteHealth({ status: 'unrecognised', calendar: 'google', missing: [] }, '2026-11-23T09:00:00Z');
  const seen: unknown[] = [];
  watchHealth('google', (health) => seen.push(health));
  watchHealth('outlook', (health) => seen.push(health));
  await expect.poll(() => seen).toEqual([{ notUnderstoodSince: '2026-11-23T09:00:00Z' }, {}]);
});
