/** When a series is next held. */
import ICAL from 'ical.js';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** A series is followed this many steps: eleven years of a daily one. Longer ones are first moved near to today. */
const mostSteps = 4000;

const dayOf = (time: Time): string => time.toString().slice(0, 10);
const keyOf = (time: Time): string => time.toString().slice(0, time.isDate ? 10 : 16);

/** The rule as the library reads it; undefined for one that it does not, or that repeats within a day. */
function ruleOf(event: Component): InstanceType<typeof ICAL.Recur> | undefined {
  const rule: unknown = event.getFirstPropertyValue('rrule');
  return rule instanceof ICAL.Recur && /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(rule.freq) ? rule : undefined;
}

/** Whole periods of a rule from its start to just before a day, so that old daily and weekly series need no long walk. */
function nearTo(day: string, start: Time, rule: InstanceType<typeof ICAL.Recur>): Time {
  const days = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : 0;
  const step = days * Math.max(1, rule.interval);
  const between = Math.floor((Date.parse(day) - Date.parse(dayOf(start))) / 86_400_000);
  const periods = Math.floor(between / step) - 2;
  if (!days || rule.count || !(periods > 0)) return start;
  const moved = start.clone();
  moved.adjust(periods * step, 0, 0, 0);
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
): Time | undefined {
  const left = new Set([...timesOf(event, 'exdate').map(keyOf), ...taken]);
  const isLeft = (time: Time) => left.has(keyOf(time)) || left.has(dayOf(time));
  const extra = timesOf(event, 'rdate').filter((time) => !isLeft(time));
  const regular = ruleOf(event) ? followed(event, start, from, isLeft) : [start].filter((time) => !isLeft(time));
  const all = [...regular, ...extra].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return all.find((time) => dayOf(time) >= from) ?? all.at(-1);
}

/** The next occurrence by the rule, or the last. */
function followed(event: Component, start: Time, from: string, isLeft: (time: Time) => boolean): Time[] {
  const rule = ruleOf(event);
  if (!rule) return [];
  let last: Time | undefined;
  // An old series is followed from near today; if it has ended by then, from its beginning.
  for (const begin of [nearTo(from, start, rule), start]) {
    const iterator = rule.iterator(begin);
    for (let step = 0; step < mostSteps; step += 1) {
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
