/** What each tab's calendar shows just now, and the meeting brought by hand. Gone with the browser. */
import * as z from 'zod/mini';
import { session } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';
import { Meeting } from '@/lib/meetings/meeting';
import { emptyTab, FrameState, type OpenTab, withFrame, withoutFrame } from '@/lib/meetings/open-tab';
import { watchNow } from './watch-now';

const Tab = z.object({
  frames: z.record(z.string(), z.unknown()),
  pressed: z.optional(z.int()),
  pressedAt: z.optional(z.number()),
});

const keyOf = (tabId: number) => `tab:${tabId}`;

/** A frame whose entry has a wrong shape is left out alone. */
function parse(value: unknown): OpenTab {
  const tab = Tab.safeParse(value);
  if (!tab.success) return emptyTab;
  const frames = Object.entries(tab.data.frames).flatMap(([id, entry]) => {
    const frame = FrameState.safeParse(entry);
    return frame.success && /^\d{1,15}$/.test(id) ? [[id, frame.data] as const] : [];
  });
  const { pressed, pressedAt } = tab.data;
  return { frames: Object.fromEntries(frames), pressed, pressedAt };
}

/** Tabs that were closed since this script started. A browser gives no number twice. */
const closed = new Set<number>();

/** Changes what is kept of a tab. The background and several of our pages do, so one after the other. */
function changeTab(tabId: number, change: (tab: OpenTab) => OpenTab): Promise<void> {
  return exclusively(keyOf(tabId), async () => {
    // What its page told last may be on its way still.
    if (closed.has(tabId)) return;
    const tab = parse(await session.read(keyOf(tabId)));
    const next = change(tab);
    if (next !== tab) await session.write(keyOf(tabId), next);
  });
}

/** Keeps what a frame shows. */
export const noteFrame = (tabId: number, frameId: number, frame: FrameState): Promise<void> =>
  changeTab(tabId, (tab) => withFrame(tab, frameId, frame));

/** Keeps in which frame our button was pressed last, and when. */
export const notePressed = (tabId: number, frameId: number): Promise<void> =>
  changeTab(tabId, (tab) => ({ ...tab, pressed: frameId, pressedAt: Date.now() }));

/** Forgets what the document of this instance showed in a frame; what another shows there by now stays. */
export const forgetFrame = (tabId: number, frameId: number, instance: string): Promise<void> =>
  changeTab(tabId, (tab) => withoutFrame(tab, frameId, instance));

/** Forgets a tab that was closed, for good. */
export function forgetTab(tabId: number): Promise<void> {
  closed.add(tabId);
  return exclusively(keyOf(tabId), () => session.remove(keyOf(tabId)));
}

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

/** A meeting somebody asked for. `at`: when that was, in milliseconds since 1970. */
const Asked = z.object({ at: z.number(), meeting: Meeting });
export type Asked = z.infer<typeof Asked>;

const parseAsked = (value: unknown): Asked | undefined => {
  const result = Asked.safeParse(value);
  return result.success ? result.data : undefined;
};

const ask = (key: string, meeting: Meeting, at = Date.now()): Promise<void> =>
  session.write(key, { at, meeting } satisfies Asked);

const broughtKey = 'brought';

/** Shows a meeting that a person typed, pasted, chose or selected, until a calendar opens one or it is put away. */
export const bringMeeting = (meeting: Meeting): Promise<void> => ask(broughtKey, meeting);

/** Goes back to what the calendar shows; with a moment, only from a meeting brought before it. */
export async function putAwayBrought(before = Number.POSITIVE_INFINITY): Promise<void> {
  const brought = parseAsked(await session.read(broughtKey));
  if (!brought || brought.at < before) await session.remove(broughtKey);
}

/** Calls back now and at every change; returns how to stop. */
export const watchBrought = (changed: (brought: Asked | undefined) => void): (() => void) =>
  watchKey(broughtKey, parseAsked, changed);

const heldKey = 'held';

/** E-mail domains are kept for as long as the meeting is open on its page, and no longer. */
const withoutDomains = ({ organiser, attendees, ...rest }: Meeting): Meeting => ({
  ...rest,
  ...(organiser && { organiser: { name: organiser.name } }),
  attendees: attendees.map(({ name }) => ({ name })),
});

/**
 * Keeps the meeting that the panel is on, so that it stays when its page is closed, changed or left.
 * @param at when the person asked for it, in milliseconds since 1970; now where it is left out.
 */
export const holdMeeting = (meeting: Meeting, at?: number): Promise<void> => ask(heldKey, withoutDomains(meeting), at);

/** Brings the meeting that the panel is on up to date with a later reading of it: it may have been moved since. */
export async function renewHeld(meeting: Meeting): Promise<void> {
  const held = parseAsked(await session.read(heldKey));
  if (held?.meeting.id === meeting.id) await holdMeeting(meeting, held.at);
}

export const letGoHeld = (): Promise<void> => session.remove(heldKey);

/** Calls back now and at every change; returns how to stop. */
export const watchHeld = (changed: (held: Asked | undefined) => void): (() => void) =>
  watchKey(heldKey, parseAsked, changed);
