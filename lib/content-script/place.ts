/** What the scripts of ours on one page share. They run apart from the page's own, which cannot see it. */
import { isOrphaned } from '@/lib/browser/page-runtime';
import type { Frames } from '@/lib/calendars/contract';
import { mayFrameSpeak } from '@/lib/calendars/frames';
import type { Self } from '@/lib/messaging/page';
import { ours } from './names';
import { animation, type Noticed } from './watcher/appear';

export interface Place {
  /** Ends everything of ours on the page. */
  stop: AbortController;
  /** Has a first script noticed so far, and is no reader there yet? Gives it who is to hear from now on. */
  listen?: ((noticed: Noticed) => void) | undefined;
  /** Is the script here that lists the day? */
  listsDay?: true;
}

const slot = Symbol.for('before-we-meet');
const shared = globalThis as { [slot]?: Place };

/** The scripts that are here and at work. */
export const placeNow = (): Place | undefined => (shared[slot]?.stop.signal.aborted ? undefined : shared[slot]);

/** By this event of the page a new script tells the one of before an update to leave. */
const takeOver = 'before-we-meet-take-over';

/** Our rule among what extensions leave after the body. */
function leftRule(): Element | undefined {
  const { documentElement: page, body } = document;
  for (let element = page?.lastElementChild; element && element !== body; element = element.previousElementSibling)
    if (element.localName === 'style' && element.textContent.includes(animation)) return element;
  return undefined;
}

/**
 * Sends away the script of before an update, which can no longer reach the extension. Firefox has ended it by then, and
 * its button stands there still. Looks at next to nothing on a page where none has been.
 */
function takeOverPage(): void {
  const rule = leftRule();
  if (!rule) return;
  document.dispatchEvent(new Event(takeOver));
  for (const element of [rule, ...document.querySelectorAll(ours)]) element.remove();
  // The browser takes note that the old rule has gone: only then does the same rule of ours begin anew on what is open.
  document.getAnimations();
}

/**
 * Is this document the page itself, or a frame in which one of these calendars is known to stand? A browser that does
 * not name the pages above a frame leaves the rest to the background.
 */
export const mayRunHere = (known: readonly Frames[]): boolean =>
  origin !== 'null' && (top === self || mayFrameSpeak(known, origin, [...(location.ancestorOrigins ?? [])]));

/** A place of our own on this page. It ends when the extension is updated and its new script comes. */
export function newPlace(): Place {
  takeOverPage();
  const place: Place = { stop: new AbortController() };
  shared[slot] = place;
  const { signal } = place.stop;
  // The page could send this event too: only a script whose extension has gone obeys.
  document.addEventListener(takeOver, () => isOrphaned() && place.stop.abort(), { signal });
  return place;
}

/** 96 bits as text. `randomUUID` is not there on pages without https. */
const newInstance = () => crypto.getRandomValues(new Uint32Array(3)).join('-');

/** Who a script is that begins to work here. */
export const newSelf = (): Self => ({ instance: newInstance(), origin: globalThis.origin });
