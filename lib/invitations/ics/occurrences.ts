/** When a series is next held. */
import ICAL from 'ical.js';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** A series is followed this many steps; old ones without a number of meetings are first moved near to today. */
const mostSteps = 1500;

const dayOf = (time: Time): string => time.toString().slice(0, 10);
const keyOf = (time: Time): string => time.toString().slice(0, time.isDate ? 10 : 16);

/** The rule as the library reads it; undefined for one that it does not, or that repeats within a day. */
function ruleOf(event: Component): InstanceType<typeof ICAL.Recur> | undefined {
  const rule: unknown = event.getFirstPropertyValue('rrule');
  return rule instanceof ICAL.Recur && /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(rule.freq) ? rule : undefined;
}

/** Whole periods of a rule from its start to just before a day, so that an old series needs no long walk. */
function nearTo(day: string, start: Time, rule: InstanceType<typeof ICAL.Recur>): Time {
  if (rule.count) return start;
  const every = Math.max(1, rule.interval);
  const moved = start.clone();
  if (rule.freq === 'DAILY' || rule.freq === 'WEEKLY') {
    const step = (rule.freq === 'DAILY' ? 1 : 7) * every;
    const days = (Date.parse(day) - Date.parse(dayOf(start))) / 86_400_000;
    moved.adjust(Math.max(0, Math.floor(days / step) - 2) * step, 0, 0, 0);
    return moved;
  }
  // Twelve months are a whole number of most steps; 29 February comes back after four years.
  const years =
    (rule.freq === 'MONTHLY' && 12 % every === 0 ? 1 : every) * (start.month === 2 && start.day === 29 ? 4 : 1);
  const periods = Math.floor((Number(day.slice(0, 4)) - start.year) / years);
  moved.year += Math.max(0, periods) * years;
  if (periods > 0 && dayOf(moved) > day) moved.year -= years;
  return moved;
}

function timesOf(event: Component, name: string): Time[] {
  return event
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .flatMap((value: unknown) => (value instanceof ICAL.Time ? [value] : []));
}

/**
 * The occurrence of a series to prepare for, in the series' own wall-clock time.
 * @param from `2026-11-24`: the first day that counts.
 * @param taken occurrences, as `2026-11-24T10:00`, that the file tells of on their own.
 */
export function nextOccurrence(
  event: Component,
  start: Time,
  from: string,
  taken: ReadonlySet<string>,
  steps: { left: number },
): Time | undefined {
  const left = new Set([...timesOf(event, 'exdate').map(keyOf), ...taken]);
  const isLeft = (time: Time) => left.has(keyOf(time)) || left.has(dayOf(time));
  const extra = timesOf(event, 'rdate').filter((time) => !isLeft(time));
  const regular = ruleOf(event)
    ? followed(event, start, { from, isLeft, steps })
    : [start].filter((time) => !isLeft(time));
  const all = [...regular, ...extra].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return all.find((time) => dayOf(time) >= from) ?? all.at(-1);
}

/** A series with a number of meetings is followed from its beginning: so many steps are a daily one of sixteen years. */
const mostCounted = 6000;

/** Days, in a series' own time: `2026-11-24`. Both count. */
export interface Span {
  from: string;
  to: string;
}

/**
 * Every occurrence of a series in a span of days, in the series' own wall-clock time.
 * @param isLeft occurrences that are left out: those taken from the series, and those that the file tells of on their own.
 * @param most no more than this many are given.
 * @returns `isWhole` is false where there may be more.
 */
export function occurrencesWithin(
  event: Component,
  start: Time,
  { from, to }: Span,
  { isLeft, steps, most }: { isLeft(time: Time): boolean; steps: { left: number }; most: number },
): { times: Time[]; isWhole: boolean } {
  const isWithin = (time: Time) => dayOf(time) >= from && dayOf(time) <= to && !isLeft(time);
  const found = new Map(
    timesOf(event, 'rdate')
      .filter(isWithin)
      .map((time) => [keyOf(time), time]),
  );
  const rule = ruleOf(event);
  if (!rule && isWithin(start)) found.set(keyOf(start), start);
  let isWhole = true;
  if (rule) {
    const iterator = rule.iterator(nearTo(from, start, rule));
    isWhole = false;
    for (let step = 0; step < mostCounted && steps.left > 0 && found.size <= most; step += 1) {
      steps.left -= 1;
      const time = iterator.next();
      if (!time || dayOf(time) > to) {
        isWhole = true;
        break;
      }
      if (isWithin(time)) found.set(keyOf(time), time.clone());
    }
  }
  const times = [...found.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return { times: times.slice(0, most), isWhole: isWhole && times.length <= most };
}

interface Walk {
  from: string;
  isLeft(time: Time): boolean;
  steps: { left: number };
}

/** The next occurrence by the rule, or the last; none where following it would take too long. */
function followed(event: Component, start: Time, { from, isLeft, steps }: Walk): Time[] {
  const rule = ruleOf(event);
  if (!rule) return [];
  let last: Time | undefined;
  const near = nearTo(from, start, rule);
  // An old series is followed from near today; if it has ended by then, from its beginning.
  for (const begin of near.compare(start) === 0 ? [start] : [near, start]) {
    const iterator = rule.iterator(begin);
    for (let step = 0; step < mostSteps && steps.left > 0; step += 1) {
      steps.left -= 1;
      const time = iterator.next();
      if (!time) break;
      if (isLeft(time)) continue;
      last = time.clone();
      if (dayOf(time) >= from) return [last];
    }
    if (last) return [last];
  }
  return [];
}
