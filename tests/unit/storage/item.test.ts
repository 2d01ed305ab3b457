import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { changeSettings, isButtonShown, readSettings, watchSettings } = await import('@/lib/settings/settings');
const { initialSettings } = await import('@/lib/settings/schema');
const { mayUseSite, readPolicy } = await import('@/lib/settings/policy');
const { storedItem } = await import('@/lib/storage/item');
const { healthAfter, noteHealth, watchHealth } = await import('@/lib/storage/calendar-health');

const { local, managed } = fakeBrowser.storage;
const stored = async (key: string) => (await local.get(key))[key];

beforeEach(() => fakeBrowser.reset());

test('settings that were never chosen have their defaults, and a change leaves the others', async () => {
  expect(await readSettings()).toEqual(initialSettings);
  await changeSettings({ tipsPerDay: 3 });
  await changeSettings({ keepMonths: 12 });
  expect(await readSettings()).toEqual({ ...initialSettings, tipsPerDay: 3, keepMonths: 12 });
  expect(await stored('settings')).toEqual({ v: 1, data: { tipsPerDay: 3, keepMonths: 12 } });
});

test.each([7, 'x', [], { v: 2, data: {} }, { v: 1, data: { tipsPerDay: -1 } }, { tipsPerDay: 3 }])(
  'damaged settings are put aside and read as the defaults: %j',
  async (damaged) => {
    await local.set({ settings: damaged });
    expect(await readSettings()).toEqual(initialSettings);
    expect(await stored('settings:damaged')).toEqual(damaged);
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

test('no policy is normal; where the browser has one and cannot read it, nothing is open', async () => {
  vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await readPolicy()).toEqual({ faults: [] });
  vi.spyOn(managed, 'get').mockRejectedValue(new Error('Unexpected end of data'));
  const policy = await readPolicy();
  expect(mayUseSite('mail.example.org', policy)).toBe(false);
  expect(policy.faults).toHaveLength(1);
  vi.restoreAllMocks();
});

test('which sites may be turned on', () => {
  const may = (host: string, policy: object) => mayUseSite(host, { faults: [], ...policy });
  expect(may('mail.example.org', {})).toBe(true);
  expect(may('mail.example.org', { sitesBlocked: ['example.org'] })).toBe(false);
  expect(may('notexample.org', { sitesBlocked: ['example.org'] })).toBe(true);
  expect(may('mail.example.org', { sitesAllowed: ['example.org'] })).toBe(true);
  expect(may('mail.example.com', { sitesAllowed: ['example.org'] })).toBe(false);
  expect(may('mail.example.org', { sitesAllowed: ['example.org'], sitesBlocked: ['mail.example.org'] })).toBe(false);
});

test('what a person chose of the button comes before the organisation’s wish', async () => {
  expect(await isButtonShown()).toBe(true);
  await managed.set({ button: false });
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

test('a value of an earlier version is brought up to the one of today, once', async () => {
  const Names = z.object({ names: z.array(z.string()) });
  const one = storedItem('old', Names, { names: [] }, [
    (data) => ({ name: String(data) }),
    (data) => ({ names: [z.object({ name: z.string() }).parse(data).name] }),
  ]);
  await local.set({ old: { v: 1, data: 'Ann' } });
  expect(await one.read()).toEqual({ names: ['Ann'] });
  await one.update(({ names }) => ({ names: [...names, 'Bea'] }));
  expect(await stored('old')).toEqual({ v: 3, data: { names: ['Ann', 'Bea'] } });
  expect(await one.read()).toEqual({ names: ['Ann', 'Bea'] });
});

test('a value that no upgrade understands is put aside', async () => {
  const damaged = { v: 1, data: 7 };
  const one = storedItem('old', z.string(), 'nobody', [(data) => z.string().parse(data)]);
  await local.set({ old: damaged });
  expect(await one.read()).toBe('nobody');
  expect(await stored('old:damaged')).toEqual(damaged);
});
