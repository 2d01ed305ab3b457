/** Every message, by direction. Pages of other sites can never send one: only our own scripts and pages do. */
import * as z from 'zod/mini';
import { MeetingBrief } from '@/lib/meetings/meeting';
import { PageState } from '@/lib/meetings/page-state';

/** From a calendar page to the background. */
export const FromPage = z.discriminatedUnion('type', [
  /** A meeting was opened, the first on this page; who wants to know what it is follows the page from now on. */
  z.object({ type: z.literal('first-opened') }),
  z.object({
    type: z.literal('page-state'),
    /** When this came about, in milliseconds since 1970. */
    since: z.number(),
    state: PageState,
  }),
  z.object({ type: z.literal('open-panel') }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** From one of our own pages to a calendar page. */
export type ToPage =
  | { type: 'write-invite'; meetingId: string; text: string }
  | { type: 'list-day' }
  | { type: 'read-again' }
  /** What could not be read, for a report of its shape. */
  | { type: 'report' }
  /** The person wants no button on pages. */
  | { type: 'no-button' }
  /** The person has taken back the permission to read this host. */
  | { type: 'stop'; host: string };

/** How writing to an invite ended; `gone`: the meeting is no longer open there. */
export const WriteOutcome = z.enum(['written', 'read-only', 'failed', 'gone']);
export type WriteOutcome = z.infer<typeof WriteOutcome>;

const markup = z.string().check(z.minLength(1), z.maxLength(20_000_000));

/** A page's answer to `report`: the mark-up of the part that could not be read, and of the whole. It stays with us. */
export const Markup = z.object({ part: markup, page: markup });
export type Markup = z.infer<typeof Markup>;

/** A page's answer to `list-day`; a day of more meetings than this is refused. */
export const DayList = z.array(MeetingBrief).check(z.maxLength(500));
