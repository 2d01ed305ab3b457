import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberAccount, rememberNotMe, rememberTold, type StoredSelf, watchSelf } from '@/lib/storage/self';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const now = () => new Promise<StoredSelf>((done) => void watchSelf(done));

beforeEach(() => fakeBrowser.reset());

test('each account is remembered once, however its name is written', async () => {
  await Promise.all(['Ann Lee', 'LEE, Ann (HARBOUR - H1A)', 'Ann Brown'].map(rememberAccount));
  expect((await now()).accounts).toEqual(['Ann Lee', 'Ann Brown']);
});

test('the latest answer counts, and those the person is not are kept together', async () => {
  expect(await now()).toEqual({ accounts: [] });
  await rememberNotMe(['Bea', 'Carl']);
  await rememberTold('Ann Lee');
  expect((await now()).told).toBe('Ann Lee');
  await rememberNotMe(['Carl', 'Dan']);
  expect(await now()).toEqual({ accounts: [], notMe: ['Bea', 'Carl', 'Dan'] });
});
