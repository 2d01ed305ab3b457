import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pin, rememberOpened, type Shortcuts, unpin, watchShortcuts } from '@/lib/storage/shortcuts';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const now = () => new Promise<Shortcuts>((done) => void watchShortcuts(done));

beforeEach(() => fakeBrowser.reset());

test('the latest opened comes first, each once, and the oldest are forgotten', async () => {
  for (let item = 0; item < 12; item++) await rememberOpened(`item-${item}`);
  await rememberOpened('item-5');
  const { recent } = await now();
  expect(recent.slice(0, 3)).toEqual(['item-5', 'item-11', 'item-10']);
  expect(recent).toHaveLength(8);
});

test('pinning keeps the order, twice is once, and unpinning takes it away', async () => {
  for (const id of ['a', 'b', 'a']) await pin(id);
  expect((await now()).pinned).toEqual(['b', 'a']);
  await unpin('b');
  expect((await now()).pinned).toEqual(['a']);
});

test('a damaged record costs nothing but itself', async () => {
  await fakeBrowser.storage.local.set({ shortcuts: { v: 1, data: { pinned: 7 } } });
  await pin('a');
  expect((await now()).pinned).toEqual(['a']);
  expect(await fakeBrowser.storage.local.get()).toHaveProperty('shortcuts:damaged');
});
