/** The browser's own small stores. Scripts on calendar pages never import this: only our own pages and the background do. */
import { browser } from './api';

type Changes = Record<string, { newValue?: unknown }>;

/** One store: `session` lasts as long as the browser runs, `local` until it is erased. */
function area(name: 'session' | 'local') {
  return {
    read: async (key: string): Promise<unknown> => (await browser.storage[name].get(key))[key],
    write: (key: string, value: unknown): Promise<void> => browser.storage[name].set({ [key]: value }),
    /** Several values at once: all of them, or none. */
    writeAll: (values: Record<string, unknown>): Promise<void> => browser.storage[name].set(values),
    remove: (keys: string | string[]): Promise<void> => browser.storage[name].remove(keys),
    readAll: (): Promise<Record<string, unknown>> => browser.storage[name].get(),
    clear: (): Promise<void> => browser.storage[name].clear(),
    /** Calls back with the new value whenever `key` changes; returns how to stop. */
    watch(key: string, changed: (value: unknown) => void): () => void {
      const listen = (changes: Changes, where: string) => {
        const change = where === name ? changes[key] : undefined;
        if (change) changed(change.newValue);
      };
      browser.storage.onChanged.addListener(listen);
      return () => browser.storage.onChanged.removeListener(listen);
    },
  };
}

export const session = area('session');
export const local = area('local');

/**
 * Everything an organisation has set; nothing where there is no policy.
 * @throws what the browser says where there is one that it cannot read.
 */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch (problem) {
    // Firefox rejects when no policy is there.
    if (/not found/i.test(String(problem))) return {};
    throw problem;
  }
}

/** Calls back after an organisation has changed its policy. */
export function onManagedChanged(changed: () => void): () => void {
  const listen = (_changes: Changes, where: string) => {
    if (where === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
