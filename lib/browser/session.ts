/** Storage that lasts as long as the browser runs. Only our own pages and the background can reach it. */
import { browser } from './api';

export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function clearSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Calls back with the new value whenever `key` changes; returns how to stop. */
export function watchSession(key: string, changed: (value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changes[key] : undefined;
    if (change) changed(change.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
