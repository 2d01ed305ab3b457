/** The browser's stores for storage code that runs in Node. Import it before anything of `lib/`. */
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { webStorage } from '../storage/web-storage';

fakeBrowser.reset();
Object.defineProperty(globalThis, 'localStorage', { value: webStorage(), configurable: true });
// The words come from the tables: the fake browser has none.
const { i18n } = (globalThis as unknown as { chrome: { i18n: object } }).chrome;
Object.defineProperty(globalThis, 'chrome', { value: { ...fakeBrowser, i18n }, configurable: true });

export const emptyStores = (): void => {
  localStorage.clear();
  fakeBrowser.reset();
};
