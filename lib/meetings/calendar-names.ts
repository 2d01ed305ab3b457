import * as z from 'zod/mini';

/** Ids of all readers of pages: a page can tell of no other calendar. A new reader is added here too. */
export const calendarNames: ReadonlySet<string> = new Set([
  'google',
  'outlook',
  'teams',
  'nextcloud',
  'sogo',
  'roundcube',
  'zimbra',
  'proton',
  'event-markup',
  'dialog',
]);

/** The calendar that a message of a page names. */
export const CalendarName = z.string().check(z.refine((name) => calendarNames.has(name), 'no reader of ours'));
