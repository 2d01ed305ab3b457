/**
 * Two calendars may show one meeting under ids of their own: the same title at the same start is one meeting. Not by its
 * end, which a page and a calendar's file may give differently.
 * @param start a local time as both give it, `2026-11-24T10:00`, or milliseconds since 1970.
 * @returns what is equal for two that are one; case and spaces of the title make no difference.
 */
export const sameMeetingKey = (start: string | number | undefined, title: string): string =>
  `${start} ${title.replace(/\s+/g, ' ').trim().toLowerCase()}`;
