/** Days as text, `2026-11-24`. */

/** The day of a moment in the device's time zone; empty for a moment that is none. */
export function localDay(moment: Date): string {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return Number.isNaN(local) ? '' : new Date(local).toISOString().slice(0, 10);
}

/** The day so many days after a day, or before it where `count` is negative. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
