/**
 * Which documents may speak of a meeting: the page itself, and frames in which a calendar is known to stand. A frame of
 * a calendar's own host within a page of that host is neither. See docs/decisions/frames.md.
 */
import type { Frames } from './contract';
import { frames as google } from './google/frames';
import { frames as outlook } from './outlook/frames';
import { frames as proton } from './proton/frames';

/** Of every calendar that is known to stand in a frame. */
export const knownFrames: readonly Frames[] = [google, outlook, proton];

/** Is a calendar of this host known to stand in a frame? Elsewhere no script of ours need run in one. */
export const isFramed = (host: string): boolean => knownFrames.some(({ of }) => of.includes(`https://${host}`));

/**
 * May a frame speak?
 * @param origin of its document, as the browser says.
 * @param above origins of the pages it stands in, as far as the browser names them.
 */
export const mayFrameSpeak = (known: readonly Frames[], origin: string, above: readonly string[]): boolean =>
  known.some(({ of, within }) => of.includes(origin) && above.every((one) => within.includes(one)));
