/**
 * All meetings of a calendar within some days, each occurrence of a series on its own: for a calendar that is followed,
 * where `file.ts` shows a series at its next date. What lies outside these days is let go as soon as it is read, so that
 * a calendar of many years needs little memory.
 */
import ICAL from 'ical.js';
import { daysAfter } from '@/lib/meetings/day';
import type { Meeting } from '@/lib/meetings/meeting';
import { type Entry, itemsOf } from './components';
import { newest, notCalendar, pacer } from './file';
import { linesOf } from './lines';
import { type Around, meetingOfEvent, type Reader, textOf } from './meeting';
import { localOf, type Moment, momentOf, momentsOf, type Zone, zonesOf } from './moment';
import { occurrencesWithin, type Span } from './occurrences';
import { contentLines } from './repair';

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** More entries than this that may fall within the days are not looked at. */
const mostEntries = 20_000;
/** How far all series together are followed. */
const mostSteps = 200_000;
/** No series is held more often than this within the days. */
const mostOfSeries = 200;
/** More meetings than this are not given: the soonest stay. */
const mostMeetings = 1000;
/** After so many milliseconds no more is read: the background cannot be ended as a worker can. */
const patience = 60_000;
/** An event that lasts longer, in days, is not looked for before the first of the days. */
const longestEvent = 15;

/** A meeting, and how the calendar names it. */
export interface Occurrence {
  meeting: Meeting;
  /** As the file writes it; empty where it does not. */
  uid: string;
  /** Of an occurrence of a series, when it was first planned: milliseconds since 1970, or a day, `2026-11-24`. */
  planned?: number | string;
}

export interface CalendarWindow {
  /** The soonest first. */
  occurrences: Occurrence[];
  /** Entries that could not be read and were left out. */
  unreadable: number;
  /** There is more within the days than is given. */
  isCutOff: boolean;
}

const dayOfTime = (time: Time) => time.toString().slice(0, 10);
const dayIn = (event: Component, name: string): string | undefined => {
  const time: unknown = event.getFirstPropertyValue(name);
  return time instanceof ICAL.Time ? dayOfTime(time) : undefined;
};

/** Can an entry matter for the days? Generous: zones may move it by a day. */
function mayMatter({ event }: Entry, { from, to }: Span): boolean {
  const start = dayIn(event, 'dtstart');
  if (!start) return false;
  const [first, last] = [daysAfter(from, -longestEvent), daysAfter(to, 2)];
  const isNear = (day: string | undefined) => day !== undefined && day >= first && day <= last;
  if (event.hasProperty('recurrence-id')) return isNear(start) || isNear(dayIn(event, 'recurrence-id'));
  if (!event.hasProperty('rrule') && !event.hasProperty('rdate'))
    return isNear(start) || (start < first && (dayIn(event, 'dtend') ?? '') >= from);
  const rule: unknown = event.getFirstPropertyValue('rrule');
  const until = rule instanceof ICAL.Recur && rule.until ? dayOfTime(rule.until) : undefined;
  return start <= last && (event.hasProperty('rdate') || until === undefined || until >= first);
}

interface Parts {
  entries: Entry[];
  zones: Map<string, Component>;
  isCutOff: boolean;
}

/** @throws Error with a sentence for the person when the bytes are no calendar. */
async function partsOf(
  bytes: Uint8Array,
  span: Span,
  rest: () => Promise<void>,
  isLate: () => boolean,
): Promise<Parts> {
  const parts: Parts = { entries: [], zones: new Map(), isCutOff: false };
  let isCalendar = false;
  for (const item of itemsOf(contentLines(linesOf(bytes)))) {
    if (item.kind !== 'lines') isCalendar = true;
    if (item.kind === 'zone') parts.zones.set(textOf(item.zone, 'tzid'), item.zone);
    if (item.kind === 'event' && mayMatter(item.entry, span)) {
      if (parts.entries.length < mostEntries) parts.entries.push(item.entry);
      else parts.isCutOff = true;
    }
    await rest();
    if (isLate()) {
      parts.isCutOff = true;
      break;
    }
  }
  if (!isCalendar) throw new Error(notCalendar);
  return parts;
}

/** A moment as the clocks of another zone show it, where both are known; else as it is written. */
const inZone = (moment: Moment, zone: Zone | undefined): string =>
  (moment.zone && zone && moment.zone !== zone ? localOf(moment, zone.name) : undefined) ?? moment.local;

/** Of each series, the entries that tell of one of its occurrences. */
function changedOf(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const own = entries.filter(({ event }) => event.hasProperty('recurrence-id'));
  return Map.groupBy(own, ({ event }) => textOf(event, 'uid'));
}

const plannedOf = ({ local, isDate, zone }: Moment): number | string | undefined =>
  isDate ? local : zone ? zone.instant(local) : undefined;

interface Found {
  occurrences: Occurrence[];
  unreadable: number;
  isCutOff: boolean;
}

interface Work extends Found {
  around: Around;
  span: Span;
  masters: ReadonlyMap<string, Moment>;
  changed: ReadonlyMap<string, Entry[]>;
}

function add(work: Work, entry: Entry, held?: Moment, planned?: Moment): void {
  const meeting = meetingOfEvent(entry, work.around, held && planned && { held, planned });
  if (!meeting) {
    work.unreadable += 1;
    return;
  }
  const { start = '', end = start } = meeting.when;
  const { from, to } = work.span;
  if (!start || start.slice(0, 10) > to || end.slice(0, 10) < from) return;
  const named = planned && plannedOf(planned);
  const uid = textOf(entry.event, 'uid');
  work.occurrences.push({ meeting, uid, ...(named !== undefined && { planned: named }) });
}

/** One occurrence that the file tells of on its own: named as its series would name it. */
function addChanged(work: Work, entry: Entry): void {
  const { event } = entry;
  const { zone } = work.around;
  const [held, moved] = [momentOf(event.getFirstProperty('dtstart'), zone), event.getFirstProperty('recurrence-id')];
  const written = momentOf(moved, zone);
  const series = work.masters.get(textOf(event, 'uid'));
  const local = written && inZone(written, series?.zone);
  const isDay = local?.length === 10;
  const planned =
    written && local ? { local, isDate: isDay, zone: isDay ? undefined : (series?.zone ?? written.zone) } : undefined;
  add(work, entry, held, planned);
}

/** How many days before the first day an event may begin and still last into it; a zone may move it by one. */
function daysOf(event: Component, { local }: Moment): number {
  const last = dayIn(event, 'dtend') ?? local.slice(0, 10);
  const duration: unknown = event.getFirstPropertyValue('duration');
  const long = duration instanceof ICAL.Duration ? duration.toSeconds() / 86_400 : 0;
  const days = (Date.parse(last) - Date.parse(local.slice(0, 10))) / 86_400_000;
  return Math.min(longestEvent, 1 + Math.ceil(Math.max(0, days, long)));
}

function addSeries(work: Work, entry: Entry): void {
  const { event } = entry;
  const { zone, steps } = work.around;
  const time: unknown = event.getFirstPropertyValue('dtstart');
  const start = momentOf(event.getFirstProperty('dtstart'), zone);
  if (!start || !(time instanceof ICAL.Time)) return;
  const keys = (properties: readonly InstanceType<typeof ICAL.Property>[]) =>
    properties.flatMap((property) => momentsOf(property, zone).map((moment) => inZone(moment, start.zone)));
  const own = work.changed.get(textOf(event, 'uid')) ?? [];
  const left = new Set([
    ...keys(event.getAllProperties('exdate')),
    ...own.flatMap(({ event: one }) => keys(one.getAllProperties('recurrence-id'))),
  ]);
  const length = start.local.length;
  const isLeft = (one: Time) => left.has(one.toString().slice(0, length)) || left.has(dayOfTime(one));
  const around = { from: daysAfter(work.span.from, -daysOf(event, start)), to: daysAfter(work.span.to, 1) };
  const { times, isWhole } = occurrencesWithin(event, time, around, { isLeft, steps, most: mostOfSeries });
  if (!isWhole) work.isCutOff = true;
  for (const one of times) {
    const held = { ...start, local: one.toString().slice(0, length) };
    add(work, entry, held, held);
  }
}

function addEntry(work: Work, entry: Entry): void {
  const { event } = entry;
  try {
    if (event.hasProperty('recurrence-id')) addChanged(work, entry);
    else if (event.hasProperty('rrule') || event.hasProperty('rdate')) addSeries(work, entry);
    else add(work, entry);
  } catch {
    work.unreadable += 1;
  }
}

const startOf = ({ meeting }: Occurrence) => meeting.when.start ?? '';

/**
 * The meetings of a calendar within some days.
 * @param bytes of the file, in any encoding that calendars write.
 * @param span days on the reader's clock; both count.
 * @throws Error with a sentence for the person when the bytes are no calendar.
 */
export async function meetingsWithin(bytes: Uint8Array, reader: Reader, span: Span): Promise<CalendarWindow> {
  const rest = pacer();
  const until = performance.now() + patience;
  const isLate = () => performance.now() > until;
  const { entries, zones, isCutOff } = await partsOf(bytes, span, rest, isLate);
  const current = await newest(entries, rest);
  const zone = zonesOf(zones);
  const masters = new Map(
    current.flatMap(({ event }) => {
      const start = event.hasProperty('recurrence-id') ? undefined : momentOf(event.getFirstProperty('dtstart'), zone);
      return start ? [[textOf(event, 'uid'), start] as const] : [];
    }),
  );
  const none = new Set<string>();
  const around = { reader, zone, taken: () => none, steps: { left: mostSteps } };
  const work: Work = { around, span, masters, changed: changedOf(current), occurrences: [], unreadable: 0, isCutOff };
  for (const entry of current) {
    addEntry(work, entry);
    await rest();
    if (isLate()) {
      work.isCutOff = true;
      break;
    }
  }
  const sorted = work.occurrences.sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return {
    occurrences: sorted.slice(0, mostMeetings),
    unreadable: work.unreadable,
    isCutOff: work.isCutOff || sorted.length > mostMeetings,
  };
}
