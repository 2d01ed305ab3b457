/** What each tab's calendar shows just now. Gone with the browser. */
import * as z from 'zod/mini';
import { clearSession, readSession, watchSession, writeSession } from '@/lib/browser/session';
import { PageState } from '@/lib/meetings/page-state';

const TabState = z.object({ frameId: z.int(), state: PageState });
export type TabState = z.infer<typeof TabState>;

const keyOf = (tabId: number) => `tab:${tabId}`;

function parse(value: unknown): TabState | undefined {
  const result = TabState.safeParse(value);
  return result.success ? result.data : undefined;
}

export async function readTabState(tabId: number): Promise<TabState | undefined> {
  return parse(await readSession(keyOf(tabId)));
}

/** Keeps what a frame shows. A frame that shows nothing does not speak for another that shows a meeting. */
export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  const known = state.state.status === 'none' ? await readTabState(tabId) : undefined;
  if (known && known.frameId !== state.frameId && known.state.status !== 'none') return;
  await writeSession(keyOf(tabId), state);
}

export function forgetTab(tabId: number): Promise<void> {
  return clearSession(keyOf(tabId));
}

/** Calls back now and at every change; returns how to stop. */
export function watchTabState(tabId: number, changed: (state: TabState | undefined) => void): () => void {
  let stopped = false;
  let seen = false;
  const stop = watchSession(keyOf(tabId), (value) => {
    seen = true;
    changed(parse(value));
  });
  // A change that arrives before the first read has ended is newer than it.
  void readTabState(tabId).then((state) => {
    if (!stopped && !seen) changed(state);
  });
  return () => {
    stopped = true;
    stop();
  };
}
