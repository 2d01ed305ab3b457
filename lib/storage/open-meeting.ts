/** What each tab's calendar shows just now, and the meeting brought by hand. Gone with the browser. */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { Meeting } from '@/lib/meetings/meeting';
import { PageState } from '@/lib/meetings/page-state';

const TabState = z.object({ frameId: z.int(), state: PageState });
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

/** `at`: when it was brought, in milliseconds since 1970. */
const Brought = z.object({ at: z.number(), meeting: Meeting });

const parseBrought = (value: unknown) => {
  const result = Brought.safeParse(value);
  return result.success ? result.data : undefined;
};

/** Shows a meeting that a person typed, pasted, chose or selected, until a calendar opens one or it is put away. */
export async function bringMeeting(meeting: Meeting): Promise<void> {
  await session.write(broughtKey, { at: Date.now(), meeting } satisfies z.infer<typeof Brought>);
}

/** Goes back to what the calendar shows; with a moment, only from a meeting brought before it. */
export async function putAwayBrought(before = Number.POSITIVE_INFINITY): Promise<void> {
  const brought = parseBrought(await session.read(broughtKey));
  if (!brought || brought.at < before) await session.remove(broughtKey);
}

/** Calls back now and at every change; returns how to stop. */
export const watchBrought = (changed: (meeting: Meeting | undefined) => void): (() => void) =>
  watchNow(broughtKey, (value) => parseBrought(value)?.meeting, changed);
