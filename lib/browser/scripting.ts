/** Puts our scripts into pages: calendars that are read from the start, and sites that a person has turned on. */
import { isFramed, knownFrames, mayFrameSpeak } from '@/lib/calendars/frames';
import { browser } from './api';
import { ownScripts } from './own-scripts';
import { patternOf } from './permissions';

const script = 'any-page.js';
const prefix = 'site:';

const run = (tabId: number, frameId: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file as '/background.js'] });

/**
 * Puts a script of a calendar into one frame of it. Nothing happens where the frame has gone, or may not be read.
 * @param which the reader, or the script that lists its day.
 */
export async function putScriptInto(
  tabId: number,
  frameId: number,
  origin: string,
  which: 'reader' | 'day',
): Promise<void> {
  const scripts = ownScripts(origin);
  if (scripts) await run(tabId, frameId, scripts[which]).catch(() => undefined);
}

/**
 * The page of a tab and those of its frames in which a calendar is known to stand, with their origins; none when the
 * page itself may not be read.
 */
async function framesOf(tabId: number): Promise<{ frameId: number; origin: string }[]> {
  try {
    const func = () => [globalThis.origin, ...(location.ancestorOrigins ?? [])];
    const found = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func });
    return found.flatMap(({ frameId, result: [origin, ...above] = [] }) =>
      origin !== undefined && (frameId === 0 || mayFrameSpeak(knownFrames, origin, above)) ? { frameId, origin } : [],
    );
  } catch {
    return [];
  }
}

/**
 * Puts our scripts into a calendar that is open already, in frames only where a calendar is known to stand in one; where
 * they are at work nothing changes.
 * @param which the first script alone, as when the page had been loaded now, the reader, or what lists the day.
 * @param isAllowed may documents of this origin be read?
 */
export async function putScriptsInto(
  tabId: number,
  which: 'first' | 'reader' | 'day',
  isAllowed: (origin: string) => Promise<boolean> = async () => true,
): Promise<void> {
  const frames = await framesOf(tabId);
  await Promise.all(
    frames.map(async ({ frameId, origin }) => {
      const scripts = ownScripts(origin);
      if (scripts && (await isAllowed(origin))) await run(tabId, frameId, scripts[which]).catch(() => undefined);
    }),
  );
}

/**
 * Reads a page once, and none of its frames.
 * @returns false where the browser forbids it, as on its own pages and in its stores.
 */
export async function readOnce(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script as '/background.js'] });
    return true;
  } catch {
    return false;
  }
}

/**
 * The words selected in a frame with their line breaks, which the browser's menu leaves out; empty when it forbids.
 * @param most letters; what comes after them stays in the page.
 */
export async function selectedText(tabId: number, frameId: number, most: number): Promise<string> {
  const read = (length: number) => String(getSelection() ?? '').slice(0, length);
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: read,
      args: [most],
    });
    return typeof frame?.result === 'string' ? frame.result : '';
  } catch {
    return '';
  }
}

const registration = (host: string) => ({
  id: `${prefix}${host}`,
  js: [script],
  matches: [patternOf(host)],
  allFrames: isFramed(host),
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
