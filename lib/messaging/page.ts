/**
 * The calendar page's side of messaging. Runs on the page, so it has no schema library: what arrives comes from our
 * own pages alone and is checked by hand.
 */
import { answerOnPage, sendFromPage, takeConnections } from '@/lib/browser/page-runtime';
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { LocalPageState } from '@/lib/meetings/page-state';
import type { FromPage, followName, Hello, Markup, ToPage, WriteOutcome } from './messages';

export type { LocalPageState };

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

/** Who we are among the scripts that read pages: told with everything, and asked for before anything is done. */
export interface Self {
  /** Made up anew for each script. */
  instance: string;
  /** Of the document it reads. */
  origin: string;
}

const send = (message: FromPage) => sendFromPage(message);

/** Asks for the reader to be put into this frame. */
export function askForReader(): void {
  send({ type: 'need-reader' });
}

/** Tells that a first meeting was opened, or that the page came back, and nothing of it. */
export function tellFirstOpened(): void {
  send({ type: 'first-opened' });
}

/**
 * Tells what the page shows.
 * @param since when that came about, in milliseconds since 1970.
 */
export function sendState(instance: string, state: LocalPageState, since: number): void {
  send({ type: 'page-state', instance, since, state });
}

/** Asks for the side panel. Call it inside the click's own handler, or the browser will refuse to open the panel. */
export function openPanel(): void {
  send({ type: 'open-panel' });
}

/** Says that the page has nothing to do, so that the script which lists its day can be put into it. */
export function askForDay(): void {
  send({ type: 'need-day' });
}

/**
 * Tells today's list.
 * @param day `2026-11-24`, by the device's clock.
 */
export function sendDay(instance: string, day: string, lines: MeetingBrief[]): void {
  send({ type: 'day-list', instance, day, lines });
}

/** Asks for the panel on a meeting that is offered. Call it inside the click's own handler. */
export function prepareOffered(meetingId: string): void {
  send({ type: 'prepare-offered', meetingId });
}

/** Tells that no more is to be offered today. */
export function sendNotToday(): void {
  send({ type: 'not-today' });
}

export interface DayHandlers {
  /**
   * The answer to a list.
   * @param meetingId of the meeting to offer, by the page's own id; undefined: none.
   * @param again when the answer may be another one, in milliseconds since 1970.
   */
  offer(meetingId: string | undefined, again: number | undefined): void;
  /** The list is wanted once more. */
  listAgain(): void;
}

/** Hears answers to this script's lists until `signal` aborts. */
export function onDayAnswered({ instance }: Self, handlers: DayHandlers, signal: AbortSignal): void {
  answerOnPage((message) => {
    const { type, instance: meant, meetingId, again } = Object(message);
    if (type === 'list-again') handlers.listAgain();
    if (type === 'offer' && meant === instance)
      handlers.offer(
        typeof meetingId === 'string' ? meetingId : undefined,
        typeof again === 'number' ? again : undefined,
      );
    return undefined;
  }, signal);
}

/** Only our own pages can send, so a message that is none of these is merely not ours. */
function answer(message: Record<string, unknown>, handlers: PageHandlers, self: Self): unknown {
  const { type, instance, origin, meetingId, text, host } = message;
  const isMeant = instance === self.instance;
  switch (type as ToPage['type']) {
    case 'write-invite':
      return isMeant && origin === self.origin && typeof text === 'string'
        ? handlers.write(meetingId as string, text)
        : 'gone';
    case 'list-day':
      return isMeant ? handlers.listDay() : undefined;
    case 'report':
      return isMeant ? handlers.report() : undefined;
    case 'read-again':
      return handlers.readAgain();
    case 'no-button':
      return handlers.hideButton();
    case 'stop':
      return handlers.stop(host as string);
  }
}

/** Answers our own pages' requests until `signal` aborts. What has no answer is left to the other frames. */
export function onCommand(handlers: PageHandlers, self: Self, signal: AbortSignal): void {
  answerOnPage((message) => {
    const given = answer(Object(message), handlers, self);
    return given === undefined ? undefined : Promise.resolve(given);
  }, signal);
}

const follow: typeof followName = 'follow';

/** Calls back when the first of our own pages begins to follow this one, and when the last has ceased. */
export function onFollowed(
  { instance }: Self,
  { followed, alone }: { followed(): void; alone(): void },
  signal: AbortSignal,
): void {
  const connected = (post: (message: Hello) => void) => {
    post({ instance });
    followed();
  };
  takeConnections(follow, { connected, alone }, signal);
}
