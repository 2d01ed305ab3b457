/** What the product knows of a meeting. Every text in it came from a page and is hostile: render it as text only. */
import * as z from 'zod/mini';

/** Longest texts kept, in UTF-16 units; calendars allow more, a checklist does not need it. */
export const limits = { id: 600, title: 500, short: 300, description: 8000, attendees: 200 } as const;

const text = (max: number) => z.string().check(z.maxLength(max));

/** Local wall-clock time as the page shows it: `2026-11-24T10:00`, or `2026-11-24` for a whole day. */
const LocalTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/));

export const fields = ['title', 'when', 'place', 'organiser', 'attendees', 'description'] as const;
/** A part of a meeting that a page may not show. */
export const Field = z.enum(fields);
export type Field = z.infer<typeof Field>;

/** Somebody invited: the name shown and the e-mail domain, never the address. */
export const Person = z.object({ name: text(limits.short), organisation: z.optional(text(limits.short)) });
export type Person = z.infer<typeof Person>;

export const Meeting = z.object({
  /** The calendar's own id of this occurrence, prefixed with the calendar: `google:…`. */
  id: text(limits.id).check(z.minLength(1)),
  /** The same for every occurrence of a recurring meeting. */
  seriesId: text(limits.id).check(z.minLength(1)),
  /** Id of the adapter that read it, or `typed`, `pasted`, `file`, `selection`. */
  calendar: text(40),
  title: text(limits.title),
  when: z.object({
    /** As the page words it; empty when not shown. */
    text: text(limits.short),
    start: z.optional(LocalTime),
    end: z.optional(LocalTime),
    allDay: z.boolean(),
    timeZone: z.optional(text(80)),
  }),
  place: z.optional(text(limits.short)),
  /** Address of the online meeting, https only. */
  link: z.optional(text(2000).check(z.startsWith('https://'))),
  organiser: z.optional(Person),
  attendees: z.array(Person).check(z.maxLength(limits.attendees)),
  /** How many are invited, also when their names are not listed. */
  attendeeCount: z.optional(z.int().check(z.nonnegative())),
  /** Distinct e-mail domains among the people listed; absent when no address could be read. */
  organisationCount: z.optional(z.int().check(z.nonnegative())),
  description: z.optional(text(limits.description)),
  recurring: z.optional(z.boolean()),
  /** Read by a guess from an unknown page: the person should check it. */
  check: z.optional(z.literal(true)),
  /** Can the description be written to on the page as it stands? */
  writable: z.boolean(),
  missing: z.array(Field),
});
export type Meeting = z.infer<typeof Meeting>;

/** A meeting as far as a day or week view shows it. */
export const MeetingBrief = z.object({
  id: text(limits.id).check(z.minLength(1)),
  seriesId: text(limits.id).check(z.minLength(1)),
  title: text(limits.title),
  when: z.object({
    text: text(limits.short),
    start: z.optional(LocalTime),
    end: z.optional(LocalTime),
    allDay: z.boolean(),
  }),
});
export type MeetingBrief = z.infer<typeof MeetingBrief>;
