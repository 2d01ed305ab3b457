/**
 * The calendar page's side of messaging. Runs on the page, so it has no schema library: what arrives comes from our
 * own pages alone and is checked by hand.
 */
import { answerOnPage, sendFromPage } from '@/lib/browser/page-runtime';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { PageState } from '@/lib/meetings/page-state';
import type { FromPage, ToPage, WriteOutcome } from './messages';

export type { PageState };

/** What the page can be asked to do. A frame that has no answer gives undefined, and leaves it to the others. */
export interface PageHandlers {
  /** Puts `text` into the invite of the meeting, if that meeting is still open, and reads it back. */
  write(meetingId: string, text: string): Promise<WriteOutcome>;
  listDay(): MeetingBrief[] | undefined;
  /** Sends what the page shows once more. */
  readAgain(): void;
  /** The structure of what is open and could not be read; undefined when all is well here. */
  report(): string | undefined;
  hideButton(): void;
  /** Leaves the page, if it is of this host. */
  stop(host: string): void;
}

const send = (message: FromPage) => sendFromPage(message);

/** Tells the background what the page shows. */
export function sendMeeting(state: PageState): void {
  send({ type: 'page-state', loaded: performance.timeOrigin, state });
}

/** Asks for the side panel. Call it inside the click's own handler, or the browser will refuse to open the panel. */
export function openPanel(meetingId: string): void {
  send({ type: 'open-panel', meetingId });
}

const isText = (value: unknown): value is string => typeof value === 'string';

function parse(message: unknown): ToPage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type, meetingId, text, host } = message as Record<string, unknown>;
  if (type === 'list-day' || type === 'read-again' || type === 'report' || type === 'no-button') return { type };
  if (type === 'stop') return isText(host) ? { type, host } : undefined;
  return type === 'write-invite' && isText(meetingId) && isText(text) ? { type, meetingId, text } : undefined;
}

function answer(message: ToPage, handlers: PageHandlers): Promise<unknown> | undefined {
  if (message.type === 'write-invite') return handlers.write(message.meetingId, message.text);
  if (message.type === 'read-again') return void handlers.readAgain();
  if (message.type === 'no-button') return void handlers.hideButton();
  if (message.type === 'stop') return void handlers.stop(message.host);
  const found = message.type === 'report' ? handlers.report() : handlers.listDay();
  return found === undefined ? undefined : Promise.resolve(found);
}

/** Answers our own pages' requests until `signal` aborts. */
export function onCommand(handlers: PageHandlers, signal: AbortSignal): void {
  answerOnPage((message) => {
    const request = parse(message);
    return request && answer(request, handlers);
  }, signal);
}
