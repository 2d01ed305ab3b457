/** What the frames of one tab show, and which of them a panel beside the tab is about. */
import * as z from 'zod/mini';
import { PageState } from './page-state';

/** What one document in a frame shows. */
export const FrameState = z.object({
  /** Of the script that read it: another document in the same frame has another. */
  instance: z.string().check(z.maxLength(40)),
  /** See site.ts. */
  site: z.string().check(z.minLength(1), z.maxLength(260)),
  /** As the browser gives it: `https://calendar.google.com`. */
  origin: z.string().check(z.minLength(1), z.maxLength(300)),
  /** When the page came to show this, in milliseconds since 1970. */
  since: z.number(),
  state: PageState,
});
export type FrameState = z.infer<typeof FrameState>;

export interface OpenTab {
  /** By the browser's number of the frame; 0 is the page itself. */
  frames: Readonly<Record<number, FrameState>>;
  /** The frame in which our button was pressed last. */
  pressed?: number | undefined;
  /** When that was, in milliseconds since 1970. */
  pressedAt?: number | undefined;
}

export const emptyTab: OpenTab = { frames: {} };

/** More frames than any page with a calendar has: a page that makes thousands is not followed into all of them. */
export const mostFrames = 40;

const worth = { meeting: 2, unrecognised: 1, none: 0 };

/**
 * Frames with their numbers: the one that was pressed, if it shows something, then meetings, the page's own before those
 * of its frames, and the newest first.
 */
function byWorth({ frames, pressed }: OpenTab): [number, FrameState][] {
  const worthOf = (frameId: number, { state }: FrameState) => {
    if (frameId === pressed && state.status !== 'none') return 4;
    return frameId === 0 && state.status === 'meeting' ? 3 : worth[state.status];
  };
  return Object.entries(frames)
    .map(([id, frame]): [number, FrameState] => [Number(id), frame])
    .sort(([idA, a], [idB, b]) => worthOf(idB, b) - worthOf(idA, a) || b.since - a.since);
}

/** The frame a panel is about. */
export function frameInFront(tab: OpenTab): { frameId: number; frame: FrameState } | undefined {
  const [first] = byWorth(tab);
  return first && { frameId: first[0], frame: first[1] };
}

/** The tab after a frame has told what it shows. Of too many frames those that show least are left out. */
export function withFrame(tab: OpenTab, frameId: number, frame: FrameState): OpenTab {
  const known = tab.frames[frameId];
  if (known?.instance === frame.instance && known.since > frame.since) return tab;
  const frames = { ...tab.frames, [frameId]: frame };
  return { ...tab, frames: Object.fromEntries(byWorth({ ...tab, frames }).slice(0, mostFrames)) };
}

/** The tab after the document of this instance has gone from a frame; another one in the same frame stays. */
export function withoutFrame(tab: OpenTab, frameId: number, instance: string): OpenTab {
  const { [frameId]: gone, ...frames } = tab.frames;
  if (gone?.instance !== instance) return tab;
  return { frames, ...(tab.pressed !== frameId && { pressed: tab.pressed, pressedAt: tab.pressedAt }) };
}
