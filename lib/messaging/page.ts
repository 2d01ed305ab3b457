/**
 * The calendar page's side of messaging. Runs in the content script, so it has no schema library: what arrives comes
 * from our own pages alone and is checked by hand.
 */
import { browser } from '@/lib/browser/api';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { PageState } from '@/lib/meetings/page-state';
import type { FromPage, ToPage, WriteOutcome } from './messages';

export type { PageState };

/** What the page can be asked to do. */
export interface PageHandlers {
  /** Puts `text` into the invite of the meeting, if that meeting is still open, and reads it back. */
  write(meetingId: string, text: string): Promise<WriteOutcome>;
  listDay(): MeetingBrief[];
  current(): PageState;
}

const send = (message: FromPage) => {
  // Nobody listens while the extension restarts; the panel asks again when it opens.
  browser.runtime.sendMessage(message).catch(() => undefined);
};

/** Tells the background what the page shows. Throws when the extension has been removed or updated. */
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

function answer(message: ToPage, handlers: PageHandlers): Promise<unknown> {
  if (message.type === 'write-invite') return handlers.write(message.meetingId, message.text);
  return Promise.resolve(message.type === 'list-day' ? handlers.listDay() : handlers.current());
}

/** Answers our own pages' requests until `signal` aborts. */
export function onCommand(handlers: PageHandlers, signal: AbortSignal): void {
  const listen = (message: unknown, sender: { id?: string }): Promise<unknown> | undefined => {
    const request = sender.id === browser.runtime.id ? parse(message) : undefined;
    return request && answer(request, handlers);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    // After an update the API is gone, and with it the listener.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listen);
  });
}
