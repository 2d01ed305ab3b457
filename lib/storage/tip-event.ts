/** What happened to a tip, as it is kept. */
import * as z from 'zod/mini';

export const TipEvent = z.object({
  tip: z.string().check(z.maxLength(80)),
  kind: z.enum(['shown', 'kept', 'not-helpful', 'never-for-series', 'series-again', 'snoozed']),
  at: z.string(),
  /** The meeting or day for `shown`; the series for `never-for-series` and `series-again`; the day until which tips rest for `snoozed`. */
  detail: z.optional(z.string().check(z.maxLength(600))),
});
export type TipEvent = z.infer<typeof TipEvent>;
