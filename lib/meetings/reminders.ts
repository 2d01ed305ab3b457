/**
 * Which reminders to show now, which of those that are on the screen have lost their reason, and when to look next. Pure:
 * the caller gives the moment, what is known of the day, and what was shown before. Nothing is ever reminded of twice
 * unless the person asks for it ("in 10 minutes"); whatever the clock does, no more than a day's number is shown.
 */
import * as z from 'zod/mini';
import { daysAfter } from './day';
import { limits } from './meeting';
import { dayIn, firstNotQuiet, momentOf, type Quiet } from './reminder-times';
import { sameMeetingKey } from './same-meeting';
import { instantOf } from './zone-time';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A prepared meeting is called to mind when the panel comes to it by itself, and not before. */
const readyBefore = 5 * minute;
/** A meeting is still called to mind so long after its start, when the computer slept. */
const firstMinutes = 5 * minute;
/** And at its end for so long. */
const afterEnd = 2 * hour;
/** What was asked for again may come this late, for the computer may have slept. */
const lateSnooze = 2 * hour;
/** Days after its day in which an overdue promise is called to mind, once. */
export const overdueDays = 7;
/** How long a reminder stays on the screen at most when it comes late in its time. */
const staysAtLeast = 10 * minute;
/** Taken for a meeting whose end is not known. */
const usualLength = hour;

const kinds = ['before', 'end', 'promise'] as const;
/** Before a meeting, at its end, or on the day of a promise. */
export type ReminderKind = (typeof kinds)[number];

/** A reminder as it was shown, kept so that it is shown once. Holds no words of a meeting. */
export const ShownReminder = z.object({
  /** Names the notification. */
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  kind: z.enum(kinds),
  /** Id of the meeting; absent for promises. */
  meetingId: z.optional(z.string().check(z.maxLength(limits.qualifiedId))),
  /** Its series, where it is one of several. */
  seriesId: z.optional(z.string().check(z.maxLength(limits.qualifiedId))),
  /** When the meeting starts or ends, or the promises are due. Milliseconds since 1970. */
  moment: z.number(),
  /** Nothing was written for the meeting when it was shown. */
  isUnprepared: z.optional(z.literal(true)),
  /** What it reminded of, see `keyOf`. */
  keys: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(2000)),
  /** When it was shown, in milliseconds since 1970. */
  at: z.number(),
  /** To be shown again at this moment, because the person asked for it. */
  snoozedTo: z.optional(z.number()),
});
export type ShownReminder = z.infer<typeof ShownReminder>;

/** A reminder to show. */
export interface Reminder extends Omit<ShownReminder, 'at' | 'snoozedTo'> {
  /** Ids of promises that are due today, and of those that are overdue. */
  due: readonly string[];
  overdue: readonly string[];
}

/** A meeting as far as reminders need it. */
export interface RemindableMeeting {
  id: string;
  seriesId: string;
  title: string;
  /** `2026-11-24T10:00`; a meeting without an hour is never called to mind. */
  start?: string | undefined;
  end?: string | undefined;
  /** IANA name of the zone of both; the device's own where it is absent. */
  timeZone?: string | undefined;
  /** Its calendar says that it is cancelled or declined, or no longer holds it. */
  isCalledOff?: boolean;
}

/** An open promise of the person's own. */
export interface DuePromise {
  id: string;
  /** `2026-11-27`. */
  due: string;
  /** ISO time. */
  madeAt: string;
}

export interface ReminderSettings extends Quiet {
  /** Minutes before the start; 0 for no such reminders. */
  remindBefore: number;
  remindAtEnd: boolean;
  remindPromises: boolean;
  /** The hour of the day for promises: `09:00`. */
  promisesAt: string;
  /** The most in one day. */
  remindersPerDay: number;
}

export interface ReminderState {
  meetings: readonly RemindableMeeting[];
  /** Does a meeting deserve a checklist? Asked only of meetings whose time has come. */
  deserves(meeting: RemindableMeeting): boolean;
  /** Ids of meetings for which something is written. */
  prepared: ReadonlySet<string>;
  /** Ids of meetings for which the panel was opened. */
  opened: ReadonlySet<string>;
  /** Ids of meetings whose after-step is done. */
  closed: ReadonlySet<string>;
  /** Ids of series of which the person wants no reminders. */
  silentSeries: ReadonlySet<string>;
  promises: readonly DuePromise[];
  settings: ReminderSettings;
  /** What was shown before, in the order in which it was. */
  shown: readonly ShownReminder[];
  /** Milliseconds since 1970. */
  now: number;
  /** IANA name of the device's time zone. */
  zone: string;
}

export interface Reminders {
  show: Reminder[];
  /** Ids of the notifications that still have a reason; any other on the screen is to go. */
  alive: ReadonlySet<string>;
  /** When to look again, in milliseconds since 1970: at the latest when the next day begins. */
  next: number;
}

/**
 * A short name for what is reminded of, so that words and ids are not kept twice: FNV-1a in 2 × 32 bits (Fowler, Noll
 * and Vo).
 */
function keyOf(...parts: readonly (string | number)[]): string {
  const text = parts.join('\n');
  const hash = (start: number) => {
    let value = start;
    for (let place = 0; place < text.length; place += 1)
      value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
    return value.toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x9dc5811c)}`;
}

interface Span {
  start: number;
  end: number;
}

/** Start and end in milliseconds since 1970; undefined where the hour of the start is not known. */
function spanOf({ start, end, timeZone }: RemindableMeeting, zone: string): Span | undefined {
  const at = (local: string | undefined) => (local?.includes('T') ? instantOf(local, timeZone || zone) : undefined);
  const from = at(start);
  if (from === undefined || Number.isNaN(from)) return undefined;
  const until = at(end);
  return { start: from, end: until !== undefined && until > from ? until : from + usualLength };
}

/** When a meeting starts, in milliseconds since 1970; NaN where its hour is not known. */
export const startOf = (meeting: RemindableMeeting, zone: string): number => spanOf(meeting, zone)?.start ?? Number.NaN;

interface Placed extends Span {
  meeting: RemindableMeeting;
}

const samenessOf = ({ meeting, start }: Placed) => sameMeetingKey(start, meeting.title);

/** Meetings that are one, under the ids of several calendars. */
type Group = readonly Placed[];

const groupsOf = ({ meetings, zone }: ReminderState): Group[] => {
  const placed = meetings.flatMap((meeting) => {
    const span = spanOf(meeting, zone);
    return span ? [{ meeting, ...span }] : [];
  });
  return [...Map.groupBy(placed, samenessOf).values()];
};

/** Is it to be called to mind at all? What was said of it under one of its ids holds for all. */
const isWanted = (group: Group, { closed, silentSeries }: ReminderState) =>
  group.every(({ meeting }) => !meeting.isCalledOff && !closed.has(meeting.id) && !silentSeries.has(meeting.seriesId));

/** Of meetings that are one, that for which something is written. */
function firstOf(group: Group, { prepared, opened }: ReminderState): Placed | undefined {
  const rank = ({ meeting: { id } }: Placed) => (prepared.has(id) ? 2 : opened.has(id) ? 1 : 0);
  return group.toSorted((one, other) => rank(other) - rank(one))[0];
}

interface PlacedMeetings {
  /** Each once. */
  meetings: Placed[];
  /** By each of their ids. */
  byId: ReadonlyMap<string, Placed>;
}

/** The meetings with an hour that are to be called to mind. */
function placedMeetings(state: ReminderState): PlacedMeetings {
  const wanted = groupsOf(state)
    .filter((group) => isWanted(group, state))
    .flatMap((group) => {
      const first = firstOf(group, state);
      return first ? [{ first, group }] : [];
    });
  return {
    meetings: wanted.map(({ first }) => first),
    byId: new Map(wanted.flatMap(({ first, group }) => group.map(({ meeting }) => [meeting.id, first] as const))),
  };
}

/** A reminder and the time in which it is of use. */
interface Candidate {
  reminder: Reminder;
  from: number;
  until: number;
}

/** A reminder of a meeting, before it or at its end. */
function ofMeeting(kind: 'before' | 'end', placed: Placed, isUnprepared: boolean): Reminder {
  const { meeting } = placed;
  const moment = kind === 'before' ? placed.start : placed.end;
  return {
    id: `${kind}:${keyOf(meeting.id, moment)}`,
    kind,
    meetingId: meeting.id,
    ...(meeting.seriesId !== meeting.id && { seriesId: meeting.seriesId }),
    moment,
    ...(isUnprepared && { isUnprepared: true as const }),
    // By its id, so that a meeting with a new title is the same; and by its words, so that another calendar's is.
    keys: [keyOf(kind, meeting.id, moment), keyOf(kind, samenessOf(placed))],
    due: [],
    overdue: [],
  };
}

function beforeMeeting(placed: Placed, state: ReminderState): Candidate[] {
  const { prepared, settings, now } = state;
  const { meeting, start } = placed;
  const isPrepared = prepared.has(meeting.id);
  const ahead = settings.remindBefore * minute;
  const from = start - (isPrepared ? Math.min(ahead, readyBefore) : ahead);
  const until = start + firstMinutes;
  if (!ahead || until <= now) return [];
  return [{ reminder: ofMeeting('before', placed, !isPrepared), from, until }];
}

function atEnd(placed: Placed, state: ReminderState): Candidate[] {
  const { prepared, opened, settings, now } = state;
  const { meeting, end } = placed;
  const until = end + afterEnd;
  const isTheirs = prepared.has(meeting.id) || opened.has(meeting.id);
  if (!settings.remindAtEnd || !isTheirs || until <= now) return [];
  return [{ reminder: ofMeeting('end', placed, false), from: end, until }];
}

const dueKey = ({ id, due }: DuePromise) => keyOf('due', id, due);
const overdueKey = ({ id, due }: DuePromise) => keyOf('overdue', id, due);

/** When a promise is called to mind, on its day and once more when it is overdue. */
function timesOfPromise(promise: DuePromise, { settings, zone }: ReminderState) {
  const at = (days: number, time: string) => momentOf(daysAfter(promise.due, days), time, zone);
  return [
    { promise, key: dueKey(promise), isOverdue: false, from: at(0, settings.promisesAt), until: at(1, '00:00') },
    {
      promise,
      key: overdueKey(promise),
      isOverdue: true,
      from: at(1, settings.promisesAt),
      until: at(overdueDays + 1, '00:00'),
    },
    // Whoever has just written it down needs no reminder of it.
  ].filter(({ from, until }) => from < until && Date.parse(promise.madeAt) < from);
}

type PromiseTime = ReturnType<typeof timesOfPromise>[number];

/** All promises of one moment are one reminder. */
function ofPromises(times: readonly PromiseTime[], today: string, moment: number): Reminder {
  const ids = (isOverdue: boolean) =>
    times.flatMap((one) => (one.isOverdue === isOverdue ? one.promise.id : [])).slice(0, 2000);
  return {
    id: `promise:${today}`,
    kind: 'promise',
    moment,
    keys: times.map(({ key }) => key).slice(0, 2000),
    due: ids(false),
    overdue: ids(true),
  };
}

/** The first moment from `at` on that is not quiet; where that is another, one of the hour for promises or later. */
function firstMorning(at: number, settings: ReminderSettings, zone: string): number {
  const first = firstNotQuiet(at, settings, zone);
  return first === at ? at : Math.max(first, momentOf(dayIn(first, zone), settings.promisesAt, zone));
}

/**
 * The promises that can be called to mind now, together; and when the next one can.
 * @param asked what the person asked to be shown again: the promises in it come with it, and not beside it.
 */
function promisesDue(
  state: ReminderState,
  known: ReadonlySet<string>,
  asked: readonly Candidate[],
): { now: Candidate[]; next: number[] } {
  const { settings, promises, now, zone } = state;
  const isAskedFor = new Set(asked.flatMap(({ reminder }) => [...reminder.due, ...reminder.overdue]));
  if (!settings.remindPromises) return { now: [], next: [] };
  const open = promises
    .filter(({ id }) => !isAskedFor.has(id))
    .flatMap((promise) => timesOfPromise(promise, state))
    .filter(({ key, until }) => until > now && !known.has(key));
  const shownAt = (one: PromiseTime) => firstMorning(Math.max(one.from, now), settings, zone);
  const due = open.filter((one) => one.from <= now && shownAt(one) <= now);
  const reminder = due.length ? [ofPromises(due, dayIn(now, zone), now)] : [];
  return {
    now: reminder.map((one) => ({ reminder: one, from: now, until: now + day })),
    next: open.flatMap((one) => (shownAt(one) > now && shownAt(one) < one.until ? shownAt(one) : [])),
  };
}

/** Is there still a reason for a reminder that was shown? Until when, in milliseconds since 1970; undefined for none. */
function reasonUntil(entry: ShownReminder, placed: ReadonlyMap<string, Placed>, state: ReminderState) {
  if (entry.kind === 'promise') {
    const keys = new Set(entry.keys);
    const isOpen = state.promises.some((promise) => keys.has(dueKey(promise)) || keys.has(overdueKey(promise)));
    return isOpen && state.settings.remindPromises ? entry.at + day : undefined;
  }
  const found = placed.get(entry.meetingId ?? '');
  if (!found) return undefined;
  if (entry.kind === 'end')
    return found.end === entry.moment && state.settings.remindAtEnd ? entry.at + day : undefined;
  const isAnswered = entry.isUnprepared === true && state.prepared.has(found.meeting.id);
  if (found.start !== entry.moment || isAnswered || !state.settings.remindBefore) return undefined;
  return Math.max(found.start + firstMinutes, entry.at + staysAtLeast);
}

/** Until when what was asked for again can still be shown. */
function snoozeUntil(entry: ShownReminder, placed: ReadonlyMap<string, Placed>, to: number): number {
  const end = placed.get(entry.meetingId ?? '')?.end ?? to;
  return entry.kind === 'before' ? Math.max(end, to + minute) : to + (entry.kind === 'promise' ? day : lateSnooze);
}

/** The reminder that was shown once, again; of the promises those that are still open, each as it stands today. */
function again(entry: ShownReminder, { promises, prepared, now, zone }: ReminderState): Reminder {
  const { at: _at, snoozedTo: _snoozedTo, isUnprepared: _isUnprepared, ...rest } = entry;
  const keys = new Set(entry.keys);
  const isUnprepared = entry.kind === 'before' && !prepared.has(entry.meetingId ?? '');
  const open = promises.filter((one) => keys.has(dueKey(one)) || keys.has(overdueKey(one)));
  const today = dayIn(now, zone);
  const overdue = open.filter(({ due }) => due < today);
  return {
    ...rest,
    ...(isUnprepared && { isUnprepared: true as const }),
    keys: [...new Set([...entry.keys, ...overdue.map(overdueKey)])].slice(-2000),
    due: open.flatMap(({ id, due }) => (due < today ? [] : id)),
    overdue: overdue.map(({ id }) => id),
  };
}

/** What the person asked to be shown again. Neither quiet hours nor the day's number hold that back. */
function snoozed(state: ReminderState, placed: ReadonlyMap<string, Placed>): Candidate[] {
  return state.shown.flatMap((entry) => {
    const { snoozedTo } = entry;
    if (snoozedTo === undefined || reasonUntil(entry, placed, state) === undefined) return [];
    const until = snoozeUntil(entry, placed, snoozedTo);
    return until > state.now ? [{ reminder: again(entry, state), from: snoozedTo, until }] : [];
  });
}

/** Reminders of meetings that were not shown before, each with the moment at which it may be. */
function newOfMeetings(state: ReminderState, meetings: readonly Placed[], known: ReadonlySet<string>) {
  const { settings, now, zone } = state;
  return meetings
    .flatMap((one) => [...beforeMeeting(one, state), ...atEnd(one, state)])
    .filter(({ reminder }) => !reminder.keys.some((key) => known.has(key)))
    .map((one) => ({ ...one, showAt: firstNotQuiet(Math.max(one.from, now), settings, zone) }))
    .filter(({ showAt, until }) => showAt < until)
    .sort((one, other) => one.from - other.from);
}

/** Is a meeting worth a word before it starts? One that the person has turned to themselves always is. */
const isWorth = ({ reminder }: Candidate, state: ReminderState, placed: ReadonlyMap<string, Placed>): boolean => {
  const { meetingId = '', kind, isUnprepared } = reminder;
  const meeting = placed.get(meetingId)?.meeting;
  if (kind !== 'before' || !isUnprepared || state.opened.has(meetingId)) return true;
  return meeting !== undefined && state.deserves(meeting);
};

const rank = { before: 0, promise: 1, end: 2 } as const;

/** The rule: see the head of this file. */
export function remindersFor(state: ReminderState): Reminders {
  const { settings, shown, now, zone } = state;
  const known = new Set(shown.flatMap(({ keys }) => keys));
  const { meetings, byId: placed } = placedMeetings(state);
  const today = dayIn(now, zone);

  const asked = snoozed(state, placed);
  const askedNow = asked.filter(({ from }) => from <= now);
  const fresh = newOfMeetings(state, meetings, known);
  const promises = promisesDue(state, known, asked);
  const left = settings.remindersPerDay - shown.filter(({ at }) => dayIn(at, zone) === today).length;
  const due = [...fresh.filter(({ showAt }) => showAt <= now), ...promises.now]
    .sort((one, other) => rank[one.reminder.kind] - rank[other.reminder.kind])
    .filter((one) => isWorth(one, state, placed))
    .slice(0, Math.max(0, left));
  const show = [...askedNow, ...due].map(({ reminder }) => reminder);

  const reasons = shown.flatMap((entry) => {
    const until = entry.snoozedTo === undefined ? reasonUntil(entry, placed, state) : undefined;
    return until !== undefined && until > now ? [{ id: entry.id, until }] : [];
  });
  const moments = [
    momentOf(daysAfter(today || '1970-01-01', 1), '00:00', zone),
    ...asked.map(({ from }) => from),
    // Once the day's number is reached, nothing more comes before the next day.
    ...(left > due.length ? [...fresh.map(({ showAt }) => showAt), ...promises.next] : []),
    ...reasons.map(({ until }) => until),
  ].filter((moment) => moment > now);
  return {
    show,
    alive: new Set([...reasons, ...show].map(({ id }) => id)),
    next: moments.length ? Math.min(...moments) : now + hour,
  };
}

/**
 * The moment of "Tomorrow": the next morning at the hour for promises that is not quiet.
 * @param now milliseconds since 1970.
 */
export const tomorrowMorning = (now: number, settings: ReminderSettings, zone: string): number =>
  firstMorning(momentOf(daysAfter(dayIn(now, zone), 1), settings.promisesAt, zone), settings, zone);

/** "In 10 minutes", in milliseconds. */
export const snoozeLength = 10 * minute;
