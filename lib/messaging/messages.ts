/** Every message, by direction. Pages of other sites can never send one: only our own scripts and pages do. */
import * as z from 'zod/mini';
import { limits, MeetingBrief } from '@/lib/meetings/meeting';
import { PageState } from '@/lib/meetings/page-state';

/** From a calendar page to the background. */
export const FromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('page-state'),
    /** When the page was loaded: a page that was loaded again is another page. */
    loaded: z.number(),
    state: PageState,
  }),
  z.object({ type: z.literal('open-panel'), meetingId: z.string().check(z.maxLength(limits.id)) }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** From one of our own pages to a calendar page. */
export type ToPage =
  | { type: 'write-invite'; meetingId: string; text: string }
  | { type: 'list-day' }
  | { type: 'read-again' }
  /** The shape of what could not be read, for a report. */
  | { type: 'report' }
  /** The person wants no button on pages. */
  | { type: 'no-button' }
  /** The person has taken back the permission to read this host. */
  | { type: 'stop'; host: string };

/** How writing to an invite ended; `gone`: the meeting is no longer open there. */
export const WriteOutcome = z.enum(['written', 'read-only', 'failed', 'gone']);
export type WriteOutcome = z.infer<typeof WriteOutcome>;

/** A page's answer to `report`: its structure, no text of it. */
export const Structure = z.string().check(z.minLength(1), z.maxLength(16_000));

/** A page's answer to `list-day`; a day of more meetings than this is refused. */
export const DayList = z.array(MeetingBrief).check(z.maxLength(500));
