/**
 * Meetings from an iCalendar file (RFC 5545), as calendars export them and mail programs attach them, in one pass:
 * bytes → content lines → repair → events → zones → next occurrence.
 */

import ICAL from 'ical.js';
import type { Meeting } from '@/lib/meetings/meeting';
import { t } from '@/lib/words/words';
import { type Entry, itemsOf } from './components';
import { linesOf } from './lines';
import { meetingOfEvent, type Reader, textOf } from './meeting';
import { zonesOf } from './moment';
import { contentLines } from './repair';

type Component = InstanceType<typeof ICAL.Component>;

/**
 * What is read of a file, in bytes. People mean one meeting, but documents may be within it, as large as mail may carry;
 * the rest of a larger file is cut off, and that is said.
 */
export const largest = 40_000_000;

export interface CalendarFile {
  /** Soonest first, those before today last; the newest of these first. */
  meetings: Meeting[];
  /** Entries of the file that could not be read and were left out. */
  unreadable: number;
  /** Meetings that are here although lines of them had to be left out. */
  repaired: number;
  /** The file is larger than is read: there may be more meetings in it. */
  cutOff: boolean;
}

export const notCalendar = t('invitations.thisIsNotA');
const broken = t('invitations.thisCalendarFileIs');
const empty = t('invitations.thereIsNoMeeting');
const nameless = t('invitations.theMeetingInThis');

/** Nothing else may hold the page's thread for longer, in milliseconds. */
const slice = 40;

/** Lets the page answer somebody who types or presses meanwhile. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Call what it gives after each small piece of work: it pauses when enough has been done in one go. */
export function pacer() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await pause();
    since = performance.now();
  };
}

interface Parts {
  entries: Entry[];
  zones: Map<string, Component>;
  isCalendar: boolean;
}

/** How far all series of a file together are followed: some seconds. Those left over are shown at their first date. */
const mostSteps = 20_000;

/** A file of more events than this is an archive; they are counted as not read. */
const mostEntries = 20_000;

async function partsOf(bytes: Uint8Array, rest: () => Promise<void>): Promise<Parts> {
  const parts: Parts = { entries: [], zones: new Map(), isCalendar: false };
  for (const item of itemsOf(contentLines(linesOf(bytes)))) {
    if (item.kind !== 'lines') parts.isCalendar = true;
    if (item.kind === 'event' && parts.entries.length < mostEntries) parts.entries.push(item.entry);
    if (item.kind === 'zone') parts.zones.set(textOf(item.zone, 'tzid'), item.zone);
    await rest();
  }
  return parts;
}

const numberOf = (event: Component, name: string): number => {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'number' ? value : 0;
};
const stampOf = (event: Component): string =>
  ['last-modified', 'dtstamp'].map((name) => String(event.getFirstPropertyValue(name) ?? '')).find(Boolean) ?? '';

/** The newest version of each event, told by SEQUENCE, then by when it was changed, then by its place in the file. */
export async function newest(entries: readonly Entry[], rest: () => Promise<void>): Promise<Entry[]> {
  const newest = new Map<string, Entry>();
  for (const [place, entry] of entries.entries()) {
    await rest();
    const { event } = entry;
    const uid = textOf(event, 'uid');
    const key = uid ? `${uid}\n${String(event.getFirstPropertyValue('recurrence-id') ?? '')}` : `${place}`;
    const other = newest.get(key);
    if (!other || isNewer(event, other.event)) newest.set(key, entry);
  }
  return [...newest.values()];
}

function isNewer(one: Component, other: Component): boolean {
  const by = numberOf(one, 'sequence') - numberOf(other, 'sequence');
  return by ? by > 0 : stampOf(one) >= stampOf(other);
}

/** Which occurrences of each series the file tells of on their own. */
function takenBy(entries: readonly Entry[]): (uid: string) => ReadonlySet<string> {
  const taken = new Map<string, Set<string>>();
  for (const { event } of entries) {
    const time: unknown = event.getFirstPropertyValue('recurrence-id');
    if (!(time instanceof ICAL.Time)) continue;
    const uid = textOf(event, 'uid');
    const known = taken.get(uid) ?? new Set<string>();
    taken.set(uid, known.add(time.toString().slice(0, time.isDate ? 10 : 16)));
  }
  const none = new Set<string>();
  return (uid) => taken.get(uid) ?? none;
}

/** Ids that are each there once: entries without a UID may be alike in all that ids are made of. */
function withOwnIds(meetings: readonly Meeting[]): Meeting[] {
  const seen = new Map<string, number>();
  return meetings.map((meeting) => {
    const times = (seen.get(meeting.id) ?? 0) + 1;
    seen.set(meeting.id, times);
    return times === 1 ? meeting : { ...meeting, id: `${meeting.id.slice(0, 580)}#${times}` };
  });
}

/** Soonest first, then what is past, the newest first. */
function bySoonest(today: string) {
  const isPast = ({ when }: Meeting) => !when.start || (when.end ?? when.start) < today;
  return (a: Meeting, b: Meeting) => {
    if (isPast(a) !== isPast(b)) return isPast(a) ? 1 : -1;
    const [one, other] = [a.when.start ?? '', b.when.start ?? ''];
    const order = one < other ? -1 : one > other ? 1 : 0;
    return isPast(a) ? -order : order;
  };
}

/**
 * The meetings of a calendar file.
 * @param bytes of the file, in any encoding that calendars write.
 * @throws Error with a sentence that names the remedy, when there is nothing to choose from.
 */
export async function meetingsInCalendar(bytes: Uint8Array, reader: Reader): Promise<CalendarFile> {
  const cutOff = bytes.length > largest;
  const rest = pacer();
  const { entries, zones, isCalendar } = await partsOf(cutOff ? bytes.subarray(0, largest) : bytes, rest);
  if (!isCalendar) throw new Error(notCalendar);
  const current = await newest(entries, rest);
  const around = { reader, zone: zonesOf(zones), taken: takenBy(current), steps: { left: mostSteps } };
  const file: CalendarFile = { meetings: [], unreadable: 0, repaired: 0, cutOff };
  for (const entry of current) {
    const one = read(entry, around);
    if (one) file.meetings.push(one);
    else file.unreadable += 1;
    if (one && entry.leftOut) file.repaired += 1;
    await rest();
  }
  if (!file.meetings.length)
    throw new Error(file.unreadable ? (entries.some(({ leftOut }) => leftOut) ? broken : nameless) : empty);
  file.meetings = withOwnIds(file.meetings).sort(bySoonest(reader.today));
  return file;
}

function read(entry: Entry, around: Parameters<typeof meetingOfEvent>[1]): Meeting | undefined {
  try {
    return meetingOfEvent(entry, around);
  } catch {
    return undefined;
  }
}

/**
 * The meetings of a file that a person chose or dropped.
 * @throws Error with a sentence that names the remedy.
 */
export async function meetingsInFile(file: Blob, reader: Reader): Promise<CalendarFile> {
  const bytes = await file
    .slice(0, largest + 1)
    .arrayBuffer()
    .catch(() => {
      throw new Error(t('meeting.theFileWasNotOpened'));
    });
  return meetingsInCalendar(new Uint8Array(bytes), reader);
}

/** What a person is told of the parts of a file that are not here; empty when all of it was read. */
export function saidOf({ unreadable, repaired, cutOff }: Omit<CalendarFile, 'meetings'>): string {
  const parts = [
    unreadable &&
      (unreadable === 1 ? t('invitations.oneEntryCouldNot') : t('invitations.entriesCouldNotBe', { unreadable })),
    repaired &&
      (repaired === 1 ? t('invitations.oneEntryHadLines') : t('invitations.entriesHadLinesThat', { repaired })),
    cutOff && t('invitations.thisFileIsLarger', { largest: largest / 1_000_000 }),
  ];
  return parts.filter(Boolean).join(' ');
}
