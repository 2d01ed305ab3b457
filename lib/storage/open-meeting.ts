/** What each tab's calendar shows just now, and the meeting brought by hand. Gone with the browser. */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';
import { Meeting } from '@/lib/meetings/meeting';
import { emptyTab, FrameState, type OpenTab, withFrame, withoutFrame } from '@/lib/meetings/open-tab';
import { watchNow } from './watch-now';

const Tab = z.object({ frames: z.record(z.string(), z.unknown()), pressed: z.optional(z.int()) });

const keyOf = (tabId: number) => `tab:${tabId}`;

/** A frame whose entry has a wrong shape is left out alone. */
function parse(value: unknown): OpenTab {
  const tab = Tab.safeParse(value);
  if (!tab.success) return emptyTab;
  const frames = Object.entries(tab.data.frames).flatMap(([id, entry]) => {
    const frame = FrameState.safeParse(entry);
    return frame.success && /^\d{1,15}$/.test(id) ? [[id, frame.data] as const] : [];
  });
  return { frames: Object.fromEntries(frames), pressed: tab.data.pressed };
}

/** Changes what is kept of a tab. The background and several of our pages do, so one after the other. */
function changeTab(tabId: number, change: (tab: OpenTab) => OpenTab): Promise<void> {
  return exclusively(keyOf(tabId), async () => {
    const tab = parse(await session.read(keyOf(tabId)));
    const next = change(tab);
    if (next !== tab) await session.write(keyOf(tabId), next);
  });
}

/** Keeps what a frame shows. */
export const noteFrame = (tabId: number, frameId: number, frame: FrameState): Promise<void> =>
  changeTab(tabId, (tab) => withFrame(tab, frameId, frame));

/** Keeps in which frame our button was pressed last. */
export const notePressed = (tabId: number, frameId: number): Promise<void> =>
  changeTab(tabId, (tab) => ({ ...tab, pressed: frameId }));

/** Forgets what the document of this instance showed in a frame; what another shows there by now stays. */
export const forgetFrame = (tabId: number, frameId: number, instance: string): Promise<void> =>
  changeTab(tabId, (tab) => withoutFrame(tab, frameId, instance));

/** Forgets a tab that was closed. */
export const forgetTab = (tabId: number): Promise<void> =>
  exclusively(keyOf(tabId), () => session.remove(keyOf(tabId)));

/** Calls back now and at every change of a key; returns how to stop. */
const watchKey = <T>(key: string, parse: (value: unknown) => T, changed: (value: T) => void): (() => void) =>
  watchNow(
    async () => parse(await session.read(key)),
    (tell) => session.watch(key, (value) => tell(parse(value))),
    changed,
  );

/** Calls back now and at every change; returns how to stop. */
export const watchTab = (tabId: number, changed: (tab: OpenTab) => void): (() => void) =>
  watchKey(keyOf(tabId), parse, changed);

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
  watchKey(broughtKey, (value) => parseBrought(value)?.meeting, changed);
