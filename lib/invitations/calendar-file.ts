/** Meetings from an iCalendar file (RFC 5545), as calendars export them and mail programs attach them. */
import ICAL from 'ical.js';
import { meetingLink } from '@/lib/calendars/shared/links';
import { meetingOf } from '@/lib/calendars/shared/meeting';
import { type Listed, peopleOf } from '@/lib/calendars/shared/people';
import { line } from '@/lib/calendars/shared/text';
import type { Meeting } from '@/lib/meetings/meeting';

/** Larger files are whole archives: people mean one meeting. */
const largest = 10_000_000;

export interface CalendarFile {
  /** Soonest first, those before today last; the newest of these first. */
  meetings: Meeting[];
  /** Entries of the file that could not be read. */
  unreadable: number;
}

export interface Reader {
  /** IANA name of the time zone in which times are shown that the file gives as UTC. */
  timeZone: string;
  /** `2026-11-24`. */
  today: string;
}

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

const notCalendar =
  'This is not a calendar file. Choose a file that ends in “.ics”, or open the invitation and paste its words instead.';
const broken =
  'This calendar file is damaged and could not be read. Save it again from your calendar, or paste the invitation’s words instead.';

/** Every calendar of the file. @throws Error with a sentence for the person. */
function calendarsOf(text: string): Component[] {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) throw new Error(notCalendar);
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF?\s*/, ''));
    if (!Array.isArray(parsed)) throw new Error(broken);
    const many: unknown[] = typeof parsed[0] === 'string' ? [parsed] : parsed;
    return many.flatMap((one) => (Array.isArray(one) ? new ICAL.Component(one) : []));
  } catch {
    throw new Error(broken);
  }
}

const textOf = (event: Component, name: string): string => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
};

/** Windows' names for the zones our users meet, from Unicode's table of them (CLDR windowsZones). */
const windowsZones: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Eastern Standard Time': 'America/New_York',
};

const ianaName = /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_/+-]+$/;

/** The zone as IANA names it; a name that only the file's maker knows stays, and is then taken for another zone. */
const zoneOf = (name: string) => windowsZones[name] ?? ianaName.exec(name)?.[0] ?? line(name, 80);

interface Moment {
  /** `2026-11-24T10:00`, or `2026-11-24`. */
  local: string;
  timeZone?: string;
  isDate: boolean;
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** A UTC time as the clocks of a zone show it. */
function inZone(milliseconds: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(milliseconds).replace(' ', 'T');
}

/** The time of a property, as the invitation writes it; undefined when it has none or no such day exists. */
function momentOf(property: Property | null, reader: Reader): Moment | undefined {
  const value: unknown = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return undefined;
  const { year, month, day, hour, minute, isDate } = value;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const local = isDate ? date : `${date}T${pad(hour)}:${pad(minute)}`;
  const milliseconds = Date.parse(isDate ? date : `${local}Z`);
  // The library counts on from "32 December"; such a day is no day.
  if (Number.isNaN(milliseconds) || !String(property?.toJSON()[3]).startsWith(local)) return undefined;
  if (isDate) return { local, isDate };
  if (value.zone === ICAL.Timezone.utcTimezone)
    return { local: inZone(milliseconds, reader.timeZone), timeZone: reader.timeZone, isDate };
  const zone = property?.getFirstParameter('tzid');
  return { local, isDate, ...(zone && { timeZone: zoneOf(zone) }) };
}

const after = (local: string, milliseconds: number) =>
  new Date(Date.parse(`${local}Z`) + milliseconds).toISOString().slice(0, 16);

/** The end, in the start's zone; undefined when the file gives none that is later. A whole day ends on its last day. */
function endOf(event: Component, start: Moment, reader: Reader): string | undefined {
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration && !start.isDate) {
    const seconds = duration.toSeconds();
    return seconds > 0 ? after(start.local, seconds * 1000) : undefined;
  }
  const end = momentOf(event.getFirstProperty('dtend'), reader);
  if (!end || end.isDate !== start.isDate || end.timeZone !== start.timeZone || end.local <= start.local)
    return undefined;
  const last = start.isDate ? after(`${end.local}T00:00`, -1).slice(0, 10) : end.local;
  return last > start.local ? last : undefined;
}

const dayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const sayDay = (local: string) => dayWords.format(Date.parse(local.slice(0, 10))).replace(',', '');

function sayWhen({ local, isDate }: Moment, end: string | undefined, recurring: boolean): string {
  const first = recurring ? 'First on ' : '';
  const sameDay = end?.slice(0, 10) === local.slice(0, 10);
  const until = end && (isDate ? sayDay(end) : sameDay ? end.slice(11) : `${sayDay(end)}, ${end.slice(11)}`);
  return `${first}${sayDay(local)}${isDate ? '' : `, ${local.slice(11)}`}${until ? ` to ${until}` : ''}`;
}

function whenOf(event: Component, recurring: boolean, reader: Reader): Meeting['when'] {
  const start = momentOf(event.getFirstProperty('dtstart'), reader);
  if (!start) return { text: '', allDay: false };
  const end = endOf(event, start, reader);
  return {
    text: sayWhen(start, end, recurring),
    start: start.local,
    ...(end && { end }),
    allDay: start.isDate,
    ...(start.timeZone && { timeZone: start.timeZone }),
  };
}

/** Somebody named by a property; rooms and equipment are nobody. */
function person(property: Property): Listed | undefined {
  if (/^(room|resource)$/i.test(property.getFirstParameter('cutype') ?? '')) return undefined;
  const value: unknown = property.getFirstValue();
  const address = typeof value === 'string' ? value.replace(/^mailto:/i, '').trim() : '';
  const name = (property.getFirstParameter('cn') ?? '').replace(/^["']+|["']+$/g, '');
  return { name, address: address.includes('@') ? address : undefined };
}

/** Where programs put the address of an online meeting: RFC 7986, Google and Microsoft. */
const linkNames = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'url',
];

function linkOf(event: Component, ...texts: string[]): string | undefined {
  const named = linkNames.map((name) => textOf(event, name));
  return meetingLink([...named, ...texts.flatMap((text) => text.match(/https:\/\/[^\s<>"')\]]+/g) ?? [])]);
}

/** The rules of advice look at a title's first words, so that is where a cancelled meeting says so. */
const titleOf = (summary: string, cancelled: boolean) =>
  cancelled && !/^\s*cancel/i.test(summary) ? `Cancelled: ${summary}` : summary;

function meeting(event: Component, cancelledByMethod: boolean, reader: Reader): Meeting | undefined {
  const uid = textOf(event, 'uid');
  const occurrence = momentOf(event.getFirstProperty('recurrence-id'), reader)?.local;
  const isSeries = !occurrence && (event.hasProperty('rrule') || event.hasProperty('rdate'));
  const when = whenOf(event, isSeries, reader);
  const summary = textOf(event, 'summary').trim();
  if (!summary && !when.start) return undefined;
  const cancelled = cancelledByMethod || /^cancelled$/i.test(textOf(event, 'status'));
  const description = textOf(event, 'description').trim();
  const place = textOf(event, 'location').trim();
  const organiserProperty = event.getFirstProperty('organizer');
  const organiser = organiserProperty ? person(organiserProperty) : undefined;
  const guests = event.getAllProperties('attendee').flatMap((one) => person(one) ?? []);
  const seriesId = uid || `${summary} ${when.start ?? ''}`;
  const result = meetingOf(
    'file',
    {
      id: occurrence ? `${seriesId}:${occurrence}` : seriesId,
      seriesId,
      ...((isSeries || occurrence) && { recurring: true }),
    },
    {
      title: titleOf(summary, cancelled),
      when,
      place,
      link: linkOf(event, place, description),
      people: peopleOf(organiser && guests.length ? [organiser, ...guests] : guests, organiser),
      description,
      writable: false,
    },
  );
  return result.status === 'meeting' ? result.meeting : undefined;
}

/** Soonest first, then what is past, the newest first. */
function bySoonest(today: string) {
  const isPast = ({ when }: Meeting) => !when.start || when.start < today;
  return (a: Meeting, b: Meeting) => {
    if (isPast(a) !== isPast(b)) return isPast(a) ? 1 : -1;
    const order = (a.when.start ?? '').localeCompare(b.when.start ?? '');
    return isPast(a) ? -order : order;
  };
}

/**
 * The meetings of a calendar file's text.
 * @throws Error with a sentence that names the remedy, when there is nothing to choose from.
 */
export function meetingsInCalendar(text: string, reader: Reader): CalendarFile {
  const file: CalendarFile = { meetings: [], unreadable: 0 };
  let entries = 0;
  for (const calendar of calendarsOf(text)) {
    const cancelled = /^cancel$/i.test(textOf(calendar, 'method'));
    for (const event of calendar.getAllSubcomponents('vevent')) {
      entries += 1;
      try {
        const one = meeting(event, cancelled, reader);
        if (one) file.meetings.push(one);
        else file.unreadable += 1;
      } catch {
        file.unreadable += 1;
      }
    }
  }
  if (!entries)
    throw new Error('There is no meeting in this calendar file. Export the meeting itself, then choose that file.');
  if (!file.meetings.length) throw new Error(broken);
  file.meetings.sort(bySoonest(reader.today));
  return file;
}

/**
 * The meetings of a file that a person chose or dropped.
 * @throws Error with a sentence that names the remedy.
 */
export async function meetingsInFile(file: Blob, reader: Reader): Promise<CalendarFile> {
  if (file.size > largest)
    throw new Error('This file is larger than 10 MB. Export one meeting from your calendar and choose that file.');
  const text = await file.text().catch(() => {
    throw new Error('The file could not be opened. Save it to this computer and choose it again.');
  });
  return meetingsInCalendar(text, reader);
}
