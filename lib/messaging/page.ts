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
}

const send = (message: FromPage) => sendFromPage(message);

/** Tells the background what the page shows. */
export function sendMeeting(state: PageState): void {
  send({ type: 'page-state', state });
}

/** Asks for the side panel. Call it inside the click's own handler, or the browser will refuse to open the panel. */
export function openPanel(meetingId: string): void {
  send({ type: 'open-panel', meetingId });
}

function parse(message: unknown): ToPage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'list-day' || message.type === 'read-again') return { type: message.type };
  if (message.type !== 'write-invite' || !('meetingId' in message) || !('text' in message)) return undefined;
  const { meetingId, text } = message;
  return typeof meetingId === 'string' && typeof text === 'string'
    ? { type: 'write-invite', meetingId, text }
    : undefined;
}

function answer(message: ToPage, handlers: PageHandlers): Promise<unknown> | undefined {
  if (message.type === 'write-invite') return handlers.write(message.meetingId, message.text);
  if (message.type === 'read-again') return void handlers.readAgain();
  const day = handlers.listDay();
  return day && Promise.resolve(day);
}

/** Answers our own pages' requests until `signal` aborts. */
export function onCommand(handlers: PageHandlers, signal: AbortSignal): void {
  answerOnPage((message) => {
    const request = parse(message);
    return request && answer(request, handlers);
  }, signal);
}
