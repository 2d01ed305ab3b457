import { beforeEach, expect, test, vi } from 'vitest';
import { rememberAccount, rememberNotMe, rememberTold, type StoredSelf, watchSelf } from '@/lib/storage/self';

const store = vi.hoisted(() => new Map<string, unknown>());

vi.mock('@/lib/browser/api', () => ({
  browser: {
    storage: {
      onChanged: { addListener() {}, removeListener() {} },
      local: {
        get: async (key?: string) => (key === undefined ? Object.fromEntries(store) : { [key]: store.get(key) }),
        remove: async (key: string) => void store.delete(key),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) store.set(key, structuredClone(value));
        },
      },
      session: {},
    },
  },
}));

const now = () => new Promise<StoredSelf>((done) => void watchSelf(done));

beforeEach(() => store.clear());

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
