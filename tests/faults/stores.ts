/** The browser's stores for storage code that runs in Node. Import it before anything of `lib/`. */
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { webStorage } from '../storage/web-storage';

fakeBrowser.reset();
Object.defineProperty(globalThis, 'localStorage', { value: webStorage(), configurable: true });
Object.defineProperty(globalThis, 'chrome', { value: fakeBrowser, configurable: true });

export const emptyStores = (): void => {
  localStorage.clear();
  fakeBrowser.reset();
};
