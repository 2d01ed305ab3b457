/** The events and time zones of a file, from its content lines. What is not closed ends with the file. */
import ICAL from 'ical.js';
import type { ContentLine } from './repair';

type Component = InstanceType<typeof ICAL.Component>;

/** What an entry of a file is made of. */
export interface Entry {
  event: Component;
  /** Of the calendar around it, lower case: `request`, `cancel`. */
  method: string;
  /** Lines of it that could not be read and were left out. */
  leftOut: number;
}

export type Item =
  | { kind: 'event'; entry: Entry }
  | { kind: 'zone'; zone: Component }
  | { kind: 'calendar' }
  /** So many lines were read since the last item that the caller may want to pause. */
  | { kind: 'lines' };

/** An event of more lines is cut off there. */
const mostLines = 3000;

/** One property of the library's, its values understood too; undefined for a line that it does not understand. */
function propertyOf({ name, parameters, value }: ContentLine) {
  try {
    const property = ICAL.Property.fromString(`${name}${parameters}:${value}`);
    const values: unknown[] = property.getValues();
    // The library takes any words for a rule; one that says no frequency is none.
    return values.some((value) => value instanceof ICAL.Recur && !value.freq) ? undefined : property;
  } catch {
    return undefined;
  }
}

/** Only the letters that a name may have reach the library, so that no odd parameter stops a whole line. */
const plainParameters = (one: ContentLine): ContentLine => ({
  ...one,
  parameters: one.parameters.match(/;(?:TZID|VALUE|CN|EMAIL)=(?:"[^"]*"|[^;:"]*)/gi)?.join('') ?? '',
});

/** @returns how many lines were left out: one, or none. */
function add(component: Component, one: ContentLine): number {
  const property = propertyOf(one) ?? propertyOf(plainParameters(one));
  if (!property) return 1;
  component.addProperty(property);
  return 0;
}

/**
 * Walks a file's lines.
 * @yields an item for each calendar that begins, and for each event and time zone that ends.
 */
export function* itemsOf(lines: Iterable<ContentLine | undefined>): Generator<Item> {
  let method = '';
  /** The event or zone that is open, and what is open within it. */
  let top: { name: 'vevent' | 'vtimezone'; entry: Entry; inner: Component[]; skipped: number } | undefined;
  const closed = (): Item | undefined => {
    const ended = top;
    top = undefined;
    if (!ended) return undefined;
    return ended.name === 'vevent'
      ? { kind: 'event', entry: { ...ended.entry, method } }
      : { kind: 'zone', zone: ended.entry.event };
  };
  let ofTop = 0;
  for (const one of lines) {
    if (!one) {
      yield { kind: 'lines' };
      continue;
    }
    const named = one.value.trim().toLowerCase();
    if (one.name === 'BEGIN') {
      if (named === 'vcalendar' || named === 'vevent' || named === 'vtimezone') {
        const before = closed();
        if (before) yield before;
        ofTop = 0;
      }
      if (named === 'vcalendar') {
        method = '';
        yield { kind: 'calendar' };
      } else if (named === 'vevent' || named === 'vtimezone')
        top = { name: named, entry: { event: new ICAL.Component(named), method, leftOut: 0 }, inner: [], skipped: 0 };
      else if (top?.name === 'vtimezone' && /^(?:standard|daylight)$/.test(named)) {
        const inner = new ICAL.Component(named);
        top.entry.event.addSubcomponent(inner);
        top.inner.push(inner);
      } else if (top) top.skipped += 1;
      continue;
    }
    if (one.name === 'END') {
      if (top?.skipped && named !== top.name && named !== 'vcalendar') top.skipped -= 1;
      else if (top?.inner.length && named !== top.name) top.inner.pop();
      else if (named === top?.name || named === 'vcalendar') {
        const ended = closed();
        if (ended) yield ended;
      }
      continue;
    }
    if (!top) {
      if (one.name === 'METHOD') method = named;
      continue;
    }
    ofTop += 1;
    if (!top.skipped && ofTop < mostLines) top.entry.leftOut += add(top.inner.at(-1) ?? top.entry.event, one);
  }
  const last = closed();
  if (last) yield last;
}
