import * as z from 'zod/mini';

/** An hour of the day: `09:00`. */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
