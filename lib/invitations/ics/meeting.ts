/** A meeting from one event of a calendar file. */
import ICAL from 'ical.js';
import { idFromWords, meetingOf } from '@/lib/calendars/shared/meeting';
import { type Listed, peopleOf } from '@/lib/calendars/shared/people';
import type { Meeting } from '@/lib/meetings/meeting';
import { timeInWords } from '@/lib/meetings/when';
import { isHtml, textOfHtml, withoutEntities } from '../html';
import { isAddresses, onlineMeeting } from '../links';
import type { Entry } from './components';
import { elsewhere, localOf, type Moment, momentOf, type Zone } from './moment';
import { nextOccurrence } from './occurrences';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

export interface Reader {
  /** IANA name of the time zone in which times are shown. */
  timeZone: string;
  /** `2026-11-24`. */
  today: string;
}

/** What an event needs from the file around it. */
export interface Around {
  reader: Reader;
  zone(tzid: string): Zone;
  /** Occurrences of a series that the file tells of on their own, as `2026-11-24T10:00`. */
  taken(uid: string): ReadonlySet<string>;
  /** How many more steps the series of the file may be followed. */
  steps: { left: number };
}

export function textOf(event: Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

const minute = 60_000;
const day = 86_400_000;
const plus = (local: string, milliseconds: number) =>
  new Date(Date.parse(`${local}${local.includes('T') ? 'Z' : ''}`) + milliseconds).toISOString().slice(0, local.length);

/** How long an event lasts, in milliseconds; undefined when the file gives no end that is later than its start. */
function lengthOf(event: Component, start: Moment, zone: Around['zone']): number | undefined {
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return positive(duration.toSeconds() * 1000);
  const end = momentOf(event.getFirstProperty('dtend'), zone);
  if (!end || end.isDate !== start.isDate) return undefined;
  return positive(distance(start, end));
}

const positive = (length: number | undefined) => (length && length > 0 && length < 400 * day ? length : undefined);

function distance(start: Moment, end: Moment): number | undefined {
  const shown = (moment: Moment) => Date.parse(moment.isDate ? moment.local : `${moment.local}Z`);
  if (start.zone === end.zone || (start.zone && start.zone.name === end.zone?.name)) return shown(end) - shown(start);
  const [from, to] = [start.zone?.instant(start.local), end.zone?.instant(end.local)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/** Outlook writes a whole day as midnight to midnight, with a mark. */
const isMarkedWhole = (event: Component) =>
  /^true$/i.test(textOf(event, 'x-microsoft-cdo-alldayevent') || textOf(event, 'x-microsoft-msncalendar-alldayevent'));

/** A whole day in whole days; its end is the last day. */
function wholeDay(first: string, length: number | undefined): Meeting['when'] {
  const days = length ? Math.round(length / day) : 1;
  const last = days > 1 ? plus(first, (days - 1) * day) : undefined;
  return { text: '', start: first, ...(last && { end: last }), allDay: true };
}

/** A time in the reader's zone, with the file's own beside it where the two differ. */
function timed(start: Moment, length: number | undefined, timeZone: string): Meeting['when'] {
  const minutes = length && Math.round(length / minute) * minute;
  const local = localOf(start, timeZone);
  const end = (from: string) => (minutes ? plus(from, minutes) : undefined);
  // A zone that only the file's maker knows: its times stay as they are, and say so.
  if (local === undefined) {
    const ends = end(start.local);
    return {
      text: '',
      start: start.local,
      ...(ends && { end: ends }),
      allDay: false,
      timeZone: start.zone?.name ?? '',
    };
  }
  const there = elsewhere(start, end(start.local), local);
  const ends = end(local);
  return {
    text: '',
    start: local,
    ...(ends && { end: ends }),
    allDay: false,
    ...(start.zone && { timeZone }),
    ...(there && { elsewhere: there.slice(0, 120) }),
  };
}

const isLocal = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** The moment of the occurrence that a series is next held at; the start itself where there is no rule to follow. */
function heldAt(event: Component, start: Moment, uid: string, { reader, taken, steps }: Around): Moment {
  const time: unknown = event.getFirstPropertyValue('dtstart');
  if (!(time instanceof ICAL.Time)) return start;
  try {
    const next = nextOccurrence(event, time, reader.today, taken(uid), steps);
    const local = next?.toString().slice(0, start.local.length) ?? '';
    return isLocal.test(local) ? { ...start, local } : start;
  } catch {
    return start;
  }
}

function whenOf(event: Component, start: Moment, held: Moment, { reader, zone }: Around): Meeting['when'] {
  const length = lengthOf(event, start, zone);
  const local = localOf(held, reader.timeZone);
  const isWhole = start.isDate || (isMarkedWhole(event) && (local ?? held.local).endsWith('T00:00'));
  const when = isWhole ? wholeDay((local ?? held.local).slice(0, 10), length) : timed(held, length, reader.timeZone);
  return { ...when, text: timeInWords(when) };
}

/** Names with an address for one, or in quotes of their own. */
const plainName = (name: string) => name.replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '');

/** Somebody named by a property; undefined for rooms and equipment (CUTYPE, or a guest who takes no part). */
function person(property: Property): Listed | undefined {
  const parameter = (name: string) => {
    const value: unknown = property.getFirstParameter(name);
    return typeof value === 'string' ? value : '';
  };
  if (/^(?:room|resource)$/i.test(parameter('cutype')) || /^non-participant$/i.test(parameter('role')))
    return undefined;
  const value: unknown = property.getFirstValue();
  const written = [parameter('email'), typeof value === 'string' ? value : ''];
  const address = written.map((one) => one.replace(/^mailto:/i, '').trim()).find((one) => one.includes('@'));
  return { name: plainName(parameter('cn')), address };
}

/** Where programs put the address of an online meeting: RFC 7986, Google and Microsoft. */
const linkNames = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingexternallink',
  'x-microsoft-onlinemeetingconflink',
  'url',
];

function linkOf(event: Component, ...texts: string[]): string | undefined {
  const named = linkNames.map((name) => textOf(event, name));
  return onlineMeeting([...named, ...texts.flatMap((text) => text.match(/https:\/\/[^\s<>"')\]]{1,2000}/g) ?? [])]);
}

const plain = (text: string) => (isHtml(text) ? textOfHtml(text) : text).trim();

/** Notes as text; where they are empty, those that Outlook writes as HTML beside them. */
function notesOf(event: Component): string {
  const names = ['description', 'x-alt-desc', 'styled-description', 'comment'];
  return names.map((name) => plain(textOf(event, name))).find(Boolean) ?? '';
}

/** A place that is nothing but addresses is none: the address is the link. */
const placeOf = (text: string) => (isAddresses(text) ? '' : text);

/** The rules of advice look at a title's first words, so that is where a cancelled meeting says so. */
const titleOf = (summary: string, cancelled: boolean) =>
  cancelled && !/^\s*cancel/i.test(summary) ? `Cancelled: ${summary || 'a meeting without a title'}` : summary;

/** An occurrence of a series, in the series' own zone. */
export interface Occurrence {
  /** When it is held. */
  held: Moment;
  /** When it was first planned, which names it. */
  planned: Moment;
}

/**
 * The meeting of one event.
 * @param own the occurrence that is meant; of a series without it, the next one.
 * @returns undefined for an event that names neither a title nor a time, unless it cancels one.
 */
export function meetingOfEvent({ event, method }: Entry, around: Around, own?: Occurrence): Meeting | undefined {
  const uid = textOf(event, 'uid');
  const cancelled = method === 'cancel' || /^cancelled$/i.test(textOf(event, 'status'));
  const start = momentOf(event.getFirstProperty('dtstart'), around.zone);
  const summary = withoutEntities(textOf(event, 'summary')).trim();
  if (!summary && !start && !(cancelled && uid)) return undefined;
  const moved = momentOf(event.getFirstProperty('recurrence-id'), around.zone);
  const isSeries = !moved && (event.hasProperty('rrule') || event.hasProperty('rdate'));
  const held = own?.held ?? (start && isSeries ? heldAt(event, start, uid, around) : start);
  const when = start && held ? whenOf(event, start, held, around) : { text: '', allDay: false };
  const notes = notesOf(event);
  const place = withoutEntities(textOf(event, 'location')).trim();
  const organiserProperty = event.getFirstProperty('organizer');
  const organiser = organiserProperty ? person(organiserProperty) : undefined;
  const invited = event.getAllProperties('attendee').flatMap((one) => person(one) ?? []);
  // A room that is listed as a guest is called like the place.
  const guests = invited.filter(({ name }) => !name || name.toLowerCase() !== place.toLowerCase());
  const seriesId = uid || idFromWords(summary, start?.local, place);
  const occurrence = own?.planned ?? moved ?? (isSeries ? held : undefined);
  const result = meetingOf(
    'file',
    {
      id: occurrence ? `${seriesId}:${occurrence.local}` : seriesId,
      seriesId,
      ...((isSeries || moved) && { recurring: true }),
    },
    {
      title: titleOf(summary, cancelled),
      when,
      place: placeOf(place),
      link: linkOf(event, place, notes, textOf(event, 'description')),
      people: peopleOf(organiser && guests.length ? [organiser, ...guests] : guests, organiser),
      description: notes,
      writable: false,
    },
  );
  return result.status === 'meeting' ? result.meeting : undefined;
}
