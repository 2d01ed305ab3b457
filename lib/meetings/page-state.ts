/** What a calendar page shows just now, as far as a reader could tell. */
import * as z from 'zod/mini';
import { Field, Meeting } from './meeting';

export const PageState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('meeting'), meeting: Meeting }),
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('unrecognised'),
    calendar: z.string().check(z.maxLength(40)),
    missing: z.array(Field).check(z.maxLength(20)),
  }),
]);
export type PageState = z.infer<typeof PageState>;
