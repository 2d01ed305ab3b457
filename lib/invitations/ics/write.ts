/** Calendar files that a person saves and opens in their own calendar (RFC 5545, through ical.js). */
import ICAL from 'ical.js';

/** An entry of a file that is written. */
export interface WrittenEvent {
  /** The same for the same thing, so that a calendar replaces an earlier one. */
  uid: string;
  title: string;
  notes?: string;
  /** `2026-11-27` for a whole day, `2026-11-27T09:00` for a time on the clock of whoever opens it. */
  start: string;
  /** As `start`, and after it; a whole day ends with the day itself where it is absent. */
  end?: string;
  /** A rule of RFC 5545: `FREQ=WEEKLY;COUNT=12`. */
  repeat?: string;
  /** Does the time count as free? */
  free?: boolean;
  /** Shown so many minutes before it starts. */
  reminderMinutes?: number;
}

const product = '-//Before We Meet//EN';

/** No signs that a content line cannot hold, and no halves of characters. */
const clean = (text: string) => text.toWellFormed().replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ' '));

function reminder(title: string, minutes: number) {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', clean(title));
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes));
  return alarm;
}

/** A local time without a zone: each calendar reads it on its own clock. */
const timeOf = (local: string) =>
  local.includes('T')
    ? ICAL.Time.fromDateTimeString(local.length === 16 ? `${local}:00` : local)
    : ICAL.Time.fromDateString(local);

function componentOf(event: WrittenEvent, stamp: InstanceType<typeof ICAL.Time>) {
  const { uid, title, notes, start, end, repeat, free, reminderMinutes } = event;
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', clean(uid));
  component.addPropertyWithValue('dtstamp', stamp);
  component.addPropertyWithValue('dtstart', timeOf(start));
  if (end) component.addPropertyWithValue('dtend', timeOf(end));
  component.addPropertyWithValue('summary', clean(title));
  if (notes) component.addPropertyWithValue('description', clean(notes));
  if (repeat) component.addPropertyWithValue('rrule', ICAL.Recur.fromString(repeat));
  component.addPropertyWithValue('transp', free ? 'TRANSPARENT' : 'OPAQUE');
  if (reminderMinutes !== undefined) component.addSubcomponent(reminder(title, reminderMinutes));
  return component;
}

/**
 * A calendar file of these entries. Every text is escaped, so that none can add a line of its own.
 * @param now milliseconds since 1970.
 * @throws Error when a start, end or rule is not as it should be.
 */
export function calendarFile(events: readonly WrittenEvent[], now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', product);
  const stamp = ICAL.Time.fromJSDate(new Date(now), true);
  for (const event of events) calendar.addSubcomponent(componentOf(event, stamp));
  return `${calendar.toString()}\r\n`;
}
