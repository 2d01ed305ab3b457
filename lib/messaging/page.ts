/**
 * The calendar page's side of messaging. Runs on the page, so it has no schema library: what arrives comes from our
 * own pages alone and is checked by hand.
 */
import { answerOnPage, sendFromPage } from '@/lib/browser/page-runtime';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { PageState } from '@/lib/meetings/page-state';
import type { FromPage, Markup, ToPage, WriteOutcome } from './messages';

export type { PageState };

/** What the page can be asked to do. A frame that has no answer gives undefined, and leaves it to the others. */
export interface PageHandlers {
  /** Puts `text` into the invite of the meeting, if that meeting is still open, and reads it back. */
  write(meetingId: string, text: string): Promise<WriteOutcome>;
  listDay(): MeetingBrief[] | undefined;
  /** Sends what the page shows once more. */
  readAgain(): void;
  /** The mark-up of what is open and could not be read; undefined when all is well here. */
  report(): Markup | undefined;
  hideButton(): void;
  /** Leaves the page, if it is of this host. */
  stop(host: string): void;
}

const send = (message: FromPage) => sendFromPage(message);

/** Tells that a first meeting was opened, and nothing of it. */
export function tellFirstOpened(): void {
  send({ type: 'first-opened' });
}

/**
 * Tells what the page shows.
 * @param since when that came about, in milliseconds since 1970.
 */
export function sendState(state: PageState, since: number): void {
  send({ type: 'page-state', since, state });
}

/** Asks for the side panel. Call it inside the click's own handler, or the browser will refuse to open the panel. */
export function openPanel(): void {
  send({ type: 'open-panel' });
}

/** Only our own pages can send, so a message that is none of these is merely not ours. */
function answer({ type, meetingId, text, host }: Record<string, unknown>, handlers: PageHandlers): unknown {
  switch (type as ToPage['type']) {
    case 'write-invite':
      return handlers.write(`${meetingId}`, `${text}`);
    case 'list-day':
      return handlers.listDay();
    case 'report':
      return handlers.report();
    case 'read-again':
      return handlers.readAgain();
    case 'no-button':
      return handlers.hideButton();
    case 'stop':
      return handlers.stop(`${host}`);
  }
}

/** Answers our own pages' requests until `signal` aborts. What has no answer is left to the other frames. */
export function onCommand(handlers: PageHandlers, signal: AbortSignal): void {
  answerOnPage((message) => {
    const given = answer(Object(message), handlers);
    return given === undefined ? undefined : Promise.resolve(given);
  }, signal);
}
