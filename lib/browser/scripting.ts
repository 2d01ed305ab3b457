/** Runs the reader for any site, where a person has turned it on or asked for one look. */
import { browser } from './api';
import { patternOf } from './permissions';

const script = 'any-page.js';
const prefix = 'site:';

/**
 * Reads a page once, in every frame that may be read.
 * @returns false where the browser forbids it, as on its own pages and in its stores.
 */
export async function readOnce(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script as '/background.js'] });
    return true;
  } catch {
    return false;
  }
}

/** The words selected in a frame with their line breaks, which the browser's menu leaves out; empty when it forbids. */
export async function selectedText(tabId: number, frameId: number): Promise<string> {
  const read = () => String(getSelection() ?? '');
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: read });
    return typeof frame?.result === 'string' ? frame.result : '';
  } catch {
    return '';
  }
}

const registration = (host: string) => ({
  id: `${prefix}${host}`,
  js: [script],
  matches: [patternOf(host)],
  allFrames: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/**
 * Runs the reader on exactly these hosts from now on.
 * @returns the hosts that were not read before, and those that no longer are.
 */
export async function readOnHosts(hosts: readonly string[]): Promise<{ fresh: string[]; gone: string[] }> {
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const wanted = hosts.map((host) => `${prefix}${host}`);
  const gone = registered.filter((id) => id.startsWith(prefix) && !wanted.includes(id));
  if (gone.length) await browser.scripting.unregisterContentScripts({ ids: gone });
  const fresh = hosts.filter((host) => !registered.includes(`${prefix}${host}`));
  if (fresh.length) await browser.scripting.registerContentScripts(fresh.map(registration));
  return { fresh, gone: gone.map((id) => id.slice(prefix.length)) };
}

/** Reads the pages of a host that are open already. */
export async function readOpenPages(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(host) });
  await Promise.all(tabs.map(({ id }) => id !== undefined && readOnce(id)));
}
