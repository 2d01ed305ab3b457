/** What each tab's calendar shows just now, and the meeting brought by hand. Gone with the browser. */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { Meeting } from '@/lib/meetings/meeting';
import { PageState } from '@/lib/meetings/page-state';

const TabState = z.object({ frameId: z.int(), loaded: z.number(), state: PageState });
export type TabState = z.infer<typeof TabState>;

const keyOf = (tabId: number) => `tab:${tabId}`;

function parse(value: unknown): TabState | undefined {
  const result = TabState.safeParse(value);
  return result.success ? result.data : undefined;
}

export async function readTabState(tabId: number): Promise<TabState | undefined> {
  return parse(await session.read(keyOf(tabId)));
}

/** Keeps what a frame shows. A frame that shows nothing does not speak for another that shows a meeting. */
export async function writeTabState(tabId: number, state: TabState): Promise<void> {
  const known = state.state.status === 'none' ? await readTabState(tabId) : undefined;
  if (known && known.frameId !== state.frameId && known.state.status !== 'none') return;
  await session.write(keyOf(tabId), state);
}

export function forgetTab(tabId: number): Promise<void> {
  return session.remove(keyOf(tabId));
}

/** Calls back now and at every change of a key; returns how to stop. */
function watchNow<T>(key: string, parse: (value: unknown) => T, changed: (value: T) => void): () => void {
  let stopped = false;
  let seen = false;
  const stop = session.watch(key, (value) => {
    seen = true;
    changed(parse(value));
  });
  // A change that arrives before the first read has ended is newer than it.
  void session.read(key).then((value) => {
    if (!stopped && !seen) changed(parse(value));
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** Calls back now and at every change; returns how to stop. */
export const watchTabState = (tabId: number, changed: (state: TabState | undefined) => void): (() => void) =>
  watchNow(keyOf(tabId), parse, changed);

const broughtKey = 'brought';

const parseMeeting = (value: unknown): Meeting | undefined => {
  const result = Meeting.safeParse(value);
  return result.success ? result.data : undefined;
};

/** Shows a meeting that a person typed, pasted, chose or selected, until a calendar opens one or it is put away. */
export async function bringMeeting(meeting: Meeting): Promise<void> {
  await session.write(broughtKey, meeting);
}

/** Goes back to what the calendar shows. */
export async function putAwayBrought(): Promise<void> {
  await session.remove(broughtKey);
}

/** Calls back now and at every change; returns how to stop. */
export const watchBrought = (changed: (meeting: Meeting | undefined) => void): (() => void) =>
  watchNow(broughtKey, parseMeeting, changed);
