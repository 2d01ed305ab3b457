/** Every message, by direction. Pages of other sites can never send one: only our own scripts and pages do. */
import * as z from 'zod/mini';
import { limits } from '@/lib/meetings/meeting';
import { LocalPageState } from '@/lib/meetings/page-state';

/** Made up anew by each script that reads a page, so that what is meant for one document never reaches the next. */
export const Instance = z.string().check(z.minLength(1), z.maxLength(40));

/** From a calendar page to the background, and to those of our own pages that listen. Nothing more may stand in one. */
export const FromPage = z.discriminatedUnion('type', [
  /** Something opens that may be a meeting, the first on this page: the reader is wanted here. */
  z.strictObject({ type: z.literal('need-reader') }),
  /** A first meeting is open, or a page came back from the browser's cache: who wants to know follows it from now on. */
  z.strictObject({ type: z.literal('first-opened') }),
  z.strictObject({
    type: z.literal('page-state'),
    instance: Instance,
    /** When this came about, in milliseconds since 1970. */
    since: z.number(),
    state: LocalPageState,
  }),
  z.strictObject({ type: z.literal('open-panel') }),
  /** The page has nothing to do: today's list may be read there. */
  z.strictObject({ type: z.literal('need-day') }),
  /** Today's list, each time it was read. */
  z.strictObject({
    type: z.literal('day-list'),
    instance: Instance,
    /** By the device's clock: `2026-11-24`. */
    day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    /** A day of more meetings than this is refused. Each line is parsed alone. */
    lines: z.array(z.unknown()).check(z.maxLength(500)),
  }),
  /** "Prepare" was pressed on the offer of a meeting, whose id is the page's own. */
  z.strictObject({
    type: z.literal('prepare-offered'),
    meetingId: z.string().check(z.minLength(1), z.maxLength(limits.id)),
  }),
  /** "Not today" was pressed on an offer. */
  z.strictObject({ type: z.literal('not-today') }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** From one of our own pages to a calendar page. What names an instance is refused by every other. */
export type ToPage =
  | {
      type: 'write-invite';
      instance: string;
      /** Where the meeting was read, as the browser said then: `https://calendar.google.com`. */
      origin: string;
      /** As the page itself gives it, without the site. */
      meetingId: string;
      text: string;
    }
  | { type: 'list-day'; instance: string }
  | { type: 'read-again' }
  /** What could not be read, for a report of its shape. */
  | { type: 'report'; instance: string }
  /** The answer to a list of today. */
  | {
      type: 'offer';
      instance: string;
      /** The meeting of that list to offer, by the page's own id; absent: offer none. */
      meetingId?: string;
      /** When the answer may be another one, in milliseconds since 1970; absent: not today. */
      again?: number;
    }
  /** What is prepared or wanted has changed: the list of today is wanted once more. */
  | { type: 'list-again' }
  /** The person wants no button on pages. */
  | { type: 'no-button' }
  /** The person has taken back the permission to read this host. */
  | { type: 'stop'; host: string };

/** Name of the connection by which one of our own pages follows a frame; it ends with the frame or with the page. */
export const followName = 'follow';

/** What a frame says first on such a connection. */
export const Hello = z.object({ instance: Instance });
export type Hello = z.infer<typeof Hello>;

/** How writing to an invite ended; `gone`: the meeting is no longer open there. */
export const WriteOutcome = z.enum(['written', 'read-only', 'failed', 'gone']);
export type WriteOutcome = z.infer<typeof WriteOutcome>;

const markup = z.string().check(z.minLength(1), z.maxLength(20_000_000));

/** A page's answer to `report`: the mark-up of the part that could not be read, and of the whole. It stays with us. */
export const Markup = z.object({ part: markup, page: markup });
export type Markup = z.infer<typeof Markup>;

/** A page's answer to `list-day`; a day of more meetings than this is refused. Each line is parsed alone. */
export const DayList = z.array(z.unknown()).check(z.maxLength(500));
