/** A time zone in which it is morning now, so that a meeting "in 25 minutes" is today whenever a test runs. */

/** Hours of the day that are far enough from midnight and within the demo calendar's grid. */
const hour = 10;

const ahead = hour - new Date().getUTCHours();
/** Zones go from 12 hours behind to 14 ahead; their names count the other way. */
const offset = ahead < -12 ? ahead + 24 : ahead;

/** What a browser is started with, to have that zone. */
export const morning = { ...process.env, TZ: `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}` } as Record<
  string,
  string
>;

/** Today in that zone: `2026-11-24`. */
export const todayThere = (): string => new Date(Date.now() + offset * 3_600_000).toISOString().slice(0, 10);

/** What the clocks there show at a moment, in milliseconds since 1970: `2026-11-24T10:25`. */
export const localThere = (at: number): string => new Date(at + offset * 3_600_000).toISOString().slice(0, 16);
