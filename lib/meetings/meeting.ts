/** What the product knows of a meeting. Every text in it came from a page and is hostile: render it as text only. */
import * as z from 'zod/mini';
import { CalendarName } from './calendar-names';
import { lineOfText, wellFormedText } from './stored-text';

/** Longest texts kept, in UTF-16 units; calendars allow more, a checklist does not need it. */
export const limits = {
  /** An id as a page gives it. */
  id: 600,
  /** The same with its site in front: a host name has up to 253 letters, then come a colon, a port and a slash. */
  qualifiedId: 600 + 253 + 7,
  title: 500,
  short: 300,
  description: 8000,
  attendees: 200,
} as const;

const text = wellFormedText;

/** Local wall-clock time as the page shows it: `2026-11-24T10:00`, or `2026-11-24` for a whole day. */
const LocalTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/));

export const fields = ['title', 'when', 'place', 'organiser', 'attendees', 'description'] as const;
/** A part of a meeting that a page may not show. */
export const Field = z.enum(fields);
export type Field = z.infer<typeof Field>;

/** Somebody invited: never the address. */
export const Person = z.object({
  /** As people say it: "Ann Lee". */
  name: lineOfText(limits.short),
  /** The e-mail domain; where no address is shown, what a directory writes behind the name: "NHS TRUST - R1A". */
  organisation: z.optional(lineOfText(limits.short)),
});
export type Person = z.infer<typeof Person>;

/** The ids of an occurrence and of its series, which is the same for every occurrence of a recurring meeting. */
const ids = (max: number) => ({
  id: text(max).check(z.minLength(1)),
  seriesId: text(max).check(z.minLength(1)),
});

const content = {
  /** Id of the adapter that read it, or `typed`, `pasted`, `file`, `selection`. */
  calendar: text(40),
  title: lineOfText(limits.title),
  when: z.object({
    /** As the page words it; empty when not shown. */
    text: lineOfText(limits.short),
    start: z.optional(LocalTime),
    end: z.optional(LocalTime),
    allDay: z.boolean(),
    timeZone: z.optional(text(80)),
    /** The start in the zone where it is planned, where `start` was turned into the reader's: "10:00 in New York". */
    elsewhere: z.optional(lineOfText(120)),
  }),
  place: z.optional(lineOfText(limits.short)),
  /** Address of the online meeting, https only. */
  link: z.optional(text(2000).check(z.startsWith('https://'))),
  organiser: z.optional(Person),
  attendees: z.array(Person).check(z.maxLength(limits.attendees)),
  /** How many are invited, also when their names are not listed. */
  attendeeCount: z.optional(z.int().check(z.nonnegative())),
  /** Distinct organisations among the people listed; absent when none is told. */
  organisationCount: z.optional(z.int().check(z.nonnegative())),
  description: z.optional(text(limits.description)),
  /** What the page tells of the person whose calendar it is; absent when it does not say who that is. */
  self: z.optional(z.object({ name: z.optional(lineOfText(limits.short)), isOrganiser: z.optional(z.boolean()) })),
  recurring: z.optional(z.boolean()),
  /** The page says that it is called off. */
  cancelled: z.optional(z.literal(true)),
  /** Read by a guess from an unknown page: the person should check it. */
  check: z.optional(z.literal(true)),
  /** Can the description be written to on the page as it stands? */
  writable: z.boolean(),
  missing: z.array(Field),
};

/** A meeting with its site in its ids: `google/google:…`, or one that a person brought: `typed:…`. See site.ts. */
export const Meeting = z.object({ ...ids(limits.qualifiedId), ...content });
export type Meeting = z.infer<typeof Meeting>;

/** A meeting as a page tells it: its ids begin with the calendar, `google:…`, and name no site. */
export const LocalMeeting = z.object({ ...ids(limits.id), ...content, calendar: CalendarName });

const brief = {
  title: lineOfText(limits.title),
  when: z.object({
    text: lineOfText(limits.short),
    start: z.optional(LocalTime),
    end: z.optional(LocalTime),
    allDay: z.boolean(),
  }),
};

/** A meeting as far as a day or week view shows it, with its site in its ids. */
export const MeetingBrief = z.object({ ...ids(limits.qualifiedId), ...brief });
export type MeetingBrief = z.infer<typeof MeetingBrief>;

/** The same as a page tells it: ids without a site. */
export const LocalMeetingBrief = z.object({ ...ids(limits.id), ...brief });
