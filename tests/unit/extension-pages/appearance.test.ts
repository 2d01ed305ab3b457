// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followAppearance } from '@/lib/extension-pages/appearance';
import { showFirstAppearance } from '@/lib/extension-pages/first-appearance';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Writes the setting as another page of ours does. */
const choose = (appearance: string) => fakeBrowser.storage.local.set({ settings: { v: 1, data: { appearance } } });
const shown = () => document.documentElement.dataset.appearance;

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  delete document.documentElement.dataset.appearance;
});

test('what was chosen is shown at once, before the settings are read at the next opening, and undone by a later choice', async () => {
  showFirstAppearance();
  expect(shown()).toBeUndefined();
  followAppearance();
  await choose('dark');
  await vi.waitFor(() => expect(shown()).toBe('dark'));

  delete document.documentElement.dataset.appearance;
  showFirstAppearance();
  expect(shown()).toBe('dark');

  await choose('system');
  await vi.waitFor(() => expect(shown()).toBeUndefined());
  showFirstAppearance();
  expect(shown()).toBeUndefined();
});

test('a copy that is no choice is not shown', () => {
  localStorage.setItem('appearance', '"><b>');
  showFirstAppearance();
  expect(shown()).toBeUndefined();
});
