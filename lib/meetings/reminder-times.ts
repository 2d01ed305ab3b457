/** When a reminder may be shown: quiet hours and weekends, on the clocks of one zone. Pure: the caller gives the moment. */
import { daysAfter } from './day';
import { instantOf, localIn } from './zone-time';

export interface Quiet {
  /** No reminder from this hour of the day, `19:00` … */
  quietFrom: string;
  /** … until this one, `07:30`, of the next day where it is the earlier of the two. The same hour twice: never quiet. */
  quietTo: string;
  /** No reminder on Saturday and Sunday. */
  quietWeekends: boolean;
}

const hour = 3_600_000;
/** A night, a weekend and a night behind it, and what a change of the clocks may add. */
const mostSteps = 12;

const isWeekend = (day: string) => [0, 6].includes(new Date(Date.parse(day)).getUTCDay());

/** When the quiet time ends in which this local time lies, `2026-11-24T07:30`; undefined where it lies in none. */
function quietUntil(local: string, { quietFrom, quietTo, quietWeekends }: Quiet): string | undefined {
  const [day, time] = [local.slice(0, 10), local.slice(11)];
  if (quietWeekends && isWeekend(day)) return `${daysAfter(day, 1)}T00:00`;
  if (quietFrom < quietTo) return time >= quietFrom && time < quietTo ? `${day}T${quietTo}` : undefined;
  if (quietFrom === quietTo) return undefined;
  if (time < quietTo) return `${day}T${quietTo}`;
  return time >= quietFrom ? `${daysAfter(day, 1)}T${quietTo}` : undefined;
}

/**
 * The first moment from `at` on that is not quiet; `at` itself where it is not.
 * @param at milliseconds since 1970.
 * @param zone IANA name of the device's time zone.
 */
export function firstNotQuiet(at: number, quiet: Quiet, zone: string): number {
  let moment = at;
  for (let step = 0; step < mostSteps; step += 1) {
    const local = localIn(moment, zone);
    const until = local && quietUntil(local, quiet);
    if (!until) return moment;
    // Where the clocks go back, an hour comes twice and its end may seem to be over.
    const next = instantOf(until, zone) ?? moment;
    moment = next > moment ? next : moment + hour;
  }
  return moment;
}

/** The moment of an hour of a day, `2026-11-24` and `09:00`, so many days on; NaN for a day that is none. */
export const momentOf = (day: string, time: string, zone: string): number =>
  instantOf(`${day}T${time}`, zone) ?? Number.NaN;

/** The day of a moment on the clocks of a zone: `2026-11-24`; empty where there is none. */
export const dayIn = (at: number, zone: string): string => localIn(at, zone)?.slice(0, 10) ?? '';
