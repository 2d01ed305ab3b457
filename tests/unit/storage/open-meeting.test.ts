import { beforeEach, expect, test, vi } from 'vitest';
import type { FrameState, OpenTab } from '@/lib/meetings/open-tab';

/** A store that answers later, as the browser's does: writers that do not wait for one another lose changes in it. */
const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/browser/areas', () => {
  const later = () => new Promise((done) => setTimeout(done, 1));
  return {
    session: {
      read: async (key: string) => {
        await later();
        return store.get(key);
      },
      write: async (key: string, value: unknown) => {
        await later();
        store.set(key, structuredClone(value));
      },
      remove: async (key: string) => void store.delete(key),
      watch: () => () => undefined,
    },
  };
});
const { forgetFrame, forgetTab, noteFrame, notePressed, watchTab } = await import('@/lib/storage/open-meeting');

const frame = (instance: string): FrameState => ({
  instance,
  site: 'google',
  origin: 'https://calendar.google.com',
  since: 1,
  state: { status: 'none' },
});

const tabNow = () => new Promise<OpenTab>((done) => void watchTab(7, done));

beforeEach(() => store.clear());

test('many writers at once lose no change', async () => {
  await Promise.all([
    ...Array.from({ length: 20 }, (_, id) => noteFrame(7, id, frame(`${id}`))),
    notePressed(7, 3),
    forgetFrame(7, 5, '5'),
  ]);
  const tab = await tabNow();
  expect(Object.keys(tab.frames)).toHaveLength(19);
  expect(tab.pressed).toBe(3);
});

test('an entry of a wrong shape is left out alone', async () => {
  await noteFrame(7, 0, frame('a'));
  const stored = store.get('tab:7') as { frames: object };
  store.set('tab:7', { ...stored, frames: { ...stored.frames, 1: { instance: 5 }, x: frame('b'), 2: frame('c') } });
  expect(Object.keys((await tabNow()).frames)).toEqual(['0', '2']);
});

test('a tab that was closed leaves nothing, nor does what its page told last', async () => {
  await noteFrame(8, 0, frame('a'));
  await Promise.all([forgetTab(8), noteFrame(8, 0, frame('b')), notePressed(8, 0)]);
  expect(store.size).toBe(0);
});
