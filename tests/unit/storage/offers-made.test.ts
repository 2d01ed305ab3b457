import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { noteOffered } = await import('@/lib/storage/offers-made');
const { isCopied } = await import('@/lib/storage/own-items');

beforeEach(() => {
  fakeBrowser.reset();
});

test('so many meetings of a day are offered, each as often as it likes; the next day begins anew', async () => {
  const offered = (id: string, day = '2026-11-24', most: number | undefined = 2) => noteOffered(day, id, most);
  expect([await offered('a'), await offered('b'), await offered('a'), await offered('c')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(await offered('c', '2026-11-25')).toBe(true);
  expect(await offered('a', '2026-11-26', 0)).toBe(false);
});

test('without a limit nothing is kept, and what is kept goes into no copy', async () => {
  expect(await noteOffered('2026-11-24', 'a', undefined)).toBe(true);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await noteOffered('2026-11-24', 'a', 1);
  expect(Object.keys(await fakeBrowser.storage.local.get()).filter(isCopied)).toEqual([]);
});
